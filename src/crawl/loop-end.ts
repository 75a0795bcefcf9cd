import type { Entry } from './frontier.js';
import type { Looked } from './look.js';
import type { CrawlRecord } from './record.js';

/** How the crawl of the links ended and what it left. */
export interface LoopEnd {
  done: boolean;
  stopped: 'max-pages' | null;
  waiting: Entry[];
  sampled: Entry[];
  beyond: Entry[];
  traps: Entry[];
  robots: Entry[];
  /** Asked for, but no answer told what is there, or what is there needs a browser. */
  failed: Entry[];
  /** Alive, but its content was not read: it is another host's, or the way led to one. */
  unread: Entry[];
  /** Under way when the run ended. */
  unasked: Entry[];
  /** Only their first part was read. */
  half: Entry[];
}

export function emptyEnd(): LoopEnd {
  return {
    done: false,
    stopped: null,
    waiting: [],
    sampled: [],
    beyond: [],
    traps: [],
    robots: [],
    failed: [],
    unread: [],
    unasked: [],
    half: [],
  };
}

/** Keeps in mind what an address leaves open, now that it was asked for (and, if it is a page of the site, recorded). */
export function noteOpen(
  entry: Entry,
  { target, content, cut }: Looked,
  record: CrawlRecord,
  end: LoopEnd,
): void {
  const { life, cause } = target;
  if (cause === 'robots') end.robots.push(entry);
  else if (cause === 'budget' || cause === 'interrupted') end.unasked.push(entry);
  else if (life === 'unknown') end.failed.push(entry);
  else if (life === 'alive' && content && entry.isSought) {
    // A document is looked at when it is alive; a page only when it was read.
    if (record.pageAt(target.finalUrl) === undefined) end.unread.push(entry);
    else if (cut !== null) end.half.push(entry);
  }
}
