import type { Link, Page } from '../snapshot.js';

/** Which page an address leads to, by index. */
export type PageAt = (url: string) => number | undefined;

/** A frame, or a page that sends its visitors on by itself, costs no click. */
export function isFree({ kind, labelFrom, image }: Link): boolean {
  return (
    kind === 'frame' || kind === 'refresh' || (kind === 'script' && labelFrom === 'none' && image === '')
  );
}

/**
 * Sets `clicks` and `from` of every page to its shortest trail from the homepage (pages[0]); of several, the one whose page was
 * read first and whose link stands first. `enters` names links of splash pages (`page:link`): they cost no click either.
 */
export function setTrails(pages: readonly Page[], pageAt: PageAt, enters: ReadonlySet<string>): void {
  const found = new Map<number, Pick<Page, 'clicks' | 'from'>>();
  if (pages.length === 0) return;
  found.set(0, { clicks: 0, from: null });
  for (let clicks = 0, wave = [0]; wave.length > 0; clicks++) {
    const level = withFree(wave, clicks, pages, pageAt, enters, found);
    wave = [];
    for (const index of level) {
      eachLink(pages, pageAt, index, (to, link) => {
        if (found.has(to)) return;
        found.set(to, { clicks: clicks + 1, from: { page: index, link } });
        wave.push(to);
      });
    }
    wave.sort((a, b) => a - b);
  }
  for (const page of pages) Object.assign(page, found.get(page.index));
}

/** The pages of a level together with those that show or follow without a click, lowest index first. */
function withFree(
  wave: readonly number[],
  clicks: number,
  pages: readonly Page[],
  pageAt: PageAt,
  enters: ReadonlySet<string>,
  found: Map<number, Pick<Page, 'clicks' | 'from'>>,
): number[] {
  const level = [...wave];
  for (let at = 0; at < level.length; at++) {
    const index = level[at] ?? 0;
    eachLink(pages, pageAt, index, (to, link) => {
      const known = found.get(to);
      const written = pages[index]?.content.links[link];
      if (known || !written || !(isFree(written) || enters.has(`${index}:${link}`))) return;
      found.set(to, { clicks, from: { page: index, link } });
      level.push(to);
    });
  }
  return level.sort((a, b) => a - b);
}

function eachLink(
  pages: readonly Page[],
  pageAt: PageAt,
  index: number,
  visit: (to: number, link: number) => void,
): void {
  for (const [link, { url }] of pages[index]?.content.links.entries() ?? []) {
    const to = url === null ? undefined : pageAt(url);
    if (to !== undefined && to !== index) visit(to, link);
  }
}
