import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Where the servers of a case listen; every name under .example leads there (names.js). */
export interface Ports {
  http: number;
  https: number;
}

/** Strings are HTML pages, buffers PDF files. */
export type Routes = Record<string, string | Buffer | Handler>;

/** One thing that agency websites do, and what must be said of it. */
export interface Case {
  group: 'Truth' | 'Getting in' | 'Charsets' | 'Slow and broken' | 'Too much';
  name: string;
  /** By path; a path with its query wins over the path alone, `*` over nothing. Made anew for every run. */
  routes: (ports: Ports) => Routes;
  /** The address given to the check; http://agency.example:<port>/ when missing. */
  start?: (ports: Ports) => string;
  /** Settings of the check that differ from the lab's (CheckOptions). */
  options?: {
    timeoutMs?: number;
    maxTimeMs?: number;
    maxPages?: number;
    insecure?: boolean;
    retries?: number;
  };
  /** Item → verdict, deciding finding and cause, such as "fail broken-link not-found". */
  expect: Record<string, string>;
  /** Whether the look was complete, where that matters. */
  complete?: boolean;
  /** How often a path is asked with GET. */
  gets?: Record<string, number>;
  /** Takes so many seconds of work that only the lab runs it, not the tests. */
  isHeavy?: true;
  /** The whole run asks no more often than this; 60 when missing. */
  atMost?: number;
}
