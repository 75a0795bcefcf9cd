import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Entry, readEntry, writeEntry } from '../../src/crawl/cache/entry.js';
import { cachedExchange } from '../../src/crawl/cache/exchange.js';
import { openStore } from '../../src/crawl/cache/store.js';
import { KnownError } from '../../src/errors.js';
import type { Snapshot } from '../../src/snapshot.js';
import { html, life, look, PDF, paths } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const HTML = { 'content-type': 'text/html; charset=utf-8' };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Answers as a server with checks does, and notes what it sent. */
function steady(body: string | Buffer, headers: Record<string, string>, sent: number[]) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    const isSame = headers.etag ? tag === headers.etag : since === headers['last-modified'];
    sent.push(isSame ? 304 : 200);
    response.writeHead(isSame ? 304 : 200, { ...HTML, ...headers });
    response.end(isSame || request.method === 'HEAD' ? undefined : body);
  };
}
const lookTwice = async (url: string, options: Parameters<typeof look>[1] = {}) => [
  await look(url, { cacheDir: folder, ...options }),
  await look(url, { cacheDir: folder, ...options }),
];
const timeless = (snapshot: Snapshot | undefined) => ({ ...snapshot, durationMs: 0 });
const kept = async () => (await readdir(folder)).sort();

describe('a second run with the cache of the first', () => {
  it.each([{ etag: '"v1"' }, { 'last-modified': 'Mon, 02 Oct 2023 07:00:00 GMT' }])(
    'sees the same without being sent anything that has not changed: %o',
    async (headers) => {
      const sent: number[] = [];
      const { url } = await site({
        '/': steady(html('0', '/a'), headers, sent),
        '/a': steady(html('a'), headers, sent),
      });
      const [first, second] = await lookTwice(url);
      expect(sent).toEqual([200, 200, 304, 304]);
      expect(timeless(second)).toEqual(timeless(first));
      expect(paths(second as Snapshot)).toEqual(['/', '/a']);
    },
  );

  it('sees what has changed, and keeps that for the third', async () => {
    const sent: number[] = [];
    const routes = { '/': steady(html('เดิม', '/a'), { etag: '"1"' }, sent), '/a': html('a') };
    const { url } = await site(routes);
    await look(url, { cacheDir: folder });
    routes['/'] = steady(html('ใหม่', '/a'), { etag: '"2"' }, sent);
    for (let run = 0; run < 2; run++) {
      expect((await look(url, { cacheDir: folder })).pages[0]?.content.title).toBe('ใหม่');
    }
    expect(sent).toEqual([200, 200, 304]);
  });

  it('uses the start of a document for another look at its start, and asks anew when more is wanted', async () => {
    const sent: number[] = [];
    const whole = Buffer.concat([PDF, Buffer.alloc(200_000, 0x20)]);
    const type = { 'content-type': 'application/pdf', etag: '"p"' };
    const { url, asked } = await site({ '/': html('0', '/view?id=1'), '/view': steady(whole, type, sent) });
    const [first, second] = await lookTwice(url);
    expect([first, second].map((snapshot) => life(snapshot as Snapshot, '/view?id=1'))).toEqual([
      'alive',
      'alive',
    ]);
    expect(sent).toEqual([200, 304]);
    const guide = {
      rank: () => ({ look: 'skip' as const, priority: 0 }),
      isDone: () => false,
      documents: () => [`${url}view?id=1`],
    };
    await look(url, { cacheDir: folder, guide });
    expect(sent).toEqual([200, 304, 200]);
    expect(asked.at(-1)).toBe('GET /view?id=1');
  });

  it('asks without a condition where the server cannot bear one', async () => {
    let answered = 0;
    const { url } = await site({
      '/': (request, response) => {
        answered += 1;
        if (request.headers['if-none-match']) return void response.writeHead(412, HTML).end();
        response.writeHead(200, { ...HTML, etag: '"x"' }).end(html('0'));
      },
    });
    const [, second] = await lookTwice(url);
    expect([second?.homepageFailure, answered]).toEqual([null, 3]);
  });
});

describe('the cache never keeps', () => {
  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['an error', (_, response) => void response.writeHead(500, { ...HTML, etag: '"e"' }).end('<h1>500</h1>')],
    [
      'a missing page',
      (_, response) => void response.writeHead(404, { ...HTML, etag: '"e"' }).end('<h1>404</h1>'),
    ],
    [
      'half a page',
      (_, response) => {
        response.writeHead(200, { ...HTML, etag: '"e"', 'content-length': 999_999 }).write(html('ครึ่ง'));
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['an empty answer', (_, response) => void response.writeHead(200, { ...HTML, etag: '"e"' }).end()],
  ])('%s: the next run asks without a condition', async (_, broken) => {
    let fails = true;
    const conditions: unknown[] = [];
    const { url } = await site({
      '/': html('0', '/a'),
      '/a': (request, response) => {
        conditions.push(request.headers['if-none-match']);
        if (fails) return broken(request, response);
        response.writeHead(200, { ...HTML, etag: '"e"' }).end(html('a'));
      },
    });
    await look(url, { cacheDir: folder });
    expect(await kept()).toEqual([]);
    fails = false;
    expect(life(await look(url, { cacheDir: folder }), '/a')).toBe('alive');
    expect(new Set(conditions)).toEqual(new Set([undefined]));
  });

  it.each([
    ['sets a cookie', { 'set-cookie': 'PHPSESSID=geheim; path=/' }],
    ['must not be stored', { 'cache-control': 'no-store' }],
    ['is for one visitor', { 'cache-control': 'max-age=0, private' }],
    ['differs for everybody', { vary: '*' }],
    ['differs by cookie', { vary: 'Accept-Encoding, Cookie' }],
    ['cannot be asked about again', { etag: '' }],
  ])('an answer that %s', async (_, headers) => {
    const { etag, ...rest }: Record<string, string> = { etag: '"e"', ...headers };
    const { url } = await site({
      '/': (_, response) =>
        void response.writeHead(200, { ...HTML, ...(etag ? { etag } : {}), ...rest }).end(html('0')),
    });
    expect((await look(url, { cacheDir: folder })).homepageFailure).toBeNull();
    expect(await kept()).toEqual([]);
  });

  it('what was sent to a request with headers of the user, and does not use what it has for one', async () => {
    const sent: number[] = [];
    const { url } = await site({ '/': steady(html('0'), { etag: '"e"' }, sent) });
    await lookTwice(url, { headers: { authorization: 'Basic geheim' } });
    expect(await kept()).toEqual([]);
    await look(url, { cacheDir: folder });
    expect(await kept()).toHaveLength(1);
    await look(url, { cacheDir: folder, headers: { 'x-key': 'geheim' } });
    expect(sent).toEqual([200, 200, 200, 200]);
  });

  it('a cookie, not even of a page that was asked for with one', async () => {
    const { url } = await site({
      '/': (_, response) =>
        void response.writeHead(200, { ...HTML, 'set-cookie': 'sid=geheim' }).end(html('0', '/a')),
      '/a': (_, response) =>
        void response.writeHead(200, { ...HTML, etag: '"a"', 'x-key': 'geheim' }).end(html('a')),
    });
    await look(url, { cacheDir: folder });
    const names = await kept();
    expect(names).toHaveLength(1);
    for (const name of names) expect(await readFile(join(folder, name), 'utf8')).not.toContain('geheim');
  });

  it('what a script is sent in place of the page of the same address', async () => {
    const asked: Record<string, string>[] = [];
    const exchange = cachedExchange(
      async ({ url, headers = {} }) => {
        asked.push(headers);
        const body = Buffer.from(headers['x-requested-with'] ? '{"rows":[]}' : html('0'));
        return { ok: true, url, status: 200, headers: { etag: '"e"' }, setCookies: [], body, cut: null };
      },
      await openStore(folder),
    );
    const ask = {
      url: 'https://www.example.go.th/',
      method: 'GET',
      maxBytes: 9_999,
      maxOtherBytes: 9_999,
    } as const;
    await exchange({ ...ask, headers: { 'x-requested-with': 'XMLHttpRequest' } });
    await exchange({ ...ask, headers: { authorization: 'Bearer a' } });
    expect(await kept()).toEqual([]);
    await exchange(ask);
    await exchange({ ...ask, headers: { 'x-requested-with': 'XMLHttpRequest' } });
    expect(asked.every((headers) => headers['if-none-match'] === undefined)).toBe(true);
  });

  it('anything when certificates are taken as they are', async () => {
    const { url } = await site({ '/': steady(html('0'), { etag: '"e"' }, []) });
    await look(url, { cacheDir: folder, insecure: true });
    expect(await kept()).toEqual([]);
  });
});

describe('the folder of the cache', () => {
  const entry = (url: string, size = 10): Entry => ({
    url,
    headers: { etag: '"e"' },
    body: Buffer.alloc(size, 0x41),
    isWhole: true,
  });
  const URL_A = 'https://a.example/../..\\con:?x=<>|"*';

  it('is made, and holds files of harmless names only', async () => {
    const made = join(folder, 'new', 'cache');
    const store = await openStore(made);
    await store.put(entry(URL_A));
    expect(await store.get(URL_A)).toEqual({ ...entry(URL_A), body: expect.anything() });
    expect((await readdir(made)).every((name) => /^[0-9a-f]{64}\.oit$/.test(name))).toBe(true);
  });

  it('that is a file is told before anything is asked', async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, '');
    await expect(look('http://127.0.0.1:9/', { cacheDir: file })).rejects.toThrow(KnownError);
  });

  it('may hold damaged files: they are asked for anew', async () => {
    const store = await openStore(folder);
    await store.put(entry(URL_A));
    const [name = ''] = await kept();
    const file = join(folder, name);
    await truncate(file, (await readFile(file)).length - 1);
    expect(await store.get(URL_A)).toBeNull();
    await writeFile(file, writeEntry(entry('https://other.example/')));
    expect(await store.get(URL_A)).toBeNull();
    await rm(file);
    await mkdir(file);
    expect(await store.get(URL_A)).toBeNull();
    await store.put(entry(URL_A));
    expect(await kept()).toEqual([name]);
  });

  it('reads nothing into any bytes that are not its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        expect(readEntry(Buffer.from(bytes), URL_A)).toBeNull();
        expect(readEntry(Buffer.from(`${text}\n`), URL_A)).toBeNull();
      }),
    );
    const good = writeEntry(entry(URL_A));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ by;
        expect(readEntry(bad, URL_A)).toBeNull();
      }),
    );
  });

  it('does not outgrow its limit: the entries of least use go first, files of others never', async () => {
    const one = writeEntry(entry('https://a.example/1', 1000)).length;
    const store = await openStore(folder, 3 * one);
    for (const name of ['1', '2', '3', '4']) await store.put(entry(`https://a.example/${name}`, 1000));
    expect(await kept()).toHaveLength(3);
    for (const name of await kept()) await utimes(join(folder, name), 1, 1);
    await store.touch('https://a.example/2');
    await writeFile(join(folder, 'mine.txt'), 'x'.repeat(5000));
    const smaller = await openStore(folder, 1.5 * one);
    expect(await kept()).toHaveLength(2);
    expect(await smaller.get('https://a.example/2')).not.toBeNull();
  });

  it('takes nothing larger than a page may be', async () => {
    const store = await openStore(folder);
    await store.put(entry(URL_A, 6_000_000));
    expect(await kept()).toEqual([]);
  });
});
