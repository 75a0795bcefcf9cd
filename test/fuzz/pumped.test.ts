import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { judgePage } from '../../src/crawl/judge-page.js';
import { pageKey } from '../../src/crawl/page-key.js';
import { addressPattern } from '../../src/crawl/pattern.js';
import { readPage } from '../../src/crawl/read/page.js';
import { robotsOf } from '../../src/crawl/robots.js';
import { saysOf } from '../../src/crawl/says.js';
import { parseSitemap } from '../../src/crawl/sitemap.js';
import { words } from '../helpers/crawl-site.js';
import { fuzz } from '../helpers/fuzz.js';

const SITE = 'https://www.agency.example/';
const says = saysOf(words);

/** A short piece, again and again: what takes a pattern or a walk that goes back over it from milliseconds to minutes. */
const piece = fc.oneof(
  fc.string({ minLength: 1, maxLength: 3 }),
  fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '0',
    '0;',
    ',',
    '=',
    '"',
    "'",
    '<',
    '>',
    '&',
    '&#',
    '&amp;',
    '--',
    '<!--',
    '-->',
    '%',
    '%e0',
    '*',
    '**',
    '*$',
    '/',
    '//',
    '../',
    '?a=',
    '.',
    '-',
    ' -',
    'ก',
    'น้',
    'ปี ',
    '25',
    '๒๕',
    '1/',
    '(',
    '((',
    '\\',
    '<b>',
    '<ul>',
    '<li>',
    '</b>',
    '<a href=x>',
    '<td>',
    '<url>',
    '<loc>',
    '<![CDATA[',
    'location=',
    "'+'",
    'url=',
  ),
);
const times = fc.integer({ min: 1_000, max: 20_000 });
/** Where it stands; `*` is the place. */
const CONTEXTS = [
  '<a href="*">รายงาน</a>',
  '<a href="x" title="*"></a>',
  '<a href="x" onclick="*">x</a>',
  '<a href="x">*</a>',
  '<div class="*" id="*">x</div>',
  '<div *>x</div>',
  '<!--*-->',
  '<!--*',
  '<meta name="*" content="*">',
  '<meta http-equiv="refresh" content="*">',
  '<meta http-equiv="refresh" content="0;url=*">',
  '<meta http-equiv="content-type" content="text/html; charset=*">',
  '<title>*</title>',
  '<h1>*</h1>',
  '<p>*</p>',
  '<label>*</label><input name="*">',
  '<form action="*"><textarea>*</textarea></form>',
  '<script>*</script>',
  '<script>location="*"</script>',
  '<body onload="*">',
  '<table><tr><td>*<td><a href=x>x</a></table>',
  '<base href="*"><a href="x">x</a>',
  '*',
];

describe('fuzz: a short piece a thousand times over', () => {
  fuzz(
    'in a page is read to the end, and no more is kept than of any other',
    250,
    fc.tuple(piece, times, fc.constantFrom(...CONTEXTS)),
    ([text, count, context]) => {
      const html = context.replaceAll('*', () => text.repeat(count));
      const page = readPage(Buffer.from(html), { url: SITE, contentType: 'text/html' });
      judgePage(page, says);
      expect(page.links.length).toBeLessThanOrEqual(5_100);
      expect(page.mentions.length).toBeLessThanOrEqual(2_000);
      expect(page.title.length).toBeLessThanOrEqual(300);
      for (const { label } of page.links) expect(label.length).toBeLessThanOrEqual(300);
    },
  );

  fuzz(
    'in robots.txt, a sitemap or an address ends too',
    150,
    fc.tuple(
      piece,
      times,
      fc.constantFrom(
        '*',
        'Disallow: /*',
        'User-agent: *',
        'Crawl-delay: *',
        '<urlset><url><loc>*</loc>',
        '<*',
      ),
    ),
    async ([text, count, context]) => {
      const long = context === '*' ? text.repeat(count) : context.replace('*', () => text.repeat(count));
      const body = Buffer.from(`User-agent: *\n${long}\n`);
      const robots = robotsOf({
        ask: async ({ url }) => ({
          ok: true,
          url,
          finalUrl: url,
          hops: [url],
          status: 200,
          headers: {},
          setCookies: [],
          body,
          cut: null,
        }),
        onUnreadable: () => undefined,
        onDelay: () => undefined,
      });
      expect(typeof (await robots.allows(`${SITE}${'a'.repeat(2_000)}`))).toBe('boolean');
      expect(parseSitemap(long).pages.length).toBeLessThanOrEqual(50_000);
      const url = `${SITE}${encodeURIComponent(Buffer.from(text).toString()).repeat(Math.min(count, 2_000))}`;
      expect(pageKey(url, ['agency.example']).length).toBeLessThanOrEqual(3 * url.length);
      expect(addressPattern(url).length).toBeLessThanOrEqual(url.length);
    },
  );
});

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

describe('fuzz: names that every object has', () => {
  fuzz(
    'as tags, attributes, ids, names of fields and of files are names like any other',
    500,
    fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)),
    ([tag, attribute, value]) => {
      const html =
        `<${tag} ${attribute}="${value}" id="${value}" class="${tag}"><h2 id=${tag}>${value}</h2>` +
        `<a ${attribute} href="/${value}.pdf#${tag}">${tag}</a><a href="?${tag}=${value}">${value}</a>` +
        `<form><input name="${value}" type="${tag}"></form></${tag}><meta charset="${value}"><script src="//${tag}/x"></script>`;
      const { links, sections } = readPage(Buffer.from(html), {
        url: SITE,
        contentType: `text/html; charset=${tag}`,
      });
      expect(links.filter(({ kind }) => kind === 'anchor').map(({ url }) => url)).toEqual([
        `${SITE}${value}.pdf`,
        `${SITE}?${tag}=${value}`,
      ]);
      expect(sections.some(({ heading }) => heading === value)).toBe(true);
    },
  );
});
