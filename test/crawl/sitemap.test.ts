import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSitemap } from '../../src/crawl/sitemap.js';
import { html, life, look, PDF, paths, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
type Answer = Parameters<typeof site>[0][string];
const urlset = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset>${urls.map((url) => `<url><loc> ${url} </loc></url>`).join('')}</urlset>`;
const xml =
  (text: () => string): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/xml' }).end(text());

describe('a sitemap', () => {
  it('of many pages is read a few at a time, for each may be megabytes', async () => {
    const names = Array.from({ length: 30 }, (_, page) => `/lost${page + 10}`);
    let home = '';
    let askedMeanwhile = 0;
    let isWaiting = true;
    const lost: Answer = (_, response) => {
      if (isWaiting) askedMeanwhile += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(html('หน้าที่ไม่มีลิงก์'));
    };
    const { url } = await site({
      '/': html('0'),
      ...Object.fromEntries(names.map((name) => [name, lost])),
      [names[0] ?? '']: (_, response) => {
        setTimeout(() => {
          isWaiting = false;
          response.writeHead(200, { 'content-type': 'text/html' }).end(html('ช้า'));
        }, 300);
      },
      '/sitemap.xml': xml(() => urlset(...names.map((name) => new URL(name, home).href))),
    });
    home = url;
    const snapshot = await look(url, { concurrency: 32 });
    expect(snapshot.orphans.map(({ target }) => new URL(target.url).pathname)).toEqual(names);
    expect(askedMeanwhile).toBeLessThan(10);
  });

  it('of nothing but open and stray tags comes to an end', () => {
    const open = `${'<a>'.repeat(150_000)}${'</b>'.repeat(150_000)}`;
    const file = `${open}<url><loc>https://www.agency.example/x</loc><loc/></url>`;
    expect(parseSitemap(file)).toEqual({ pages: ['https://www.agency.example/x'], sitemaps: [] });
  });

  it('shows pages and documents that no trail reaches', async () => {
    let home = '';
    const { url } = await site({
      '/': html('0', '/a'),
      '/a': html('a'),
      '/lost': html('หน้าที่ไม่มีลิงก์', '/lost.pdf', '/other'),
      '/lost.pdf': PDF,
      '/other': html('อีกหน้า'),
      '/sitemap.xml': xml(() =>
        urlset(
          home,
          `${home}a`,
          `${home}lost`,
          `${home}loose.pdf?a=1&amp;b=2`,
          'https://other.example/x',
          'javascript:1',
        ),
      ),
    });
    home = url;
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/a']);
    expect(snapshot.orphans.map(({ target }) => target.url)).toEqual([`${url}lost`]);
    expect(snapshot.orphanFiles).toEqual([`${url}loose.pdf?a=1&b=2`]);
    expect(life(snapshot, '/lost.pdf')).toBe('alive');
    expect(snapshot.complete).toBe(true);
  });

  it('is found through robots.txt, through an index and packed', async () => {
    let home = '';
    const { url } = await site({
      '/': html('0'),
      '/robots.txt': (_, response) => void response.end(`Sitemap: ${home}map-index.xml\n`),
      '/map-index.xml': xml(
        () => `<sitemapindex><sitemap><loc>${home}map.xml.gz</loc></sitemap></sitemapindex>`,
      ),
      '/map.xml.gz': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/gzip' })
          .end(gzipSync(urlset(`${home}lost`))),
      '/lost': html('หลง'),
    });
    home = url;
    expect((await look(url)).orphans.map(({ target }) => target.url)).toEqual([`${url}lost`]);
  });

  it('is not asked for when every item is decided, and not allowed to cost more than the page budget', async () => {
    let home = '';
    const routes = {
      '/': html('0'),
      '/sitemap.xml': xml(() => urlset(`${home}x`, `${home}y`)),
      '/x': html('x'),
      '/y': html('y'),
    };
    const { url, all } = await site(routes);
    home = url;
    await look(url, {
      guide: ranked(
        () => 'must',
        () => true,
      ),
    });
    expect(all).not.toContain('GET /sitemap.xml');
    expect((await look(url, { maxPages: 2 })).orphans).toHaveLength(1);
  });

  it('never breaks the reader', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<loc>',
            '</loc>',
            '<url>',
            '<sitemap>',
            '</sitemap>',
            '&amp;',
            '<![CDATA[',
            ']]>',
            'http://a.example/',
          ),
        ),
        (parts) => {
          const { pages, sitemaps } = parseSitemap(parts.join(''));
          return [...pages, ...sitemaps].every((url) => typeof url === 'string');
        },
      ),
    );
  });
});
