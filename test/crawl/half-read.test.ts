import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { html, life, look, paths, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
type Handler = Extract<Parameters<typeof site>[0][string], (...args: never[]) => unknown>;
const HTML = { 'content-type': 'text/html' };

/** Sends the start of a body and ends the connection. */
const broken =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '100000', ...headers });
    response.write(body, () => response.destroy());
  };
const stuck =
  (body: string): Handler =>
  (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '100000' });
    response.write(body);
  };
const whole =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { ...HTML, ...headers }).end(body);
  };
const inTurn = (...answers: Handler[]): Handler => {
  let count = 0;
  return (request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response);
};
/** Half of the packed bytes: what is unpacked of it is no whole page. */
const halfGzip = () => {
  const random = Array.from({ length: 4000 }, (_, n) => ((n * 7919) % 10007).toString(36)).join(' ');
  const packed = gzipSync(html('ขาด', '/b') + random);
  return packed.subarray(0, packed.length / 2);
};

describe('a page that breaks off', () => {
  it('is asked for again, and whole when it comes whole', async () => {
    const { url, asked } = await site({
      '/': html('0', '/a'),
      '/a': inTurn(broken('<title>ครึ่ง'), whole(html('ครบ', '/b'))),
      '/b': html('b'),
    });
    const snapshot = await look(url);
    expect(asked.filter((line) => line === 'GET /a')).toHaveLength(2);
    expect(snapshot.pages[1]).toMatchObject({ cut: null, content: { title: 'ครบ' } });
    expect(snapshot).toMatchObject({ complete: true, problems: [] });
  });

  it.each<[string, string, Handler]>([
    ['by a lost connection', 'reset', broken(html('ขาด', '/b'))],
    ['by silence', 'timeout', stuck(html('ขาด', '/b'))],
    ['within its packing', 'reset', whole(halfGzip(), { 'content-encoding': 'gzip' })],
  ])('%s is used as far as it came, and the look is not called complete', async (_, cause, answer) => {
    const { url, asked } = await site({ '/': html('0', '/a'), '/a': answer, '/b': html('b') });
    const snapshot = await look(url, { timeoutMs: 500 });
    expect(asked.filter((line) => line === 'GET /a')).toHaveLength(3);
    expect(paths(snapshot)).toEqual(['/', '/a', '/b']);
    expect(snapshot.pages.map(({ cut }) => cut)).toEqual([null, cause, null]);
    expect(snapshot.problems).toEqual([
      { url: `${url}a`, cause, message: expect.stringMatching(/^only the first \d+ bytes were read$/) },
    ]);
    expect(snapshot).toMatchObject({ complete: false, unopened: [] });
  });

  it('is used although the last attempt brought nothing at all', async () => {
    const reset: Handler = (request) => request.socket.resetAndDestroy();
    const { url } = await site({
      '/': html('0', '/a'),
      '/a': inTurn(broken(html('ขาด', '/b')), reset, reset),
      '/b': html('b'),
    });
    expect(paths(await look(url))).toEqual(['/', '/a', '/b']);
  });

  it('leaves the look complete when the page was one of many articles', async () => {
    const { url } = await site({ '/': html('0', '/news/1'), '/news/1': broken(html('ข่าว')) });
    const snapshot = await look(url, { guide: ranked(() => 'may') });
    expect(snapshot.pages[1]?.cut).toBe('reset');
    expect(snapshot.complete).toBe(true);
  });

  it('counts as one that must be read when a later page says so', async () => {
    const { url } = await site({
      '/': html('0', ['/news/1', 'ข่าว'], ['/b', 'เมนู']),
      '/news/1': broken(html('ข่าว')),
      '/b': html('b', ['/news/1', 'เมนู']),
    });
    const snapshot = await look(url, {
      guide: ranked((label) =>
        label === 'เมนู' ? { look: 'must', priority: 0 } : { look: 'may', priority: 9 },
      ),
      concurrency: 1,
    });
    expect(paths(snapshot)).toEqual(['/', '/news/1', '/b']);
    expect(snapshot.complete).toBe(false);
  });

  it('as the homepage makes the look incomplete', async () => {
    const { url } = await site({ '/': broken(html('0', '/a')), '/a': html('a') });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/a']);
    expect(snapshot.complete).toBe(false);
  });

  it('is not called a page of scripts only', async () => {
    const start = `<!doctype html><html><head><title>ITA</title><script>${'x'.repeat(500)}</script>`;
    const { url } = await site({ '/': html('0', '/a'), '/a': broken(start) });
    expect(life(await look(url), '/a')).toBe('alive');
  });
});

describe('a page over a limit', () => {
  it('of 5 MB is used as far as that, and the look is not called complete', async () => {
    const { url } = await site({ '/': html('0', '/a'), '/a': html('ใหญ่') + ' '.repeat(5_000_000) });
    const snapshot = await look(url);
    expect(snapshot.pages[1]).toMatchObject({ cut: 'budget', content: { title: 'ใหญ่' } });
    expect(snapshot.problems).toEqual([
      { url: `${url}a`, cause: 'budget', message: 'only the first 5000000 bytes were read' },
    ]);
    expect(snapshot.complete).toBe(false);
  });

  it('of links is said to be read in part', async () => {
    const links = Array.from({ length: 5_100 }, (_, n) => `<a href="#${n}">${n}</a>`).join('');
    const { url } = await site({ '/': html('0', '/a'), '/a': `${html('ยาว')}${links}` });
    const snapshot = await look(url);
    expect(snapshot.pages[1]?.cut).toBe('budget');
    expect(snapshot.problems).toMatchObject([{ message: expect.stringContaining('more than 5000 links') }]);
    expect(snapshot.complete).toBe(false);
  });

  it('for documents is a page all the same when the server does not know that', async () => {
    const body = html('ระบบเก่า') + ' '.repeat(80_000) + html('ท้าย', '/b');
    const { url } = await site({
      '/': html('0', '/get?id=1'),
      '/get?id=1': whole(body, { 'content-type': 'application/octet-stream' }),
      '/b': html('b'),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/get?id=1', '/b']);
    expect(snapshot.pages[1]?.cut).toBeNull();
  });

  it.each([
    ['empty', `<title>รายงาน</title>${'<!-- -->'.repeat(9_000)}`],
    ['a page of scripts only', `<title>x</title><div id="root"></div><script>${'x'.repeat(70_000)}</script>`],
    ['a missing page', `<title>ไม่พบหน้าที่คุณต้องการ</title><script>${'x'.repeat(70_000)}</script>`],
    ['a log-in box', `<title>เข้าสู่ระบบ</title><p>x</p><style>${'x'.repeat(70_000)}</style>`],
  ])('of another host is not called %s on its first part', async (_, start) => {
    const other = await site({ '/report': `<!doctype html>${start}${html('รายงานผล')}` });
    const { url } = await site({ '/': html('0', `${other.url}report`) });
    const snapshot = await look(url, { guide: ranked(() => 'check'), allowPrivate: true });
    expect(snapshot.targets[`${other.url}report`]).toMatchObject({ life: 'alive', cause: null });
  });
});
