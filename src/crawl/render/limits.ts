/** What rendering may cost (milliseconds, bytes). */
export const LIMITS = {
  /** Pages rendered in one run. */
  pages: 100,
  /** A page that is never quiet is read after so long. */
  settleMs: 5_000,
  /** No request and no new element for so long: the page is built. */
  quietMs: 400,
  /** Requests of one page. */
  requests: 100,
  /** Requests of one page that are under way: what waits for its turn takes no memory. */
  atOnce: 6,
  /** Times a page may send the visitor on. */
  navigations: 5,
  /** All that one page loads. */
  bytes: 20_000_000,
  /** Scripts kept for the next pages of the run. */
  cacheBytes: 30_000_000,
} as const;
