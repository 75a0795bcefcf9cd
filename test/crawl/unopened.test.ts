import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { groupUnopened } from '../../src/crawl/unopened.js';
import { html, look, PDF, paths, ranked } from '../helpers/crawl-site.js';
import { entry as waiting } from '../helpers/entry.js';
import { link, ORIGIN, snapshot } from '../helpers/snapshot.js';
import { withSites } from '../helpers/with-sites.js';

const entry = (path: string, more = {}) => waiting(path, { key: `${ORIGIN}${path}`, ...more });
const seen = (...pages: [label: string, to: string][][]) => ({
  snapshot: snapshot({
    pages: pages.map((links, index) => ({
      path: `/p${index}`,
      links: links.map(([label, to]) => link(label, to)),
    })),
  }),
  key: (url: string) => url,
});

describe('what was left unopened', () => {
  it('is grouped by pattern, an address of its own as it is, must-look links with their places', () => {
    const entries = [entry('/p/1'), entry('/p/2'), entry('/n/1', { look: 'may' })];
    const read = seen(
      [['ก', '/p/1']],
      [
        ['ข', '/x'],
        ['ค', '/p/2'],
      ],
    );
    expect(groupUnopened([{ why: 'max-pages', entries }], read)).toEqual([
      { pattern: `${ORIGIN}/n/1`, count: 1, look: 'may', why: 'max-pages', links: [], overflow: false },
      {
        pattern: `${ORIGIN}/p/#`,
        count: 2,
        look: 'must',
        why: 'max-pages',
        links: [
          { page: 0, link: 0 },
          { page: 1, link: 1 },
        ],
        overflow: false,
      },
    ]);
  });

  it('names at most two links per address: the first, and the first with other words', () => {
    const footer: [string, string] = ['อ่านต่อ', '/ita'];
    const read = seen(...Array.from({ length: 60 }, () => [footer]), [footer, ['รายงานผล', '/ita']]);
    expect(groupUnopened([{ why: 'failed', entries: [entry('/ita')] }], read)[0]).toMatchObject({
      links: [
        { page: 0, link: 0 },
        { page: 60, link: 1 },
      ],
      overflow: false,
    });
  });

  it('says when there are more addresses than fit, and gives every address its turn before any has a second', () => {
    const paths = Array.from({ length: 51 }, (_, n) => `/p/${n}`);
    const both = (list: string[]) =>
      seen(
        list.flatMap((to): [string, string][] => [
          ['ก', to],
          ['ข', to],
        ]),
      );
    const group = (list: string[]) =>
      groupUnopened([{ why: 'failed', entries: list.map((path) => entry(path)) }], both(list))[0];
    expect(group(paths)).toMatchObject({ count: 51, overflow: true });
    const fits = group(paths.slice(0, 50));
    expect(fits).toMatchObject({ count: 50, overflow: false });
    expect(fits?.links.map(({ link: index }) => index)).toEqual(Array.from({ length: 50 }, (_, n) => 2 * n));
  });
});

const site = withSites();
const status =
  (code: number, headers = {}, body = '') =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(body);
const app = '<!doctype html><title>x</title><div id="app"></div><script src="/app.js"></script>';

describe('a page that must be looked at', () => {
  it.each([
    ['answers 500', status(500)],
    ['is forbidden', status(403)],
    ['never answers', () => undefined],
    ['is only scripts', app],
    ['redirects in circles', status(302, { location: '/a' })],
  ])('and %s is listed with the links that lead to it, and the look is not complete', async (_, answer) => {
    const { url } = await site({ '/': html('0', '/b', '/a'), '/a': answer, '/b': html('b', ['/a', 'อีกชื่อ']) });
    const read = await look(url, { timeoutMs: 400 });
    expect(read.unopened).toEqual([
      {
        pattern: `${url}a`,
        count: 1,
        look: 'must',
        why: 'failed',
        links: [
          { page: 0, link: 1 },
          { page: 1, link: 0 },
        ],
        overflow: false,
      },
    ]);
    expect(read.complete).toBe(false);
  });

  it.each([
    ['missing', status(404)],
    ['locked', status(401)],
  ])('and is %s was looked at', async (_, answer) => {
    const { url } = await site({ '/': html('0', '/a'), '/a': answer });
    expect(await look(url)).toMatchObject({ unopened: [], complete: true });
  });

  it('and was first met as one of many is listed too', async () => {
    const { url } = await site({
      '/': html('0', ['/a', 'ข่าว'], ['/b', 'เมนู']),
      '/a': status(500),
      '/b': html('b', ['/a', 'เมนู']),
    });
    const guide = ranked((label) => (label === 'เมนู' ? 'must' : { look: 'may', priority: 5 }));
    const read = await look(url, { guide, concurrency: 1 });
    expect(read).toMatchObject({ complete: false, unopened: [{ why: 'failed', count: 1 }] });
  });

  it('on another host is asked for its life and listed as not read, unless it is dead or a document', async () => {
    const other = await site({ '/hub': html('ITA', '/o1'), '/list.pdf': PDF, '/file?id=1': PDF });
    const { url } = await site({
      '/': html('0', `${other.url}hub`, `${other.url}gone`, `${other.url}list.pdf`, `${other.url}file?id=1`),
    });
    const read = await look(url, { allowPrivate: true });
    expect(paths(read)).toEqual(['/']);
    expect(read.unopened).toMatchObject([
      { pattern: `${other.url}hub`, why: 'elsewhere', links: [{ page: 0, link: 0 }] },
    ]);
    expect(read.complete).toBe(false);
  });

  it('and sends its visitors to another host is listed as not read', async () => {
    const other = await site({ '/hub': html('ITA', '/o1') });
    const { url } = await site({
      '/': html('0', '/ita', '/same'),
      '/ita': status(302, { location: `${other.url}hub` }),
      '/same': status(302, { location: '/' }),
    });
    const read = await look(url, { allowPrivate: true });
    expect(read.unopened).toMatchObject([{ pattern: `${url}ita`, why: 'elsewhere' }]);
    expect(read).toMatchObject({ complete: false, pages: [{ index: 0 }] });
  });

  it.each([300, 301, 302])('and answers %i without an address is read as a browser does', async (code) => {
    const { url } = await site({
      '/': html('0', '/a'),
      '/a': status(code, {}, html('เลือก', '/b')),
      '/b': html('b'),
    });
    const read = await look(url);
    expect(paths(read)).toEqual(['/', '/a', '/b']);
    expect(read.complete).toBe(true);
  });
});

describe('a document that could not be asked', () => {
  it('is listed for the items it might hold, but the look at the site is complete', async () => {
    const { url } = await site({ '/': html('0', '/a.pdf'), '/a.pdf': status(403) });
    const read = await look(url, { guide: ranked(() => 'check') });
    expect(read).toMatchObject({
      complete: true,
      unopened: [{ pattern: `${url}a.pdf`, why: 'failed', links: [{ page: 0, link: 0 }] }],
    });
  });
});

describe('a menu', () => {
  it('of more than 120 pages under one pattern is read as far as the page budget goes', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => `/page?id=${n}`);
    const { url } = await site({ '/': html('0', ...ids), '/page': html('หน้า') });
    const read = await look(url);
    expect(read.pages).toHaveLength(151);
    expect(read).toMatchObject({ complete: true, unopened: [] });
  });
});

describe('the end of the time', () => {
  it('stops nothing when everything has been looked at', async () => {
    const { url } = await site({ '/': html('0', '/a'), '/a': html('a'), '/sitemap.xml': () => undefined });
    expect(await look(url, { maxTimeMs: 1500 })).toMatchObject({ stoppedBy: null, complete: true });
  });

  it('leaves what was under way listed as not opened for want of time', async () => {
    const { url } = await site({ '/': html('0', '/hangs'), '/hangs': () => undefined });
    expect((await look(url, { maxTimeMs: 300 })).unopened).toMatchObject([
      { pattern: `${url}hangs`, why: 'max-time', links: [{ page: 0, link: 0 }] },
    ]);
  });
});
