import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import type { Guide } from '../../../src/crawl/guide.js';
import { problemText } from '../../../src/report/problem.js';
import { loadRules } from '../../../src/rules/load.js';
import { hasBrowser } from '../../helpers/browser.js';
import { html, look, paths, readAll } from '../../helpers/crawl-site.js';
import { withSites } from '../../helpers/with-sites.js';

const site = withSites();
const js = (code: string) => (_: unknown, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
const words = `<p>${'ข้อมูลของหน่วยงานตัวอย่าง '.repeat(20)}</p>`;
const news = ['/1', '/2', '/3'].map((to) => `<a href="${to}">ข่าว ${to}</a>`).join(' ');
const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>อบต.ตัวอย่าง</title><body>${body}</body>`;
const HOME = page(`<h1>อบต.ตัวอย่าง</h1>${words}${news}<script src="/m.js"></script>`);
const ADDS = `document.querySelector('h1').insertAdjacentHTML('afterend', '<h2>เอกสาร</h2><a href="/plan">แผน</a>')`;
const NEWS = { '/1': html('ข่าว'), '/2': html('ข่าว'), '/3': html('ข่าว') };

/** Answers `#/…` like a small application. */
const APP = `const go = () => { document.getElementById('app').innerHTML = location.hash === '#/plan'
  ? '<h1>แผน</h1>${words}<a href="#/law">กฎหมาย</a>' : location.hash === '#/law' ? '<h1>กฎหมาย</h1>${words}'
  : '<h1>หน้าแรก</h1>${words}<a href="#/plan">แผน</a><a href="#part">ส่วน</a>' };
  addEventListener('hashchange', go); go()`;
const ROUTED = { '/': page('<div id="app"></div><script src="/app.js"></script>'), '/app.js': js(APP) };

describe.skipIf(!hasBrowser)('a browser at hand', () => {
  it('shows the homepage although it seems whole, and what its scripts add comes after what was read', async () => {
    const { url } = await site({ '/': HOME, '/m.js': js(ADDS), ...NEWS, '/plan': html('แผน') });
    const snapshot = await look(url, { render: 'auto' });
    expect(paths(snapshot)).toEqual(['/', '/1', '/2', '/3', '/plan']);
    const [home] = snapshot.pages;
    expect(home?.content.links.at(-1)).toMatchObject({
      label: 'แผน',
      context: { headings: ['เอกสาร', 'อบต.ตัวอย่าง'] },
    });
    expect(home?.content.sections.at(-1)).toMatchObject({ heading: 'เอกสาร' });
    expect(snapshot).toMatchObject({ complete: true, problems: [] });
  });

  it.each([
    ['hangs', 'for (;;) {}'],
    ['asks for what fails', 'fetch("/500")'],
    ['throws', 'throw 1'],
  ])('changes nothing when the script of a whole homepage %s', async (_, code) => {
    const broken = (_: unknown, response: ServerResponse) => void response.writeHead(500).end();
    const served = await site({ '/': HOME, '/m.js': js(code), '/500': broken, ...NEWS });
    const snapshot = await look(served.url, { render: 'auto', renderTimeoutMs: 4_000, retries: 0 });
    expect(served.asked).toContain('GET /m.js');
    expect(paths(snapshot)).toEqual(['/', '/1', '/2', '/3']);
    expect(snapshot).toMatchObject({ complete: true, problems: [], pages: [{ cut: null }, {}, {}, {}] });
  });

  it('follows scripts that send the visitors of a homepage on', async () => {
    const served = await site({
      '/': HOME,
      '/m.js': js('location.href = "/web"'),
      ...NEWS,
      '/web': html('เว็บ'),
    });
    const { pages } = await look(served.url, { render: 'auto' });
    expect(pages.find(({ target }) => target.url.endsWith('/web'))?.clicks).toBe(0);
  });

  it('shows a list page with few links too when it is a hub, and no other', async () => {
    const guide: Guide = { ...readAll, isHub: (title) => title === 'ITA' };
    const list = (title: string) => html(title).replace('</h1>', '</h1><script src="/m.js"></script>');
    const routes = { '/': html('หน้าแรก', '/ita', '/other'), '/m.js': js(ADDS), '/plan': html('แผน') };
    const { url } = await site({ ...routes, '/ita': list('ITA'), '/other': list('อื่น') });
    const snapshot = await look(url, { render: 'auto', guide });
    expect(paths(snapshot)).toContain('/plan');
    const shown = snapshot.pages.filter(({ content }) => content.notes.includes('shown by a browser'));
    expect(shown.map(({ content }) => content.title)).toEqual(['ITA']);
  });

  it('opens the pages of a site whose addresses differ only after #/', async () => {
    const { url } = await site(ROUTED);
    const snapshot = await look(url, { render: 'auto' });
    const seen = snapshot.pages.map(({ target, content, clicks }) => [
      target.finalUrl.slice(url.length - 1),
      content.sections[0]?.heading,
      clicks,
    ]);
    expect(seen).toEqual([
      ['/', 'หน้าแรก', 0],
      ['/#/plan', 'แผน', 1],
      ['/#/law', 'กฎหมาย', 2],
    ]);
    expect(snapshot.complete).toBe(true);
  });

  it('shows a page that sets a cookie and asks for itself again', async () => {
    const wall = '<script>document.cookie = "ok=1"; location.reload()</script>';
    const { url } = await site({
      '/': ({ headers }, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'ok=1' })
          .end(headers.cookie?.includes('ok=1') ? html('หน้าแรก', '/1') : page(wall)),
      '/1': html('ข่าว'),
    });
    expect(paths(await look(url, { render: 'auto' }))).toEqual(['/', '/1']);
  });

  it('says which browser did not start, in Thai too', async () => {
    const { url } = await site({ '/': page('<div id="root"></div><script src="/m.js"></script>') });
    vi.stubEnv('OIT_BROWSER', process.execPath);
    const failure = (await look(url, { render: 'auto' })).homepageFailure;
    vi.unstubAllEnvs();
    expect(failure).toMatchObject({ cause: 'browser-failed' });
    const { causes } = (await loadRules('oit-2566')).findings;
    if (failure) expect(problemText({ lang: 'th', causes }, failure)).toContain(process.execPath);
  });

  it.each([
    ['its own script fails', 'script-failed', '<script src="/m.js"></script>'],
    [
      'a script of another website does not come',
      'script-host',
      '<script src="http://127.0.0.1:1/x.js"></script>',
    ],
  ])('says why a homepage stays empty: %s', async (_, cause, script) => {
    const { url } = await site({
      '/': page(`<div id="root"></div>${script}`),
      '/m.js': js('fetch("/gone")'),
    });
    const { homepageFailure } = await look(url, { render: 'auto', retries: 0, allowPrivate: true });
    expect(homepageFailure).toMatchObject({ cause });
    expect(homepageFailure?.message).toContain('shown by a browser, but');
  });
});

describe('a link to #/… without a browser', () => {
  it('is something that could not be looked at, never a link that leads nowhere', async () => {
    const home = page(`<h1>x</h1>${words}${news}<a href="#/plan">แผน</a><script src="/m.js"></script>`);
    const { url } = await site({ '/': home, '/m.js': js(''), ...NEWS });
    const snapshot = await look(url, { render: 'never' });
    expect(snapshot.targets[`${url}#/plan`]).toMatchObject({ life: 'unknown', cause: 'render-off' });
    expect(snapshot.targets[url]).toMatchObject({ life: 'alive' });
    expect(paths(snapshot)).toEqual(['/', '/1', '/2', '/3']);
    expect(snapshot.complete).toBe(false);
  });
});
