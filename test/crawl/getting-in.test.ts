import type { RequestListener, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/snapshot.js';
import { type NamedSites, serveNames } from '../helpers/by-name.js';
import { html, look, paths } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title>${head}</head>${/^<(?:body|frameset)/.test(body) ? body : `<body>${body}</body>`}</html>`;
const HOME = html('องค์การบริหารส่วนตำบลตัวอย่าง', '/ita');
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const to =
  (location: string, headers = {}) =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(302, { location, ...headers }).end();

/** Clicks from the homepage to a page, by its path. */
const clicksTo = ({ pages }: Snapshot, path: string) =>
  pages.find(({ target }) => new URL(target.finalUrl).pathname === path)?.clicks;

describe('redirects on the way to the homepage', () => {
  let open: NamedSites | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  /** Hosts by name: an address that is not listed is a 404, a value that starts with `→` is a redirect. */
  const names = async (routes: Record<string, string>) => {
    open = await serveNames(({ href }): RequestListener => {
      const answer = routes[href];
      if (answer === undefined)
        return (_, response) => void response.writeHead(404, HTML).end('<h1>404</h1>');
      if (answer.startsWith('→')) return to(encodeURI(answer.slice(1)));
      return (_, response) => void response.writeHead(200, HTML).end(answer);
    });
    return open;
  };
  const lookAt = async (given: string, routes: Record<string, string>) => {
    const { dispatcher } = await names(routes);
    return look(given, { dispatcher, delayMs: 0 });
  };
  const ITA = html('ITA');

  it.each([
    ['http to https', 'http://a.example/', 'https://a.example/'],
    ['the bare name to www', 'https://a.example/', 'https://www.a.example/'],
    ['www to the bare name', 'https://www.a.example/', 'https://a.example/'],
    ['a path below', 'https://a.example/', 'https://a.example/main/index.php'],
    ['a host of another name', 'https://a.example/', 'https://b.example/'],
  ])('are followed: %s', async (_, given, end) => {
    const { origin } = new URL(end);
    const snapshot = await lookAt(given, { [given]: `→${end}`, [end]: HOME, [`${origin}/ita`]: ITA });
    expect(snapshot).toMatchObject({ homepage: given, finalUrl: end, homepageFailure: null });
    expect(snapshot.pages.map(({ target, clicks }) => [target.finalUrl, clicks])).toEqual([
      [end, 0],
      [`${origin}/ita`, 1],
    ]);
  });

  it('are followed through scheme, www and folder one after another', async () => {
    const snapshot = await lookAt('http://a.example', {
      'http://a.example/': '→https://a.example/',
      'https://a.example/': '→https://www.a.example/',
      'https://www.a.example/': '→/web/th',
      'https://www.a.example/web/th': '→th/',
      'https://www.a.example/web/th/': HOME,
      'https://www.a.example/ita': ITA,
    });
    expect(snapshot.finalUrl).toBe('https://www.a.example/web/th/');
    expect(clicksTo(snapshot, '/ita')).toBe(1);
  });

  it('take links that still say http, www or upper case for the same site', async () => {
    const snapshot = await lookAt('https://a.example/', {
      'https://a.example/': html('หน้าหลัก', 'http://A.EXAMPLE/ita', 'https://WWW.A.Example/ita'),
      'http://a.example/ita': '→https://a.example/ita',
      'https://a.example/ita': html('ITA', 'HTTPS://A.EXAMPLE/o1'),
      'https://a.example/o1': html('o1'),
    });
    expect(paths(snapshot)).toEqual(['/', '/ita', '/o1']);
  });

  it.each(['HTTPS://WWW.A.EXAMPLE', 'https://Www.a.Example:443/', 'WWW.A.EXAMPLE'])(
    'are not needed for a name in upper case: %s',
    async (given) => {
      const snapshot = await lookAt(given, {
        'https://www.a.example/': HOME,
        'https://www.a.example/ita': ITA,
      });
      expect(paths(snapshot)).toEqual(['/', '/ita']);
    },
  );

  it.each(['https://อบตตัวอย่าง.ไทย', 'อบตตัวอย่าง.ไทย', 'https://xn--72c1aas6b3a2be8an5v.xn--o3cw4h/'])(
    'are not needed for a Thai name: %s',
    async (given) => {
      const { origin } = new URL('https://อบตตัวอย่าง.ไทย');
      const snapshot = await lookAt(given, {
        [`${origin}/`]: html('หน้าหลัก', 'https://อบตตัวอย่าง.ไทย/ita'),
        [`${origin}/ita`]: ITA,
      });
      expect(paths(snapshot)).toEqual(['/', '/ita']);
    },
  );
});

describe('a homepage', () => {
  it('that sets a cookie and sends the visitor to itself is read with the cookie', async () => {
    const { url, asked } = await site({
      '/': (request, response) => {
        if (request.headers.cookie?.includes('seen=1')) return void response.writeHead(200, HTML).end(HOME);
        to('/', { 'set-cookie': 'seen=1; Path=/' })(request, response);
      },
      '/ita': html('ITA'),
    });
    const snapshot = await look(url);
    expect(snapshot.homepageFailure).toBeNull();
    expect(asked.slice(0, 2)).toEqual(['GET /', 'GET /']);
    expect(clicksTo(snapshot, '/ita')).toBe(1);
  });

  it('that asks for its cookie at another address first is read too', async () => {
    const { url } = await site({
      '/': (request, response) => {
        if (request.headers.cookie === 'ok=1') return void response.writeHead(200, HTML).end(HOME);
        to('/gate?back=/')(request, response);
      },
      '/gate': to('/', { 'set-cookie': 'ok=1' }),
      '/ita': html('ITA'),
    });
    expect(paths(await look(url))).toEqual(['/', '/ita']);
  });

  it('behind ten thousand redirects costs no more than eleven requests', async () => {
    let step = 0;
    const { url, asked } = await site({
      '/': (request, response) => to(`/?step=${++step}`)(request, response),
    });
    const snapshot = await look(url);
    expect(snapshot.homepageFailure).toMatchObject({ cause: 'redirect-loop' });
    expect(asked).toHaveLength(11);
    expect(snapshot.complete).toBe(false);
  });

  it('on a path of its own keeps its place, and the rest of the host is its site', async () => {
    const { url } = await site({
      '/abt/': html('หน้าหลัก', 'ita', '/other'),
      '/abt/ita': html('ITA'),
      '/other': html('อื่น'),
      '/': html('ทั้งเครื่อง'),
    });
    const snapshot = await look(`${url}abt/`);
    expect(snapshot.finalUrl).toBe(`${url}abt/`);
    expect(paths(snapshot)).toEqual(['/abt/', '/abt/ita', '/other']);
  });

  it('is read with its links resolved against <base href>', async () => {
    const { url } = await site({
      '/index.php': page('<h1>หน้าหลัก</h1><a href="ita">ITA</a><a href="plan">แผน</a>', '<base href="/web/">'),
      '/web/ita': html('ITA'),
      '/web/plan': html('แผน'),
    });
    expect(paths(await look(`${url}index.php`))).toEqual(['/index.php', '/web/ita', '/web/plan']);
  });
});

describe('a splash page', () => {
  const script = (code: string) => page('', `<script>${code}</script>`);
  const button = (code: string) => page(`<button onclick="${code}">เข้าสู่เว็บไซต์</button>`);
  it.each([
    ['a picture with a map', page('<img src="a.jpg" usemap="#m"><map name="m"><area href="/home"></map>')],
    [
      'a map with words of its own',
      page('<img src="a.jpg" usemap="#m"><map name="m"><area href="/home" alt="เข้าสู่เว็บไซต์"></map>'),
    ],
    ['a picture to click', page('<a href="/home"><img src="king.jpg"></a>')],
    ['a picture that is described', page('<a href="/home"><img src="king.jpg" alt="วันเฉลิมพระชนมพรรษา"></a>')],
    ['a picture with a click of its own', page('<img src="king.jpg" onclick="location.href=\'/home\'">')],
    ['a link without words over a background', page('<a href="/home" style="background:url(a.jpg)"></a>')],
    [
      'a picture beside an account of a social network',
      page(
        '<a href="/home"><img src="a.jpg"></a><a href="https://www.facebook.com/agency.example">Facebook</a>',
      ),
    ],
    [
      'words under a film',
      page('<object data="intro.swf"><embed src="intro.swf"></object><a href="/home">Skip Intro</a>'),
    ],
    [
      'words beside a book of good wishes',
      page('<img src="king.jpg"><a href="/sign">ลงนามถวายพระพร</a> <a href="/home">เข้าสู่เว็บไซต์หลัก</a>'),
    ],
    ['a button of a form', page('<form action="/home"><button>เข้าสู่เว็บไซต์</button></form>')],
    ['a picture as button of a form', page('<form action="/home"><input type="image" src="a.jpg"></form>')],
    ['a body that is clicked', page('<body onclick="window.location=\'/home\'"><img src="a.jpg"></body>')],
    ['meta refresh', page('', '<meta http-equiv="refresh" content="0;url=/home">')],
    ['meta refresh in capitals', page('', "<META HTTP-EQUIV='Refresh' CONTENT='5; URL=\"home\"'>")],
    ['meta refresh without url=', page('', '<meta http-equiv="refresh" content="0; /home">')],
    ['location =', script('location = "/home"')],
    ['window.location', script('window.location="/home";')],
    ['window.location.href', script("window.location.href = '/home'")],
    ['document.location', script("document.location = 'home';")],
    ['document.location.href', script("document.location.href='home';")],
    ['self.location', script("self.location='/home'")],
    ['top.location.href', script("if (top != self) top.location.href='/home'; top.location.href = '/home';")],
    ['parent.location', script("parent.location='/home'")],
    ['location.replace', script("location.replace('/home')")],
    ['window.location.replace', script('window.location.replace("/home");')],
    ['location.assign', script("window.location.assign( '/home' )")],
    ["window['location']", script("window['location'] = '/home'")],
    ["location['href']", script("location['href'] = '/home'")],
    ['window.navigate', script("window.navigate('/home')")],
    ['window.open in its own window', script("window.open('/home', '_self')")],
    ['a timer with a string', script(`setTimeout("location.href='/home'", 3000)`)],
    ['a timer with a function', script("setTimeout(function(){ window.location = '/home' }, 3000)")],
    ['a name for the address', script("var url = '/home'; window.location.href = url;")],
    ['jQuery', script("$(location).attr('href', '/home');")],
    ['onload', page('<body onload="window.location=\'/home\'"></body>')],
    ['onload with a timer', page(`<body onload="setTimeout('location.href=\\'/home\\'', 2000)"></body>`)],
    [
      'onload of a function',
      page('<body onload="go()"><script>function go(){location="/home"}</script></body>'),
    ],
    ['a button with a script', button("window.location.href='/home'")],
    ['a link that runs a script', page('<a href="javascript:location.href=\'/home\'">เข้าสู่เว็บไซต์</a>')],
  ])('lets its visitors in by %s', async (_, splash) => {
    const { url } = await site({ '/': splash, '/home': HOME, '/ita': html('ITA'), '/sign': html('ลงนาม') });
    const snapshot = await look(url);
    expect(snapshot).toMatchObject({ homepageFailure: null });
    expect([new URL(snapshot.finalUrl).pathname, clicksTo(snapshot, '/ita')]).toEqual(['/home', 1]);
  });

  it.each([
    ['0; url=/home', ''],
    ['5;URL="/home"', page('กรุณารอสักครู่')],
    ['0; /home', page('')],
  ])('lets its visitors in by the header "Refresh: %s"', async (refresh, body) => {
    const { url } = await site({
      '/': (_, response) => void response.writeHead(200, { ...HTML, refresh }).end(body),
      '/home': HOME,
      '/ita': html('ITA'),
    });
    const snapshot = await look(url);
    expect(snapshot).toMatchObject({ homepageFailure: null, finalUrl: `${url}home` });
    expect(clicksTo(snapshot, '/ita')).toBe(1);
  });

  it('with an empty answer and a "Refresh" without address stays empty', async () => {
    const { url } = await site({
      '/': (_, response) => void response.writeHead(200, { ...HTML, refresh: '30' }).end(),
    });
    expect((await look(url)).homepageFailure).toMatchObject({ cause: 'empty' });
  });

  it.each([
    ['a frameset', page('<frameset rows="20%,80%"><frame src="/top"><frame src="/main"></frameset>')],
    [
      'framesets within one another',
      page(
        '<frameset rows="9%,*"><frame src="/top"><frameset cols="9%,*"><frame src="/main"></frameset></frameset>',
      ),
    ],
    ['nothing but an iframe', page('<iframe src="/main" width="100%" height="100%"></iframe>')],
  ])('of %s shows what stands in its frames without a click', async (_, frames) => {
    const { url } = await site({ '/': frames, '/top': html('หัว'), '/main': HOME, '/ita': html('ITA') });
    const snapshot = await look(url);
    expect(snapshot.homepageFailure).toBeNull();
    expect([clicksTo(snapshot, '/main'), clicksTo(snapshot, '/ita')]).toEqual([0, 1]);
  });
});
