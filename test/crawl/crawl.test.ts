import { describe, expect, it } from 'vitest';
import { html, life, look, PDF, paths, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();

describe('crawl', () => {
  it('visits the pages links lead to and tells how many clicks away they are', async () => {
    const { url } = await site({
      '/': html('หน้าหลัก', '/about', '/ita'),
      '/about': html('เกี่ยวกับ', '/', '/deep'),
      '/ita': html('ITA', '/o12.pdf'),
      '/deep': html('ลึก'),
      '/o12.pdf': PDF,
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/about', '/ita', '/deep']);
    expect(snapshot.pages.map(({ clicks }) => clicks)).toEqual([0, 1, 1, 2]);
    expect(snapshot.pages[3]?.from).toEqual({ page: 1, link: 1 });
    expect(life(snapshot, '/o12.pdf')).toBe('alive');
    expect(snapshot).toMatchObject({ complete: true, stoppedBy: null, homepageFailure: null, finalUrl: url });
  });

  it('opens what the guide holds likelier first and stops when every item is decided', async () => {
    // More pages than the crawl thinks ahead.
    const others = Array.from({ length: 20 }, (_, at) => `/${at}`);
    const { url, asked } = await site({
      '/': html('หน้าหลัก', ...others.map((path): [string, string] => [path, 'ก']), ['/ita', 'ITA']),
      ...Object.fromEntries(others.map((path) => [path, html('ก')])),
      '/ita': html('ITA'),
    });
    const guide = ranked(
      (label) => ({ look: 'must', priority: label === 'ITA' ? 9 : 1 }),
      (snapshot) => snapshot.pages.length === 2,
    );
    const snapshot = await look(url, { guide, concurrency: 1 });
    expect(asked.slice(0, 2)).toEqual(['GET /', 'GET /ita']);
    expect(asked.length).toBeLessThan(12);
    expect(snapshot.complete).toBe(true);
    expect(snapshot.unopened.map(({ why }) => why)).toEqual(snapshot.unopened.map(() => 'decided'));
    expect(snapshot.unopened).toContainEqual(expect.objectContaining({ why: 'decided', look: 'must' }));
    expect(snapshot.unopened.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(10);
  });

  it('asks documents once, and does not read them as pages', async () => {
    const { url, asked } = await site({ '/': html('หน้าหลัก', '/plan.pdf'), '/plan.pdf': PDF });
    const snapshot = await look(url, { guide: ranked(() => 'check') });
    expect(asked).toEqual(['GET /', 'GET /plan.pdf']);
    expect(snapshot.targets[`${url}plan.pdf`]).toMatchObject({
      life: 'alive',
      contentType: 'application/pdf',
      status: 200,
    });
  });

  it('keeps query strings, drops fragments, and asks for one page once', async () => {
    const { url, asked } = await site({
      '/': html(
        'หน้าหลัก',
        '/p?id=1',
        '/p?id=2#top',
        '/p?id=1#end',
        '/p?utm_source=x&id=2',
        '#here',
        '/index.html',
      ),
      '/p': html('หน้า'),
    });
    const snapshot = await look(url);
    expect(asked).toEqual(['GET /', 'GET /p?id=1', 'GET /p?id=2']);
    expect(snapshot.targets[`${url}p?utm_source=x&id=2`]).toMatchObject({ life: 'alive' });
  });

  it('does not go deeper than the clicks allow, says so, and still calls the look complete', async () => {
    const { url } = await site({
      '/': html('0', '/1'),
      '/1': html('1', '/2'),
      '/2': html('2', '/3'),
      '/3': html('3'),
    });
    const snapshot = await look(url, { maxClicks: 2 });
    expect(paths(snapshot)).toEqual(['/', '/1', '/2']);
    expect(snapshot).toMatchObject({ complete: true, stoppedBy: null });
    expect(snapshot.unopened).toMatchObject([
      { why: 'max-clicks', look: 'must', count: 1, links: [{ page: 2, link: 0 }] },
    ]);
  });

  it('finds a short trail that turns up late and goes on from there', async () => {
    const { url } = await site({
      '/': html('0', ['/a', 'ยาว'], ['/late', 'สั้น']),
      '/a': html('a', ['/b', 'ยาว']),
      '/b': html('b', ['/c', 'ยาว']),
      '/late': html('late', ['/b', 'สั้น']),
      '/c': html('c', ['/d', 'ยาว']),
      '/d': html('d'),
    });
    const guide = ranked((label) => ({ look: 'must', priority: label === 'ยาว' ? 5 : 1 }));
    const snapshot = await look(url, { guide, maxClicks: 2, concurrency: 1 });
    expect(
      Object.fromEntries(snapshot.pages.map((page, index) => [paths(snapshot)[index], page.clicks])),
    ).toEqual({
      '/': 0,
      '/a': 1,
      '/b': 2,
      '/late': 1,
    });
  });

  it('stops at the page budget and does not call that complete', async () => {
    const { url } = await site({
      '/': html('0', '/a', '/b', '/c'),
      '/a': html('a'),
      '/b': html('b'),
      '/c': html('c'),
    });
    const snapshot = await look(url, { maxPages: 2 });
    expect(snapshot).toMatchObject({ complete: false, stoppedBy: 'max-pages' });
    expect(snapshot.pages).toHaveLength(2);
    expect(snapshot.unopened.map(({ why, count }) => [why, count])).toEqual([
      ['max-pages', 1],
      ['max-pages', 1],
    ]);
  });

  it('reads a sample of news articles per address pattern and says how many were left', async () => {
    const news = Array.from({ length: 30 }, (_, day) => `/news/${day}`);
    const { url } = await site({
      '/': html('0', ...news),
      ...Object.fromEntries(news.map((path) => [path, html(path)])),
    });
    const snapshot = await look(url, { guide: ranked(() => 'may') });
    expect(snapshot.pages).toHaveLength(6);
    expect(snapshot.complete).toBe(true);
    expect(snapshot.unopened).toEqual([
      { pattern: `${url}news/#`, count: 25, look: 'may', why: 'sampled', links: [], overflow: false },
    ]);
  });

  it('goes on when a page fails, lists the problem and admits that the look was not complete', async () => {
    const { url } = await site({
      '/': html('0', '/bad', '/gone', '/good'),
      '/bad': (_, response) => void response.writeHead(500).end(),
      '/good': html('ดี'),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/good']);
    expect(life(snapshot, '/bad')).toBe('unknown server-error');
    expect(life(snapshot, '/gone')).toBe('dead not-found');
    expect(snapshot.problems).toEqual([
      { url: `${url}bad`, cause: 'server-error', message: 'GET answered 500' },
      { url: `${url}gone`, cause: 'not-found', message: 'GET answered 404' },
    ]);
    expect(snapshot.complete).toBe(false);
  });

  it('reads frames as part of the page that shows them', async () => {
    const { url } = await site({
      '/': '<!doctype html><title>0</title><frameset><frame src="/menu"><frame src="/body"></frameset>',
      '/menu': html('เมนู', '/ita'),
      '/body': html('เนื้อหา'),
      '/ita': html('ITA'),
    });
    const snapshot = await look(url, { guide: ranked((label) => (label === '' ? 'skip' : 'must')) });
    expect(snapshot.pages.map(({ clicks }) => clicks)).toEqual([0, 0, 0, 1]);
    expect(paths(snapshot)).toEqual(['/', '/menu', '/body', '/ita']);
  });

  it('knows a page under the address that redirects to it and never reads it twice', async () => {
    const { url } = await site({
      '/': html('0', '/old', '/new'),
      '/old': (_, response) => void response.writeHead(301, { location: '/new' }).end(),
      '/new': html('ใหม่'),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/new']);
    expect(snapshot.targets[`${url}old`]?.finalUrl).toBe(`${url}new`);
  });

  it('treats a must-look link that turns out to be a document as a document', async () => {
    const { url } = await site({
      '/': html('0', '/download?id=7'),
      '/download?id=7': (_, response) => {
        response.writeHead(200, { 'content-type': 'application/pdf' });
        response.end(Buffer.concat([PDF, Buffer.alloc(3_000_000, 32)]));
      },
    });
    const snapshot = await look(url);
    expect(snapshot.targets[`${url}download?id=7`]).toMatchObject({ life: 'alive', sniffed: 'pdf' });
    expect(snapshot.bytes).toBeLessThan(100_000);
  });

  it.each([
    ['must', false],
    ['may', true],
  ] as const)('does not follow a path that repeats itself without end (%s)', async (wanted, complete) => {
    const { url, asked } = await site({
      '/': html('0', 'news/b/'),
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, depth) => [
          `/${'news/b/'.repeat(depth + 1)}`,
          html(`${depth}`, 'news/b/'),
        ]),
      ),
    });
    const snapshot = await look(url, { maxClicks: 50, guide: ranked(() => wanted) });
    expect(asked).toHaveLength(3);
    const links = wanted === 'must' ? [{ page: 2, link: 0 }] : [];
    expect(snapshot.unopened).toMatchObject([{ why: 'trap', count: 1, look: wanted, links }]);
    expect(snapshot.complete).toBe(complete);
  });

  it('bounds a calendar that links to the next day for ever', async () => {
    const { url } = await site({
      '/': html('0', '/day?d=1'),
      '/day': (request, response) => {
        const day = Number(/d=(\d+)/.exec(request.url ?? '')?.[1]);
        response.writeHead(200, { 'content-type': 'text/html' }).end(html(`${day}`, `/day?d=${day + 1}`));
      },
    });
    const snapshot = await look(url, { maxClicks: 1000 });
    // The homepage, the first day, and as many further ones as one list may have of the budget.
    expect(snapshot.pages).toHaveLength(242);
    expect(snapshot).toMatchObject({ complete: false, stoppedBy: null, unopened: [{ why: 'trap' }] });
  });

  it('hands over what there is when it is interrupted', async () => {
    const stop = new AbortController();
    const { url } = await site({
      '/': html('0', '/a', '/slow'),
      '/a': html('a'),
      '/slow': () => stop.abort(),
    });
    const snapshot = await look(url, { signal: stop.signal });
    expect(snapshot).toMatchObject({ stoppedBy: 'interrupted', complete: false });
    expect(paths(snapshot)).toContain('/a');
    expect(life(snapshot, '/slow')).toBe('unknown budget');
  });

  it('ends a run whose time is up', async () => {
    const { url } = await site({ '/': html('0', '/hangs'), '/hangs': () => undefined });
    const snapshot = await look(url, { maxTimeMs: 300 });
    expect(snapshot).toMatchObject({ stoppedBy: 'time', complete: false });
    expect(snapshot.pages).toHaveLength(1);
  });

  it('counts every request and byte', async () => {
    const { url, all } = await site({
      '/': html('0', '/a'),
      '/a': (_, response) => void response.writeHead(302, { location: '/b' }).end(),
      '/b': html('b'),
    });
    const snapshot = await look(url);
    expect(snapshot.requests).toBe(all.length);
    expect(snapshot.bytes).toBeGreaterThan(html('0', '/a').length);
  });
});
