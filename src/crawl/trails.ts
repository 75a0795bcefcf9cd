import type { Link, Page } from '../snapshot.js';

/** Which page an address leads to, by index. */
export type PageAt = (url: string) => number | undefined;

/** Splash pages: index of the page → index of its link that leads to the next page. */
export type Enters = ReadonlyMap<number, number>;

interface Way {
  to: number;
  link: number;
  isFree: boolean;
}

/** A frame, or a page that sends its visitors on by itself, costs no click. */
export function isFree({ kind }: Link): boolean {
  return kind === 'frame' || kind === 'refresh' || kind === 'redirect';
}

/**
 * Sets `clicks` and `from` of every page to its shortest trail from the homepage (pages[0]); of several, the one whose page
 * was read first and whose link stands first. The way in from a splash page costs no click.
 */
export function setTrails(pages: readonly Page[], pageAt: PageAt, enters: Enters): void {
  const ways = pages.map((page) => waysFrom(page, pageAt, enters.get(page.index)));
  const found = new Map<number, Pick<Page, 'clicks' | 'from'>>([[0, { clicks: 0, from: null }]]);
  const follow = (from: number, clicks: number, freeOnly: boolean) => {
    const next: number[] = [];
    for (const { to, link, isFree } of ways[from] ?? []) {
      if (found.has(to) || (freeOnly && !isFree)) continue;
      found.set(to, { clicks, from: { page: from, link } });
      next.push(to);
    }
    return next;
  };
  for (let clicks = 0, level = [0]; level.length > 0; clicks++) {
    for (const index of level) level.push(...follow(index, clicks, true));
    level = byNumber(level).flatMap((index) => follow(index, clicks + 1, false));
    level = byNumber(level);
  }
  for (const page of pages) Object.assign(page, found.get(page.index));
}

const byNumber = (indexes: readonly number[]) => [...indexes].sort((a, b) => a - b);

function waysFrom({ index, content }: Page, pageAt: PageAt, enter: number | undefined): Way[] {
  return content.links.flatMap((written, link) => {
    if (link === enter) return [{ to: index + 1, link, isFree: true }];
    const to = written.url === null ? undefined : pageAt(written.url);
    return to === undefined || to === index ? [] : [{ to, link, isFree: isFree(written) }];
  });
}
