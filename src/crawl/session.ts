import type { Dispatcher } from 'undici';
import type { CrawlDelay, Problem } from '../snapshot.js';
import { cachedExchange } from './cache/exchange.js';
import type { Store } from './cache/store.js';
import { type Client, type Counters, createClient } from './client.js';
import { folderExchange, mountedPath } from './folder/exchange.js';
import { locator } from './folder/locate.js';
import { hostGate, type Pace } from './gate.js';
import { type Hosts, hostsOf } from './hosts.js';
import { createAgent } from './http/agent.js';
import { httpExchange } from './http/exchange.js';
import { createLooker, type Looker } from './look.js';
import { type CrawlOptions, DEFAULTS } from './options.js';
import { pageKey } from './page-key.js';
import { addressGuard } from './private.js';
import { recordedClient } from './recorder.js';
import { type Redact, redactor } from './redact.js';
import { type Camera, shootPage } from './render/camera.js';
import { renderPage } from './render/render-page.js';
import { createRenderer } from './render/renderer.js';
import { type Show, showWith } from './render/show.js';
import { sourcesOf } from './render/sources.js';
import { type Robots, robotsOf } from './robots.js';
import { type Says, saysOf } from './says.js';
import { isLoopback, secretsFor } from './secrets.js';
import type { CheckTarget } from './target.js';
import type { Exchange } from './transport.js';
import { userAgent } from './user-agent.js';

/** Everything a run shares: connections, manners, counters. */
export interface Session {
  client: Client;
  looker: Looker;
  /** Lets a browser show a page that was read, where the run's settings and the page ask for it. */
  show: Show;
  hosts: Hosts;
  says: Says;
  robots: Robots;
  counters: Counters;
  signal: AbortSignal;
  /** Takes the user's own headers out of what is shown and kept. */
  redact: Redact;
  /** Whether robots.txt lets the crawl read an address. */
  mayRead(url: string): Promise<boolean>;
  /**
   * The same for asking whether an address is alive: the agency's own site is asked as robots.txt allows; a single look at
   * another host is a visitor's click, not a crawl.
   */
  mayCheck(url: string): (hop: string) => Promise<boolean>;
  /** Files of the checked folder, whatever their address. */
  isFile(url: string): boolean;
  /** True when the site answers from this machine: no need to keep requests apart or to think ahead. */
  isLocal: boolean;
  /** Takes pictures of pages; null when pages are not to be rendered. */
  camera: Camera | null;
  /** Remarks about robots.txt files and private addresses that scripts asked for, sorted. */
  notes(): Problem[];
  /** The pauses that robots.txt files asked for, sorted. */
  crawlDelays(): CrawlDelay[];
  /** Says that the homepage answered and was found by its name. */
  nameKnown: { value: boolean };
  /** Addresses of the agency's homepage, as far as they are known: as asked, and where it was found. */
  homepages: Set<string>;
  close(): Promise<void>;
}

/** The file behind a homepage, as programs that miss a document send their visitors there. */
const OWN_FILE = /\/(?:(?:index|default|home|main)\.(?:php|aspx?|jsp|html?))?$/i;
/** At the slow pace requests are so many times as far apart. */
const SLOW = 4;

/** @param cache the answers of earlier runs; null to ask for everything anew */
export function openSession(
  target: CheckTarget,
  options: CrawlOptions,
  signal: AbortSignal,
  cache: Store | null,
): Session {
  const typed = target.source === 'url' ? target.candidates : [];
  const guard = addressGuard(typed, options.allowPrivate ?? false);
  const timeoutMs = options.timeoutMs ?? DEFAULTS.timeoutMs;
  const counters: Counters = { requests: 0, bytes: 0 };
  const hosts = hostsOf(options.words);
  const says = saysOf(options.words);
  const notes: Problem[] = [];
  const crawlDelays: CrawlDelay[] = [];
  const nameKnown = { value: false };
  const homepages = new Set<string>();
  const isHome = (url: string) => {
    const own = [...hosts.own];
    const name = (address: string) => pageKey(address, own).replace(OWN_FILE, '');
    return [...homepages].some((home) => name(home) === name(url));
  };
  const isFile = (url: string) => target.source === 'folder' && mountedPath(url, target.base) !== null;
  const isLocal = target.source === 'folder' || typed.every(isLoopback);

  const pace = (url: string): Pace => {
    const usual = isFile(url) || isLoopback(url) ? DEFAULTS.local : DEFAULTS.public;
    return {
      concurrency: options.concurrency ?? usual.concurrency,
      delayMs: options.delayMs ?? usual.delayMs,
    };
  };
  const gate = hostGate(pace, signal);
  const own = options.dispatcher
    ? null
    : createAgent(guard, { timeoutMs, insecure: options.insecure ?? false });
  const dispatcher: Dispatcher | null = options.dispatcher ?? own;
  const http: Exchange | null =
    dispatcher &&
    httpExchange({
      dispatcher,
      timeoutMs,
      userAgent: options.userAgent ?? userAgent(options.contact),
      signal,
    });
  // Whoever stands between could put pages in the cache that later runs would take for the server's.
  const store = options.insecure ? null : cache;
  const login = target.source === 'url' ? target.login : '';
  const redact = redactor({ ...options.headers, ...(login === '' ? {} : { login }) });
  const direct = createClient({
    exchange: exchangeFor(target, isFile, store && http ? cachedExchange(http, store) : http),
    gate,
    guard: isFolder(target) ? { ...guard, allowsUrl: (url) => isFile(url) || guard.allowsUrl(url) } : guard,
    retry: {
      retries: options.retries ?? DEFAULTS.retries,
      backoffMs: options.backoffMs ?? DEFAULTS.backoffMs,
    },
    counters,
    signal,
    headersFor: secretsFor(target, options.headers ?? {}),
    redact,
    onPause: (pause) => options.onPause?.(pause),
    isOffLimits: hosts.isSocial,
  });
  const { recorder } = options;
  const client = recorder ? recordedClient(direct, recorder, redact) : direct;
  const robots = robotsOf({
    ask: client,
    onUnreadable(url, message) {
      notes.push({ url, cause: 'robots', message });
      gate.slow(url, SLOW * pace(url).delayMs);
    },
    onDelay(url, ms, askedMs) {
      if (options.ignoreRobots) return;
      gate.slow(url, ms);
      crawlDelays.push({ url, askedSeconds: askedMs / 1000, keptSeconds: ms / 1000 });
      options.onPause?.({ host: new URL(url).host, ms, why: 'crawl-delay' });
    },
  });
  const mayRead = async (url: string) => options.ignoreRobots === true || isFile(url) || robots.allows(url);
  const mayCheck = (url: string) => (hosts.isOwn(url) ? mayRead : async () => true);
  const looker = createLooker({
    client,
    says,
    isSteady: isFile,
    isSocial: hosts.isSocial,
    isViewer: hosts.isViewer,
    isNameKnown: () => nameKnown.value,
    isHome,
  });
  const inBrowser = {
    sources: sourcesOf({ client: direct, mayAsk: mayCheck }),
    isSocial: hosts.isSocial,
    timeoutMs: options.renderTimeoutMs ?? DEFAULTS.renderTimeoutMs,
    signal,
    isInterrupted: () => options.signal?.aborted === true,
  };
  const renderer = createRenderer(inBrowser, renderPage);
  const isWanted = (kind: string, url: string) =>
    kind === 'stylesheet' || ((kind === 'image' || kind === 'font') && hosts.isOwn(url));
  const photographer = createRenderer({ ...inBrowser, isWanted }, shootPage);
  const show = showWith({
    mode: options.render ?? DEFAULTS.render,
    renderer,
    looker,
    isOwn: hosts.isOwn,
    ...(recorder ? { onShown: (page) => recorder.shown(redact.data(page)) } : {}),
    onPrivate({ url, cause, message }) {
      if (!notes.some((note) => note.url === url)) notes.push({ url, cause, message });
    },
  });
  return {
    client,
    hosts,
    says,
    robots,
    counters,
    signal,
    redact,
    isFile,
    isLocal,
    nameKnown,
    homepages,
    looker,
    show,
    mayRead,
    mayCheck,
    camera: options.render === 'never' ? null : { shoot: (opened) => photographer.render(opened) },
    notes: () => byUrl(notes),
    crawlDelays: () => byUrl(crawlDelays),
    async close() {
      await renderer.close();
      await photographer.close();
      await own?.destroy();
    },
  };
}

const byUrl = <T extends { url: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.url < b.url ? -1 : 1));

const isFolder = (target: CheckTarget) => target.source === 'folder';

function exchangeFor(target: CheckTarget, isFile: (url: string) => boolean, http: Exchange | null): Exchange {
  const files =
    target.source === 'folder' ? folderExchange({ base: target.base, locate: locator(target.root) }) : null;
  return (ask) => {
    const exchange = files && isFile(ask.url) ? files : http;
    if (!exchange) throw new Error(`no way to ask ${ask.url}`);
    return exchange(ask);
  };
}
