import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/rules/load.js';
import { html, look, paths, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const HTML = { 'content-type': 'text/html; charset=utf-8' };
type Links = (url: URL) => string[];
/** A page that leads to further ones of its kind, whatever its address. */
const growing =
  (links: Links) =>
  ({ url = '/' }: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(200, HTML).end(html(url, ...links(new URL(url, 'http://a.example'))));

const number = (url: URL, name: string) => Number(url.searchParams.get(name) ?? 0);
const withValue = (url: URL, name: string, value: string | number) => {
  const next = new URL(url);
  next.searchParams.set(name, String(value));
  return next.pathname + next.search;
};
let visits = 0;
const session = () => (visits++).toString(16).padStart(32, '0');

/** Pages of one kind without end, and how many of them are read at most when they may be read. */
const SPACES: [name: string, start: string, links: Links, most: number][] = [
  ['pages of a list', '/list?page=1', (url) => [withValue(url, 'page', number(url, 'page') + 1)], 5],
  ['days of a calendar', '/cal?d=1', (url) => [withValue(url, 'd', number(url, 'd') + 1)], 5],
  [
    'months of a calendar by folders',
    '/cal/2566/1/',
    (url) => [`/cal/2566/${Number(url.pathname.split('/')[3]) + 1}/`, '/cal/2565/1/', '/cal/2567/12/'],
    5,
  ],
  ['session ids called PHPSESSID', '/list?PHPSESSID=0', () => [`/list?PHPSESSID=${session()}`], 1],
  ['session ids called jsessionid', '/list;jsessionid=0', () => [`/list;jsessionid=${session()}`], 1],
  ['session ids called sid', `/list?sid=${'0'.repeat(32)}`, () => [`/list?sid=${session()}`], 1],
  [
    'orders of a list',
    '/list',
    (url) =>
      ['name', 'date', 'hits'].flatMap((by) =>
        ['asc', 'desc'].map((dir) => withValue(new URL(withValue(url, 'sort', by), url), 'dir', dir)),
      ),
    1,
  ],
  [
    'print versions',
    '/list?id=1',
    (url) => [withValue(url, 'print', 1), withValue(url, 'tmpl', 'component')],
    1,
  ],
  ['doubled slashes', '/list/a', (url) => [url.pathname.replace('/list', '/list/'), `/${url.pathname}`], 1],
  [
    'choices that add up',
    '/list?c=1',
    (url) => [withValue(url, 'c', number(url, 'c') + 1), withValue(url, 'size', number(url, 'size') + 1)],
    10,
  ],
];

const VALUES = 'abcdefghijklm'.split('');
/** The choices of a list in words: each page leads to every other value of every choice. */
const combinations: Links = (url) =>
  ['type', 'brand', 'colour'].flatMap((name) => VALUES.map((value) => withValue(url, name, value)));

const routesOf = (links: Links, start: string) => {
  const path = start.split(/[?;]/)[0] ?? '';
  return new Proxy<Record<string, ReturnType<typeof growing>>>(
    {},
    {
      get: (_, wanted: string) =>
        wanted.replace(/\/+/g, '/').startsWith(path.slice(0, 5)) ? growing(links) : undefined,
    },
  );
};

describe.each(SPACES)('%s without end', (_, start, links, most) => {
  it('are read as a sample, and take nothing from a complete look', async () => {
    const routes = routesOf(links, start);
    const { url } = await site(
      new Proxy(routes, {
        get: (inner, path: string) =>
          path === '/' ? html('0', start, '/ita') : path === '/ita' ? html('ITA') : Reflect.get(inner, path),
      }),
    );
    const guide = ranked((__, to) => (/list|cal/.test(to) ? 'may' : 'must'));
    const snapshot = await look(url, { guide, maxClicks: 1000 });
    expect(paths(snapshot)).toContain('/ita');
    expect(snapshot.pages.length).toBeLessThanOrEqual(2 + most);
    expect(snapshot).toMatchObject({ complete: true, stoppedBy: null });
  });
});

describe('choices in words', () => {
  it.each(['may', 'must'] as const)(
    'are read as a sample of their combinations when they %s be read',
    async (rank) => {
      const { url } = await site(
        new Proxy<Record<string, string | ReturnType<typeof growing>>>(
          {},
          {
            get: (_, path: string) =>
              path === '/'
                ? html('0', '/list?type=a', '/ita')
                : path === '/ita'
                  ? html('ITA')
                  : path === '/list'
                    ? growing(combinations)
                    : undefined,
          },
        ),
      );
      const guide = ranked((_, to) => (to.includes('/list') ? { look: rank, priority: 1 } : 'must'));
      const snapshot = await look(url, { guide, maxClicks: 1000, maxPages: 250 });
      expect(paths(snapshot)).toContain('/ita');
      const most = rank === 'may' ? 100 : 249;
      expect(snapshot.pages.length).toBeLessThanOrEqual(most);
      expect(snapshot).toMatchObject({ complete: rank === 'may', stoppedBy: null });
      expect(snapshot.unopened.map(({ why }) => why)).toContain(rank === 'may' ? 'sampled' : 'trap');
    },
  );

  it('are told from the pages of a website that names each in its query, all of which are read', async () => {
    const names = VALUES.flatMap((first) => VALUES.map((last) => first + last)).slice(0, 90);
    const menu = [
      'index.php?mod=ita&name=index',
      'index.php?mod=news&name=index',
      'index.php?mod=board&name=index',
    ];
    const [ita = '', ...others] = menu;
    const { url } = await site({
      '/': html('อบต.ตัวอย่าง', ita, 'index.php?page=about'),
      '/index.php': ({ url: at = '' }, response) => {
        const mod = /mod=(\w+)/.exec(at)?.[1] ?? 'ita';
        const below = names.map((name) => `index.php?mod=${mod}&name=${mod}${name}&lang=th`);
        response.writeHead(200, HTML).end(html(at, ...(mod === 'ita' ? below : []), ...others));
      },
    });
    const snapshot = await look(url, { guide: ranked(() => 'may'), maxPages: 250 });
    expect(paths(snapshot).filter((path) => path.includes('name=ita'))).toHaveLength(names.length);
    expect(snapshot.unopened).toEqual([]);
  });
});

describe('a check of a website with every kind of endless pages', () => {
  it('comes to its end, and finds what the agency has', async () => {
    const rules = await loadRules();
    const routes = new Proxy<Record<string, string | ReturnType<typeof growing>>>(
      {},
      {
        get(__, path: string) {
          if (path === '/')
            return html('อบต.ตัวอย่าง', ...SPACES.map(([, start]) => start), ['/ita', 'ITA 2566']);
          if (path === '/ita') return html('ITA 2566', ['/o1', 'O1 โครงสร้างหน่วยงาน']);
          if (path === '/o1') return html('โครงสร้างหน่วยงาน');
          const all: Links = (url) =>
            SPACES.filter(([, start]) => url.pathname.startsWith(start.split(/[?;]/)[0] ?? '')).flatMap(
              (space) => space[2](url),
            );
          return /^\/+(list|cal)/.test(path) ? growing(all) : undefined;
        },
      },
    );
    const { url, all } = await site(routes);
    const result = await check(url, { rules, now: new Date(0), delayMs: 0, backoffMs: 1 });
    expect(result.items.find(({ id }) => id === 'o1')?.verdict).toBe('pass');
    expect(all.length).toBeLessThan(400);
    expect(result.crawl.pages).toBeLessThanOrEqual(300);
  });
});
