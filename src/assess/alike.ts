import type { Link, Page } from '../snapshot.js';

const counted = new WeakMap<Page, Map<string, number>>();
const fold = (url: string) => url.replace(/\d+/g, '#');

/** How many links of the page have the address pattern of this one (digits folded); 1 for an address without digits. */
export function countAlike(link: Link, page: Page): number {
  if (link.url === null || !/\d/.test(link.url)) return 1;
  let counts = counted.get(page);
  if (!counts) {
    counts = new Map();
    for (const { url } of page.content.links)
      if (url !== null) counts.set(fold(url), (counts.get(fold(url)) ?? 0) + 1);
    counted.set(page, counts);
  }
  return counts.get(fold(link.url)) ?? 1;
}
