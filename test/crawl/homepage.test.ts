import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { enterLink } from '../../src/crawl/homepage.js';
import { type Hosts, hostsOf } from '../../src/crawl/hosts.js';
import { saysOf } from '../../src/crawl/says.js';
import { html, look, paths, words } from '../helpers/crawl-site.js';
import { serve } from '../helpers/server.js';
import { withSites } from '../helpers/with-sites.js';
import { read } from './read/pages.js';

const site = withSites();
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>x</title>${head}</head><body>${body}</body></html>`;
const home = html('สำนักงานศึกษาธิการจังหวัดตัวอย่าง', '/ita');

describe('splash pages', () => {
  it.each([
    ['an enter link', page('<img src="king.jpg"><a href="/home">เข้าสู่เว็บไซต์</a><a href="/en">English</a>')],
    ['a picture to click', page('<a href="/home"><img src="banner.jpg"></a>')],
    ['a meta refresh', page('', '<meta http-equiv="refresh" content="3; url=/home">')],
    ['a script that goes on', page('', '<script>window.location.href = "/home";</script>')],
    ['a button', page('<button onclick="location.href=\'/home\'">เข้าสู่หน้าหลัก</button>')],
  ])('passes %s to the real homepage without a click', async (_, splash) => {
    const { url } = await site({ '/': splash, '/home': home, '/ita': html('ITA'), '/en': html('English') });
    const snapshot = await look(url);
    expect(snapshot).toMatchObject({ homepage: url, finalUrl: `${url}home`, homepageFailure: null });
    expect(snapshot.pages.slice(0, 2).map(({ clicks }) => clicks)).toEqual([0, 0]);
    expect(snapshot.pages[1]?.from).toEqual({ page: 0, link: expect.any(Number) });
    expect(snapshot.pages.find(({ target }) => target.url === `${url}ita`)?.clicks).toBe(1);
  });

  it('takes a page with real navigation for the homepage even when it has an enter link', async () => {
    const menu = Array.from({ length: 20 }, (_, index): [string, string] => [
      `/m${'abcdefghijklmnopqrst'[index]}`,
      `เมนู ${index}`,
    ]);
    const { url } = await site({
      '/': html('หน้าหลัก', ...menu, ['/old', 'เข้าสู่เว็บไซต์เดิม']),
      '/old': html('เดิม'),
    });
    expect((await look(url, { maxPages: 1 })).finalUrl).toBe(url);
  });

  it('takes a clickable box without words for a click when there are other ways', async () => {
    const { url } = await site({
      '/': page('<div onclick="location=\'/news\'"></div><a href="/ita">ITA</a><a href="/plan">แผน</a>'),
      '/news': html('ข่าว'),
      '/ita': html('ITA'),
      '/plan': html('แผน'),
    });
    const snapshot = await look(url);
    expect(snapshot.finalUrl).toBe(url);
    expect(snapshot.pages.find(({ target }) => target.url === `${url}news`)?.clicks).toBe(1);
  });

  it('reads a small homepage with a member box or "under construction" on it', async () => {
    const box =
      '<form method="post"><h3>เข้าสู่ระบบ</h3><input name="u"><input type="password" name="p"></form>';
    for (const body of [box, '<p>อยู่ระหว่างปรับปรุงเว็บไซต์</p>']) {
      const { url } = await site({
        '/': page(`${body}<a href="/ita">ITA</a> <a href="/plan">แผน</a>`),
        '/ita': html('ITA'),
        '/plan': html('แผน'),
      });
      const snapshot = await look(url);
      expect(snapshot.homepageFailure).toBeNull();
      expect(paths(snapshot)).toEqual(['/', '/ita', '/plan']);
    }
  });

  it('takes a one-page site that links to itself by its file name for what it is', async () => {
    const one = html('หน้าเดียว', ['index.html', 'หน้าแรก'], ['#ita', 'ITA']);
    const { url } = await site({ '/': one, '/index.html': one });
    const snapshot = await look(url);
    expect(snapshot.finalUrl).toBe(url);
    expect(snapshot.pages).toHaveLength(1);
  });

  it('gives up after three splash pages that lead to one another', async () => {
    const to = (path: string) => page(`<a href="${path}">เข้าสู่เว็บไซต์</a>`);
    const { url } = await site({ '/': to('/a'), '/a': to('/b'), '/b': to('/c'), '/c': to('/d'), '/d': home });
    expect((await look(url, { maxPages: 4 })).finalUrl).toBe(`${url}c`);
  });

  it('does not run in circles', async () => {
    const { url } = await site({
      '/': page('<a href="/a">เข้าสู่เว็บไซต์</a>'),
      '/a': page('<a href="/">เข้าสู่เว็บไซต์</a>'),
    });
    expect((await look(url)).pages).toHaveLength(2);
  });
});

describe('a link that says "home"', () => {
  const here = 'https://www.agency.example/';
  const own = { ...hostsOf(words), own: new Set(['agency.example']) };
  const entered = (body: string, hosts: Hosts = { ...own, isReadable: () => true }) => {
    const content = read(page(body), here);
    const index = enterLink(content, here, hosts, saysOf(words));
    return index === null ? null : (content.links[index]?.url ?? null);
  };
  const text = `<h1>ข่าว</h1><p>${'ข้อมูลของหน่วยงานตัวอย่าง '.repeat(20)}</p>`;

  it.each(['เว็บไซต์หลัก', 'home', 'ไทย'])('does not move a page of its own to another host: %s', (label) => {
    expect(entered(`${text}<a href="https://main.example/">${label}</a>`)).toBeNull();
    expect(entered(`<a href="https://main.example/">${label}</a><a href="/ita">ITA</a>`)).toBeNull();
  });

  it('is the way in on the same host, or when a bare splash page has no other', () => {
    expect(entered(`${text}<a href="/home">หน้าหลัก</a>`)).toBe('https://www.agency.example/home');
    expect(entered('<img src="a.jpg"><a href="https://main.example/">เข้าสู่เว็บไซต์</a>')).toBe(
      'https://main.example/',
    );
  });

  it('does not come before where the page sends its visitors by itself', () => {
    const sends = '<script>location="https://main.example/"</script><a href="/home">หน้าหลัก</a>';
    expect(entered(sends)).toBe('https://main.example/');
  });

  it('is followed to a host of another name only where nothing else can be done', () => {
    const own = hostsOf(words);
    own.own.add('agency.example');
    const refresh = '<meta http-equiv="refresh" content="0; url=https://moved.example/">';
    expect(entered(refresh, own)).toBe('https://moved.example/');
    expect(entered('<a href="https://moved.example/"><img src="a.jpg"></a>', own)).toBe(
      'https://moved.example/',
    );
    expect(
      entered('<a href="https://moved.example/">home</a><a href="https://b.example/">ข</a>', own),
    ).toBeNull();
    expect(
      entered('<meta http-equiv="refresh" content="0; url=https://www.facebook.com/agency">', own),
    ).toBeNull();
  });

  it('is not a box without words beside other links', () => {
    const box = '<div onclick="location=\'/news\'"></div>';
    expect(entered(`${box}<a href="/ita">ITA</a>`)).toBeNull();
    expect(entered(box)).toBe('https://www.agency.example/news');
  });
});

describe('a homepage that cannot be read', () => {
  const fails = async (routes: Parameters<typeof site>[0], options = {}) => {
    const { url } = await site(routes);
    const snapshot = await look(url, options);
    expect(snapshot).toMatchObject({ complete: false, pages: [], orphans: [], unopened: [] });
    expect(snapshot.problems).toEqual([snapshot.homepageFailure]);
    return snapshot.homepageFailure;
  };
  const status = (code: number, body = '') => ({
    '/': (_: unknown, response: ServerResponse) =>
      response.writeHead(code, { 'content-type': 'text/html' }).end(body),
  });

  it('is reported when it does not exist', async () => {
    expect(await fails({})).toMatchObject({ cause: 'not-found', message: 'GET answered 404' });
  });
  it('is reported when the server fails', async () => {
    expect(await fails(status(500))).toMatchObject({ cause: 'server-error' });
  });
  it('is reported when a firewall stands in front of it', async () => {
    expect(await fails(status(403, '<title>Attention Required! | Cloudflare</title>'))).toMatchObject({
      cause: 'blocked',
    });
  });
  it('is reported when it is not HTML', async () => {
    expect(await fails({ '/': Buffer.from('%PDF-1.4') })).toMatchObject({ cause: 'not-html' });
  });
  it('is reported when it redirects for ever', async () => {
    const loop = {
      '/': (_: unknown, response: ServerResponse) => response.writeHead(302, { location: '/' }).end(),
    };
    expect(await fails(loop)).toMatchObject({ cause: 'redirect-loop' });
  });
  it('is reported when no answer comes in time', async () => {
    expect(await fails({ '/': () => undefined }, { timeoutMs: 100 })).toMatchObject({ cause: 'timeout' });
  });
  it('is reported when a browser would be needed to see anything', async () => {
    const app = page('<div id="app"></div><script src="/app.js"></script>');
    expect(await fails({ '/': app })).toMatchObject({ cause: 'render-off' });
  });
  it('is reported when it moved to a social network', async () => {
    const moved = {
      '/': (_: unknown, response: ServerResponse) =>
        response.writeHead(302, { location: 'https://www.facebook.com/agency.example' }).end(),
    };
    expect(await fails(moved)).toMatchObject({ cause: 'social' });
  });
  it('is reported when nobody listens', async () => {
    const { url, close } = await serve(() => undefined);
    await close();
    expect((await look(url)).homepageFailure).toMatchObject({ url, cause: 'refused' });
  });
});

describe('a host without scheme', () => {
  it('is asked by http when https does not connect', async () => {
    const { url } = await site({ '/': home, '/ita': html('ITA') });
    const snapshot = await look(url.replace(/^http:\/\/|\/$/g, ''));
    expect(snapshot).toMatchObject({ homepage: url, homepageFailure: null });
    expect(paths(snapshot)).toEqual(['/', '/ita']);
  });
});

describe('a splash page at / beside index.html', () => {
  it('leads to a homepage of its own, from which trails are counted', async () => {
    const { url } = await site({
      '/': page('<a href="/index.html">เข้าสู่เว็บไซต์</a>'),
      '/index.html': html('หน้าหลัก', '/ita'),
      '/ita': html('ITA', '/o1'),
      '/o1': html('o1'),
    });
    const snapshot = await look(url);
    expect(snapshot.finalUrl).toBe(`${url}index.html`);
    expect(snapshot.pages.map(({ clicks, from }) => [clicks, from?.page])).toEqual([
      [0, undefined],
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});
