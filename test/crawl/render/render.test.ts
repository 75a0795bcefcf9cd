import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { RenderMode } from '../../../src/crawl/options.js';
import { hasBrowser } from '../../helpers/browser.js';
import { html, look, PDF, paths, type Site } from '../../helpers/crawl-site.js';
import { serve } from '../../helpers/server.js';
import { withSites } from '../../helpers/with-sites.js';

const site = withSites();
const page = (body: string, head = '') =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>อบต.ตัวอย่าง</title>${head}</head><body>${body}</body></html>`;
const words = `<p>${'ข้อมูลของหน่วยงานตัวอย่างสำหรับประชาชนทั่วไป '.repeat(12)}</p>`;
const show = ({ url }: Site, render: RenderMode = 'auto') => look(url, { render, renderTimeoutMs: 6_000 });
const script = (code: string) => (_: unknown, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
const MENU = '<nav><a href="/plan">แผนปฏิบัติการ</a><a href="/budget">งบประมาณ</a></nav>';
const pages = { '/plan': html('แผนปฏิบัติการ'), '/budget': html('งบประมาณ') };

describe.skipIf(!hasBrowser)('with a browser', () => {
  it('finds the pages of a menu that a script writes beside ordinary content', async () => {
    const home = page(`<div id="main-menu"></div>${words}<script src="/menu.js"></script>`);
    const menu = `document.getElementById('main-menu').innerHTML = ${JSON.stringify(MENU)}`;
    const snapshot = await show(await site({ '/': home, '/menu.js': script(menu), ...pages }));
    expect(paths(snapshot)).toEqual(['/', '/plan', '/budget']);
    expect(snapshot.pages[0]).toMatchObject({ cut: null, content: { notes: ['shown by a browser'] } });
    expect(snapshot).toMatchObject({ complete: true, problems: [] });
  });

  it('finds the pages of a menu fetched from a file, and asks for the scripts of a template once', async () => {
    const template = (body: string) =>
      page(`<div id="global-header"></div>${body}<script src="/load.js"></script>`);
    const load = `fetch('/parts/header.html').then((r) => r.text()).then((t) => { document.getElementById('global-header').innerHTML = t })`;
    const served = await site({
      '/': template(words),
      '/load.js': script(load),
      '/parts/header.html': MENU,
      '/plan': template(`<h1>แผน</h1>${words}`),
      '/budget': template(`<h1>งบ</h1>${words}`),
    });
    const snapshot = await show(served);
    expect(paths(snapshot)).toEqual(['/', '/plan', '/budget']);
    expect(snapshot.complete).toBe(true);
    expect(served.asked.filter((one) => one === 'GET /load.js')).toHaveLength(1);
  });

  it.each([
    ['rows of a template', '<ul><li v-for="one in pages"><a :href="one.url">{{ one.name }}</a></li></ul>'],
    [
      'repeated rows',
      '<ul><li ng-repeat="one in pages"><a ng-href="{{ one.url }}">{{ one.name }}</a></li></ul>',
    ],
    ['an empty list called a menu', '<header><a href="/">หน้าแรก</a></header><ol class="menu"></ol>'],
  ])('finds the pages that a script adds to ordinary content as %s', async (_, list) => {
    const fill = `const list = document.querySelector('ul, ol'); list.innerHTML = ${JSON.stringify(MENU)}`;
    const snapshot = await show(
      await site({
        '/': page(`${list}${words}<script src="/a.js"></script>`),
        '/a.js': script(fill),
        ...pages,
      }),
    );
    expect(paths(snapshot)).toEqual(['/', '/plan', '/budget']);
    expect(snapshot).toMatchObject({ complete: true, problems: [] });
  });

  it('reads a homepage that is only the root of an application, shadow trees included', async () => {
    const app = `setTimeout(() => { document.getElementById('root').innerHTML = ${JSON.stringify(`<h1>หน้าแรก</h1>${words}<x-menu></x-menu>`)};
      document.querySelector('x-menu').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(MENU)} }, 100)`;
    const home = page('<div id="root"></div><script src="/app.js"></script>');
    const snapshot = await show(await site({ '/': home, '/app.js': script(app), ...pages }));
    expect(snapshot.homepageFailure).toBeNull();
    expect(paths(snapshot)).toEqual(['/', '/plan', '/budget']);
  });

  it('follows a page whose script sends its visitors on, to the right base address', async () => {
    const send = `location.assign(['', 'web', 'start'].join('/'))`;
    const served = await site({
      '/': page('<div id="app"></div><script src="/go.js"></script>'),
      '/go.js': script(send),
      '/web/start': (_, response) => void response.writeHead(302, { location: '/site/home.html' }).end(),
      '/site/home.html': html('หน้าแรก', 'plan.html'),
      '/site/plan.html': html('แผนปฏิบัติการ'),
    });
    const snapshot = await show(served);
    expect(snapshot.finalUrl).toBe(`${served.url}site/home.html`);
    expect(paths(snapshot)).toEqual(['/site/home.html', '/site/plan.html']);
  });

  it('refuses a private address that a script asks for, by whatever way, and tells of it', async () => {
    let touched = 0;
    const secret = await serve((_, response) => {
      touched += 1;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('secret');
    });
    const inside = secret.url;
    const code = `
      fetch('${inside}a').catch(() => 0); navigator.sendBeacon('${inside}b', 'x'); new Image().src = '${inside}c';
      new WebSocket('${inside.replace('http', 'ws')}d'); window.open('${inside}e');
      for (const rel of ['preconnect', 'prefetch', 'stylesheet', 'preload']) { const l = document.createElement('link'); l.rel = rel; l.as = 'script'; l.href = '${inside}f'; document.head.append(l) }
      new Worker(URL.createObjectURL(new Blob(["fetch('${inside}g').catch(() => 0)"])));
      const f = document.createElement('iframe'); f.src = '${inside}h'; document.body.append(f);
      try { new EventSource('${inside}i') } catch {}
      document.getElementById('root').innerHTML = ${JSON.stringify(`${words}${MENU}`)}`;
    const home = page('<div id="root"></div><script src="/app.js"></script>');
    const snapshot = await show(await site({ '/': home, '/app.js': script(code), ...pages }));
    await secret.close();
    expect(touched).toBe(0);
    expect(paths(snapshot)).toEqual(['/', '/plan', '/budget']);
    expect(snapshot.problems.map(({ url, cause }) => `${cause} ${url}`)).toContain(
      `private-address ${inside}a`,
    );
  });

  it('goes on after scripts that never end, message boxes without end and a download', async () => {
    const box = '<div id="root"></div>';
    const served = await site({
      '/': html('หน้าแรก', '/endless', '/alerts', '/download'),
      '/endless': page(`${box}<script>for (;;) {}</script>`),
      '/alerts': page(
        `${box}<script>setInterval(() => alert(confirm('x')), 1); root.innerHTML = '${words}${MENU}'</script>`,
      ),
      '/download': page(`${box}<script>location.href = ['/file', 'pdf'].join('.')</script>`),
      '/file.pdf': PDF,
      ...pages,
    });
    const snapshot = await show(served);
    expect(paths(snapshot)).toEqual(['/', '/endless', '/alerts', '/download', '/plan', '/budget']);
    const [, endless, alerts] = snapshot.pages;
    expect(endless?.target).toMatchObject({ life: 'unknown', cause: 'script-failed' });
    expect(alerts?.target.life).toBe('alive');
    expect(snapshot.problems.find(({ url }) => url.endsWith('/endless'))?.message).toContain(
      'did not come to an end',
    );
    expect(snapshot.complete).toBe(false);
  });

  it('does not say that all was seen when a script would have sent something by POST', async () => {
    const home = page(
      `<div id="menu"></div>${words}<script>fetch('/api', { method: 'POST', body: 'x' }).catch(() => 0)</script>`,
    );
    const served = await site({ '/': home, '/api': MENU });
    const snapshot = await show(served);
    expect(served.asked).not.toContain('POST /api');
    expect(snapshot).toMatchObject({ complete: false, pages: [{ cut: 'script-failed' }] });
  });

  it('keeps scripts away from what robots.txt forbids', async () => {
    const home = page(`<div id="menu"></div>${words}<script src="/js/menu.js"></script>`);
    const served = await site({
      '/': home,
      '/robots.txt': (_, response) => void response.writeHead(200).end('User-agent: *\nDisallow: /js/'),
      '/js/menu.js': script(''),
    });
    const snapshot = await show(served);
    expect(served.asked).toEqual(['GET /']);
    expect(snapshot).toMatchObject({ complete: false, pages: [{ cut: 'robots' }] });
    expect(snapshot.problems[0]?.message).toContain('robots.txt');
  });

  it('shows every page with “always” and sees the same on a site without scripts', async () => {
    const routes = { '/': html('หน้าแรก', '/plan', '/budget'), ...pages };
    const [never, always] = await Promise.all([
      show(await site(routes), 'never'),
      show(await site(routes), 'always'),
    ]);
    expect(paths(always)).toEqual(paths(never));
    const bare = (list: typeof never.pages) =>
      list.map(({ content }) => [content.text, content.links.map(({ label }) => label)]);
    expect(bare(always.pages)).toEqual(bare(never.pages));
    expect(always.pages.every(({ content }) => content.notes.includes('shown by a browser'))).toBe(true);
  });

  it('ends at once when the run is interrupted while a page hangs', async () => {
    const served = await site({ '/': page('<div id="root"></div><script>for (;;) {}</script>') });
    const stop = new AbortController();
    const running = look(served.url, { render: 'auto', signal: stop.signal });
    setTimeout(() => stop.abort(), 1_000);
    expect(await running).toMatchObject({ stoppedBy: 'interrupted', complete: false });
  });
});

describe('a menu put there by a script', () => {
  const home = page(`<div id="menu"></div>${words}<script src="/menu.js"></script>`);

  it('is never counted as seen without a browser', async () => {
    const snapshot = await look((await site({ '/': home, '/menu.js': script('') })).url);
    expect(snapshot).toMatchObject({
      complete: false,
      pages: [{ cut: 'render-off' }],
      problems: [{ cause: 'render-off' }],
    });
  });

  it.each(['กำลังโหลดข้อมูลข่าวสาร...', 'กำลังโหลด', 'Loading data…'])(
    'nor is a page that only says “%s”',
    async (waits) => {
      const body = page(
        `${MENU}<main><h1>เอกสารเผยแพร่</h1><p>${waits}</p></main><footer>${words}</footer><script src="/list.js"></script>`,
      );
      const snapshot = await look(
        (await site({ '/': html('หน้าแรก', '/list'), '/list': body, ...pages })).url,
      );
      expect(snapshot.complete).toBe(false);
      expect(snapshot.pages[1]).toMatchObject({ cut: 'render-off', target: { life: 'alive' } });
    },
  );

  it('opens no browser for a site that says all without its scripts', async () => {
    const before = process.env.OIT_BROWSER;
    process.env.OIT_BROWSER = '/nowhere/browser';
    try {
      const own = html('หน้าแรก', '/plan').replace('</body>', '<script src="/x.js"></script></body>');
      const snapshot = await look((await site({ '/': own, ...pages })).url, { render: 'auto' });
      expect(snapshot).toMatchObject({ complete: true, problems: [] });
    } finally {
      if (before === undefined) delete process.env.OIT_BROWSER;
      else process.env.OIT_BROWSER = before;
    }
  });
});
