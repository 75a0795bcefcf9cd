import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { judgePage } from '../../src/crawl/judge-page.js';
import { readPage } from '../../src/crawl/read/page.js';
import { saysOf } from '../../src/crawl/says.js';
import type { PageContent } from '../../src/snapshot.js';
import { words } from '../helpers/crawl-site.js';
import { awkward, bytes, edited, fuzz } from '../helpers/fuzz.js';
import { PAGE, soup } from '../helpers/fuzz-html.js';

const URL_HERE = 'https://www.agency.example/ita/2566/index.php?id=1';
const says = saysOf(words);
/** Every text of a page, with the path that leads to it. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}.${key}`));
}

function expectSound(page: PageContent): void {
  for (const [path, text] of texts(page)) {
    expect(/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? `${path}: ${JSON.stringify(text)}` : '').toBe('');
    expect(text.length).toBeLessThanOrEqual(2_000);
  }
  for (const { url } of page.links) {
    expect(url === null || URL.canParse(url)).toBe(true);
    expect(url ?? '').not.toMatch(/^(javascript|data|file|vbscript|blob):|\/\/[^/?#]*@/i);
  }
  expect(page.links.length).toBeLessThanOrEqual(5_100);
  judgePage(page, says);
}

const read = (html: string | Uint8Array, contentType = '') =>
  readPage(typeof html === 'string' ? Buffer.from(html, 'utf8') : html, { url: URL_HERE, contentType });

describe('fuzz: a page of', () => {
  fuzz('tag soup is read, its words clean and its lengths bounded', 1_500, soup, (html) =>
    expectSound(read(html)),
  );

  fuzz(
    'sound HTML with damage',
    1_500,
    edited(PAGE, [
      '<',
      '>',
      '"',
      "'",
      '</div>',
      '<table>',
      '<a>',
      '</a>',
      '<li>',
      '<!--',
      '<form>',
      '<svg>',
      '<select>',
      '&',
      '<td>',
      '=',
    ]),
    (html) => expectSound(read(html)),
  );

  fuzz(
    'any bytes under any address',
    1_000,
    fc.tuple(bytes, awkward, awkward),
    ([body, url, contentType]) => {
      const { links } = readPage(body, { url, contentType });
      expect(links.length).toBeLessThan(5_100);
    },
  );
});
