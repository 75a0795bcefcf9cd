import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../src/crawl/page-key.js';

const OWN = ['agency.example'];
const key = (url: string) => pageKey(url, OWN);

describe('the name of a page', () => {
  it.each([
    ['https://www.agency.example/ita', 'http://agency.example/ita#o12'],
    ['http://agency.example/', 'http://AGENCY.example:80/index.html'],
    ['http://agency.example/a/', 'http://agency.example/a/index.htm'],
    ['http://agency.example/a?id=1', 'http://agency.example/a?utm_source=line&id=1&fbclid=x'],
    ['http://agency.example/a', 'http://agency.example/a;jsessionid=9F?PHPSESSID=1'],
    ['http://agency.example/a', 'http://agency.example/a?sid=0123456789abcdef0123456789abcdef'],
    ['http://agency.example/a?id=1', 'http://agency.example/a?osCsid=9f86d081884c7d659a2feaa0c5&id=1'],
    ['http://agency.example/a', 'http://agency.example/a?zenid=9f86d081884c7d659a2feaa0c5'],
    [
      'http://agency.example/a',
      'http://agency.example/a?session_id=0123456789abcdef0123456789abcdef01234567',
    ],
    ['http://agency.example/a', 'http://agency.example/(S(lit3py55t21z5v55vlm25s55))/a'],
    ['http://agency.example/a,b&c+d;e=f@g.pdf', 'http://agency.example/a%2Cb%26c%2Bd%3Be%3Df%40g.pdf'],
    ['http://agency.example/a/b?id=1', 'http://agency.example//a///b/?id=1'],
    ['http://agency.example/list?cat=2', 'http://agency.example/list?cat=2&sort=date&dir=desc'],
    ['http://agency.example/a?id=1', 'http://agency.example/a?id=1&tmpl=component&print=1'],
    ['http://agency.example/%E0%B8%82', 'http://agency.example/ข'],
    ['http://agency.example/caf%C3%A9', 'http://agency.example/cafe%CC%81'],
  ])('is the same for %s and %s', (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  it.each([
    ['http://agency.example/a?id=1', 'http://agency.example/a?id=2'],
    ['http://agency.example/a', 'http://agency.example/A'],
    ['http://agency.example/a?order=12', 'http://agency.example/a?order=13'],
    ['http://agency.example/a?sort=plan', 'http://agency.example/a?sort=news'],
    ['http://agency.example/a?print=budget', 'http://agency.example/a'],
    ['http://other.example/a//b', 'http://other.example/a/b'],
    ['http://other.example/a?print=1', 'http://other.example/a'],
    ['http://agency.example/', 'http://agency.example/index.php'],
    ['http://agency.example/a', 'http://ita.agency.example/a'],
    ['http://agency.example/a', 'http://agency.example:8080/a'],
    ['http://other.example/a', 'https://other.example/a'],
    ['http://other.example/', 'http://www.other.example/'],
    ['http://agency.example/a%2Fb', 'http://agency.example/a/b'],
    ['http://agency.example/a%252Cb', 'http://agency.example/a,b'],
    ['http://agency.example/a?sid=12', 'http://agency.example/a?sid=13'],
    ['http://agency.example/a?x=1%262', 'http://agency.example/a?x=1&2'],
    ['http://agency.example/a?doc=0123456789abcdef0123456789abcdef', 'http://agency.example/a'],
  ])('differs for %s and %s', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  it('never throws and does not depend on the fragment', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof key(text) === 'string'));
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.stringMatching(/^[a-z0-9]*$/),
        (url, fragment) => {
          expect(key(`${url}#${fragment}`)).toBe(key(url));
        },
      ),
    );
  });
});
