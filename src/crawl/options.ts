import type { Dispatcher } from 'undici';
import type { Words } from '../rules/schema.js';
import type { Guide } from './guide.js';
import type { Recorder } from './recorder.js';

/** How far a crawl has come; for a progress line. */
export interface Progress {
  pages: number;
  requests: number;
  bytes: number;
  /** Addresses that wait. */
  queued: number;
  /** The address that is looked at. */
  url: string;
  /** The words of the link that leads to it; '' when there are none. */
  label: string;
  /** Most pages that are read. */
  maxPages: number;
  /** Items that a link was found for, of all; missing when the guide knows no items. */
  items?: { found: number; of: number };
}

/** Which pages are shown by a browser before they are read: none, those that scripts build, or all. */
export type RenderMode = 'never' | 'auto' | 'always';

/**
 * A host is not asked for a while: it said so, or it did not answer in time; or, by its robots.txt, is asked no oftener than
 * once in so long from now on.
 */
export interface Pause {
  host: string;
  ms: number;
  why: 'rest-asked' | 'timeout' | 'crawl-delay';
}

export interface CrawlOptions {
  /** An address as typed, or the path of a folder. */
  given: string;
  guide: Guide;
  words: Words;
  /** Clicks from the homepage; 5 when missing. */
  maxClicks?: number;
  /** Pages read, orphans included; 300 when missing. */
  maxPages?: number;
  /** The whole run, milliseconds; 10 minutes when missing. */
  maxTimeMs?: number;
  /** One request with its body, milliseconds; 20 s when missing. */
  timeoutMs?: number;
  /** Requests at once per host; 2, and 8 for folders and loopback, when missing. */
  concurrency?: number;
  /** Milliseconds between the starts of two requests to one host; 250, and 0 for folders and loopback, when missing. */
  delayMs?: number;
  /** Further attempts after connect errors, resets and 5xx; 2 when missing. */
  retries?: number;
  /** First back-off in milliseconds, four times as long each time, at most 8 s; 500 when missing. */
  backoffMs?: number;
  /** Sent to the agency's own hosts only. */
  headers?: Record<string, string>;
  /** Instead of `oit-check/<version>`. */
  userAgent?: string;
  /** Whom the owner of a website may ask about the requests: an e-mail or web address. */
  contact?: string;
  /** A folder in which good answers are kept, to ask the next time only whether they still hold; made when missing. */
  cacheDir?: string;
  ignoreRobots?: boolean;
  /** Take certificates as they are. */
  insecure?: boolean;
  allowPrivate?: boolean;
  /** `auto` when missing; it needs the package playwright-core and an installed browser, and goes on without. */
  render?: RenderMode;
  /** One page in the browser, milliseconds; 15 s when missing. */
  renderTimeoutMs?: number;
  /** The address a folder will have on the web. */
  baseUrl?: string;
  /** Sends the requests instead of the crawl's own connections; tests hand one in. It must refuse private addresses itself. */
  dispatcher?: Dispatcher;
  /** Is told of every answer that pages are read from or judged by; of what pages load while a browser shows them, nothing. */
  recorder?: Recorder;
  onProgress?: (progress: Progress) => void;
  /** Called when a host is left alone for a while, so that nobody wonders why nothing happens. */
  onPause?: (pause: Pause) => void;
  /** Ends the run early with what there is. */
  signal?: AbortSignal;
}

export const DEFAULTS = {
  maxClicks: 5,
  maxPages: 300,
  maxTimeMs: 600_000,
  timeoutMs: 20_000,
  retries: 2,
  backoffMs: 500,
  render: 'auto',
  renderTimeoutMs: 15_000,
  public: { concurrency: 2, delayMs: 250 },
  local: { concurrency: 8, delayMs: 0 },
} as const;
