import type { Link, Page, PageContent, Snapshot } from '../snapshot.js';

/** What the crawl should do with a link. */
export interface Rank {
  /**
   * must: a page that could lead to an open item, read it (within max-clicks); may: read a sample per address pattern;
   * check: ask only whether it is alive (documents, other hosts); skip: not wanted at all; visit: like must, for an address
   * on a host that may or may not be the agency's, which the page there will tell (`isAgencys`).
   */
  look: 'must' | 'may' | 'check' | 'skip' | 'visit';
  /** Higher is opened earlier; any finite number. */
  priority: number;
}

/**
 * The crawl's only knowledge of OIT: it is handed this by the caller. All methods are pure functions of what the crawl
 * has shown so far, in the order it showed it; so the crawl stays deterministic.
 */
export interface Guide {
  /** Called once for every link of every page read, in page order. */
  rank(link: Link, page: Page): Rank;
  /** Called after each page or target is known; true = every item is decided, stop looking. */
  isDone(snapshot: Snapshot): boolean;
  /** How many items a link was found for so far, of how many; for a progress line. */
  found?(): { found: number; of: number };
  /** Called for the page that a `visit` found: true = the agency keeps it there, read on. */
  isAgencys?(visited: { content: PageContent; url: string }, snapshot: Snapshot): boolean;
  /** True for a page of that title, reached by a link of that label, that should list items, such as the ITA page. */
  isHub?(title: string, label: string): boolean;
  /** Called once at the end, when not all is decided: documents whose first page may tell more, the most telling first. */
  documents?(snapshot: Snapshot): string[];
}
