import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Pause } from '../../src/crawl/options.js';
import { html, life, look, PDF, paths } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
type Handler = Extract<Parameters<typeof site>[0][string], (...args: never[]) => unknown>;
const send =
  (status: number, headers: Record<string, string | string[]>, body: string | Buffer = ''): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };
const HTML = { 'content-type': 'text/html' };

describe('requests', () => {
  it('follow redirects and resolve links against where they end', async () => {
    const { url } = await site({
      '/': send(302, { location: 'web/' }),
      '/web/': html('หน้าหลัก', 'ita'),
      '/web/ita': html('ITA'),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/web/', '/web/ita']);
    expect(snapshot).toMatchObject({ homepage: url, finalUrl: `${url}web/` });
  });

  it('understand a Thai Location header', async () => {
    const { url } = await site({
      '/': html('0', '/a'),
      '/a': send(302, { location: Buffer.from('/ข่าว').toString('latin1') }),
      '/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7': html('ข่าว'),
    });
    expect(paths(await look(url))).toEqual(['/', '/ข่าว']);
  });

  it('stop after ten redirects', async () => {
    const { url, asked } = await site({
      '/': html('0', '/hop?n=0'),
      '/hop': (request, response) => {
        const next = Number(/n=(\d+)/.exec(request.url ?? '')?.[1]) + 1;
        response.writeHead(302, { location: `/hop?n=${next}` }).end();
      },
    });
    expect(life(await look(url), '/hop?n=0')).toBe('unknown redirect-loop');
    expect(asked.filter((line) => line.includes('/hop'))).toHaveLength(11);
  });

  it('call a redirect to something that is no web address bad', async () => {
    const { url } = await site({ '/': html('0', '/a'), '/a': send(302, { location: 'intent://app' }) });
    expect(life(await look(url), '/a')).toBe('unknown bad-address');
  });

  it('survive a redirect to what is no address once the part before its "@" is gone', async () => {
    const locations = ['data:,x@y', 'javascript:a@b', 'about:x@y', 'mailto:a@b', 'http://@/'];
    const paths = locations.map((_, index) => `/r${index}`);
    const redirects = locations.map((location, index) => [paths[index], send(302, { location })]);
    const { url } = await site({ '/': html('0', ...paths), ...Object.fromEntries(redirects) });
    const snapshot = await look(url);
    expect(paths.map((path) => life(snapshot, path))).toEqual(paths.map(() => 'unknown bad-address'));
  });

  it('bring back the cookie a site insists on, to that site only', async () => {
    const { url } = await site({
      '/': (request, response) => {
        if (request.headers.cookie === 'seen=1') return void response.writeHead(200, HTML).end(html('ผ่าน'));
        response
          .writeHead(302, {
            location: '/',
            'set-cookie': ['seen=1; Path=/; HttpOnly', 'evil=1; Domain=go.th'],
          })
          .end();
      },
    });
    expect((await look(url)).pages[0]?.content.title).toBe('ผ่าน');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('unpack %s', async (encoding, pack) => {
    const { url } = await site({
      '/': send(200, { ...HTML, 'content-encoding': encoding }, pack(html('บีบอัด'))),
    });
    expect((await look(url)).pages[0]?.content.title).toBe('บีบอัด');
  });

  it('read a page that says gzip and is not', async () => {
    const { url } = await site({ '/': send(200, { ...HTML, 'content-encoding': 'gzip' }, html('ไม่บีบอัด')) });
    expect((await look(url)).pages[0]?.content.title).toBe('ไม่บีบอัด');
  });

  it('unpack no more of a decompression bomb than 5 MB', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(html('ระเบิด')), Buffer.alloc(60_000_000, 32)]));
    const { url } = await site({ '/': send(200, { ...HTML, 'content-encoding': 'gzip' }, bomb) });
    const snapshot = await look(url);
    // robots.txt and sitemap.xml answer with a few bytes of their own.
    expect(snapshot.bytes).toBeLessThan(5_000_100);
    expect(snapshot.pages[0]?.content).toMatchObject({
      title: 'ระเบิด',
      notes: expect.arrayContaining(['cut at 5 MB']),
    });
  });

  it('use what came of a page that breaks off', async () => {
    const { url } = await site({
      '/': (_, response) => {
        response.writeHead(200, { ...HTML, 'content-length': '100000' });
        response.write(html('ขาด', '/a'), () => response.destroy());
      },
      '/a': html('a'),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/a']);
    expect(snapshot.pages[0]?.content.notes).toHaveLength(1);
  });

  it('hand the charset of the header to the page reader', async () => {
    const title = Buffer.from([0xa2, 0xe8, 0xd2, 0xc7]);
    const body = Buffer.concat([
      Buffer.from('<title>'),
      title,
      Buffer.from(`</title>${'<p>text</p>'.repeat(60)}`),
    ]);
    const { url } = await site({ '/': send(200, { 'content-type': 'text/html; charset=TIS-620' }, body) });
    expect((await look(url)).pages[0]?.content.title).toBe('ข่าว');
  });

  it('say who asks, and send the headers of the user to his own site only', async () => {
    const seen: Record<string, string | string[] | undefined>[] = [];
    const other = await site({
      '/x.pdf': (request, response) => {
        seen.push(request.headers);
        response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': PDF.length }).end(PDF);
      },
    });
    const { url } = await site({
      '/': (request, response) => {
        seen.push(request.headers);
        response.writeHead(200, HTML).end(html('0', `${other.url}x.pdf`));
      },
    });
    await look(url, {
      headers: { authorization: 'Basic x' },
      contact: 'it@agency.example',
      allowPrivate: true,
      ignoreRobots: true,
    });
    expect(seen[0]).toMatchObject({
      authorization: 'Basic x',
      'user-agent': expect.stringMatching(/^oit-check\/\d+\.\d+\.\d+ \(\+it@agency\.example\)$/),
    });
    expect(seen).toHaveLength(2);
    expect(seen[1]?.authorization).toBeUndefined();
  });
});

describe('failures', () => {
  const failing = (times: number, fail: Handler, then: Handler): Handler => {
    let count = 0;
    return (request, response) => (count++ < times ? fail : then)(request, response);
  };

  it('of a server are tried twice more', async () => {
    const { url, asked } = await site({ '/': failing(2, send(502, {}), send(200, HTML, html('ได้'))) });
    expect((await look(url)).homepageFailure).toBeNull();
    expect(asked).toHaveLength(3);
  });

  it('of a connection are tried twice more', async () => {
    const reset: Handler = (request) => request.socket.resetAndDestroy();
    const { url, asked } = await site({ '/': failing(2, reset, send(200, HTML, html('ได้'))) });
    expect((await look(url)).homepageFailure).toBeNull();
    expect(asked).toHaveLength(3);
    const dead = await site({ '/': reset });
    expect((await look(dead.url)).homepageFailure).toMatchObject({ cause: 'reset' });
    expect(dead.asked).toHaveLength(3);
  });

  it('that are final are not tried again', async () => {
    const { url, asked } = await site({ '/': send(403, {}) });
    expect((await look(url)).homepageFailure).toMatchObject({ cause: 'forbidden' });
    expect(asked).toHaveLength(1);
  });

  it('by too many requests make the whole host rest as long as it asks', async () => {
    const { url } = await site({
      '/': html('0', '/a', '/b'),
      '/a': failing(1, send(429, { 'retry-after': '0' }), send(200, HTML, html('a'))),
      '/b': failing(1, send(503, { 'retry-after': '1' }), send(200, HTML, html('b'))),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/a', '/b']);
    expect(snapshot.complete).toBe(true);
  });

  it.each([
    ['in seconds', () => '1'],
    ['by a date', () => new Date(Date.now() + 1_000).toUTCString()],
  ])(
    'by too many requests let only that host rest, and say so, when it tells how long %s',
    async (_, when) => {
      const other = await site({ '/': html('other') });
      const pauses: Pause[] = [];
      const { url } = await site({
        '/': html('0', '/a', '/b'),
        '/a': failing(
          1,
          (_q, response) => void response.writeHead(429, { 'retry-after': when() }).end(),
          send(200, HTML, html('a')),
        ),
        '/b': html('b'),
      });
      const [snapshot] = await Promise.all([
        look(url, { onPause: (pause) => pauses.push(pause) }),
        look(other.url),
      ]);
      expect(paths(snapshot)).toEqual(['/', '/a', '/b']);
      expect(pauses).toEqual([{ host: new URL(url).host, ms: expect.any(Number), why: 'rest-asked' }]);
      expect(pauses[0]?.ms).toBeLessThanOrEqual(1_000);
    },
  );

  it('to answer again and again end the questions, and nothing is said to be missing', async () => {
    const links = Array.from({ length: 30 }, (_, index) => `/slow${index}`);
    const { url, asked } = await site({
      '/': html('0', ...links),
      ...Object.fromEntries(links.map((path) => [path, () => undefined])),
    });
    const pauses: Pause[] = [];
    const snapshot = await look(url, { timeoutMs: 100, onPause: (pause) => pauses.push(pause) });
    expect(asked.length).toBeLessThan(20);
    expect(new Set(links.map((path) => life(snapshot, path)))).toEqual(new Set(['unknown timeout']));
    expect(pauses[0]).toMatchObject({ why: 'timeout' });
    expect(snapshot.complete).toBe(false);
  });

  it('by a host that wants a long rest are not waited for', async () => {
    const { url, asked } = await site({
      '/': html('0', '/a', '/b', '/c'),
      '/a': send(429, { 'retry-after': '3600' }),
      '/b': html('b'),
      '/c': html('c'),
    });
    const snapshot = await look(url, { concurrency: 1 });
    expect(asked).toEqual(['GET /', 'GET /a']);
    expect([life(snapshot, '/a'), life(snapshot, '/b')]).toEqual([
      'unknown rate-limited',
      'unknown rate-limited',
    ]);
    expect(snapshot.complete).toBe(false);
  });

  it('to answer within the time are not waited for, wherever the answer stops', async () => {
    const { url } = await site({
      '/': html('0', '/silent', '/stuck'),
      '/silent': () => undefined,
      '/stuck': (_, response) =>
        void response.writeHead(200, { ...HTML, 'content-length': '99' }).flushHeaders(),
    });
    const snapshot = await look(url, { timeoutMs: 150 });
    expect(life(snapshot, '/silent')).toBe('unknown timeout');
    expect(life(snapshot, '/stuck')).toBe('unknown timeout');
  });
});
