import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../src/crawl/allowance.js';
import { readPage } from '../../src/crawl/read/page.js';

const read = (html: string) =>
  readPage(Buffer.from(`<meta charset="utf-8"><title>t</title>${html}`), {
    url: 'https://agency.example/',
    contentType: 'text/html; charset=utf-8',
  });
const links = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `<li><a href="/${from + n}">ข่าวที่ ${from + n}</a></li>`).join('');
const MENU = links(0, 10);
const page = (n: number, count = 100) =>
  read(`<ul>${MENU}</ul><h2>ข่าว ${n}</h2><ul>${links(n * 1000, count)}</ul>`);

/** An allowance of so many links from which this many pages have taken theirs. */
const spent = (pages: number, newLinks: number) => {
  const allowance = createAllowance(newLinks);
  for (let n = 1; n <= pages; n++) allowance.take(page(n));
  return allowance;
};

describe('what the pages of one run may hold together', () => {
  it('keeps pages of an ordinary site as they are', () => {
    const content = page(7);
    expect(spent(6, 20_000).take(content)).toEqual({ content, isWhole: true });
  });

  it('keeps the menu, which other pages have too, of a page for which there is no more room', () => {
    const { content, isWhole } = spent(6, 200).take(page(7));
    expect(isWhole).toBe(false);
    expect(content.links.slice(0, 10).map(({ label }) => label)).toEqual(
      page(7)
        .links.slice(0, 10)
        .map(({ label }) => label),
    );
    expect(content.links.length).toBe(30);
    expect(content.notes.join()).toContain('links left out');
  });

  it('lets what is left of a section point to the same links as before', () => {
    const whole = page(7);
    const { content } = spent(6, 200).take(whole);
    const below = (sections: typeof content.sections, from: typeof content.links) =>
      sections[0]?.links.map((index) => from[index]?.label) ?? [];
    const kept = below(content.sections, content.links);
    expect(kept).toEqual(below(whole.sections, whole.links).slice(0, kept.length));
    expect(kept.length).toBe(20);
    for (const { linksBefore } of content.mentions)
      expect(linksBefore).toBeLessThanOrEqual(content.links.length);
  });

  it('keeps the homepage whole, however much it holds', () => {
    expect(createAllowance(5).take(page(1, 500)).isWhole).toBe(true);
  });
});
