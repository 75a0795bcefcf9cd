import type { Page } from '../snapshot.js';

/** Works something out once for a page and a name. */
export type PerPage<T> = (page: Page, name: string, work: () => T) => T;

/**
 * Remembers what was worked out for a page, as long as the page is held: thousands of links may lead to one page of thousands
 * of links, and each asks what it holds.
 */
export function perPage<T>(): PerPage<T> {
  const kept = new WeakMap<Page, Map<string, { value: T }>>();
  return (page, name, work) => {
    const known = kept.get(page) ?? new Map<string, { value: T }>();
    kept.set(page, known);
    const found = known.get(name) ?? { value: work() };
    known.set(name, found);
    return found.value;
  };
}
