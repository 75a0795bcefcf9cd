import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Where the servers of a case listen; every name under .example leads there (names.js). */
export interface Ports {
  http: number;
  https: number;
  /** Speaks TLS as before RFC 5746 (legacy-tls.ts). */
  legacy: number;
}

/** Strings are HTML pages, buffers PDF files. */
export type Routes = Record<string, string | Buffer | Handler>;

/** What is wrong with the certificate or protocol of the https server. */
export type Tls = 'self-signed' | 'good' | 'expired' | 'other-host' | 'no-intermediate' | 'old';

/** A case that is about the command line: it is run by it, and not by the library. */
export interface ByCommand {
  args?: string[];
  /** Sent when this path has been asked for. */
  signal?: { name: 'SIGINT' | 'SIGTERM'; at: string };
  /** Exit status. */
  status: number;
  /** Stands in the report in English, which is written to a file. */
  says: string[];
}

/** One thing that agency websites do, and what must be said of it. */
export interface Case {
  group:
    | 'Truth'
    | 'Getting in'
    | 'Charsets'
    | 'Slow and broken'
    | 'Too much'
    | 'Robots and manners'
    | 'Off the site'
    | 'Ctrl-C and the report';
  name: string;
  /** By path; a path with its query wins over the path alone, `*` over nothing, `//host/path` over all. Made anew for every run. */
  routes: (ports: Ports) => Routes;
  /** The address given to the check; http://agency.example:<port>/ when missing. */
  start?: (ports: Ports) => string;
  /** A certificate nobody vouches for when missing. */
  tls?: Tls;
  byCommand?: ByCommand;
  /** Settings of the check that differ from the lab's (CheckOptions). */
  options?: {
    timeoutMs?: number;
    maxTimeMs?: number;
    maxPages?: number;
    insecure?: boolean;
    ignoreRobots?: boolean;
    retries?: number;
  };
  /** Item → verdict, deciding finding and cause, such as "fail broken-link not-found". */
  expect: Record<string, string>;
  /** Item → the codes of what is said beside a pass. */
  beside?: Record<string, string>;
  /** Whether the look was complete, where that matters. */
  complete?: boolean;
  /** How often a path is asked with GET. */
  gets?: Record<string, number>;
  /** Seconds of work: only the lab runs it to the end; the tests run it with these limits, or not at all. */
  heavy?: { maxPages: number } | 'lab only';
  /** The whole run asks no more often than this; 60 when missing. */
  atMost?: number;
}
