import { describe, expect, it } from 'vitest';
import { html, life, look, PDF, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
type Handler = Extract<Parameters<typeof site>[0][string], (...args: never[]) => unknown>;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const check = ranked(() => 'check');
const small = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

/** What becomes of one link to `path` that the crawl was told to check. */
async function lifeOf(path: string, answer: Handler | string | Buffer) {
  const { url, asked } = await site({ '/': html('0', path), [path]: answer });
  const snapshot = await look(url, { guide: check });
  return {
    life: life(snapshot, path),
    target: snapshot.targets[new URL(path, url).href],
    asked: asked.slice(1),
  };
}

describe('a document', () => {
  it('is never believed to be there on the word of HEAD', async () => {
    const found = await lifeOf('/a.pdf', (request, response) => {
      if (request.method !== 'HEAD') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': 5_000 }).end();
    });
    expect(found).toMatchObject({ life: 'dead not-found', asked: ['GET /a.pdf', 'GET /a.pdf'] });
  });

  it.each(['answers 405', 'hangs up', 'hangs'])('is alive though HEAD %s, and asked once', async (how) => {
    const found = await lifeOf('/a.pdf', (request, response) => {
      if (request.method === 'HEAD' && how === 'hangs') return;
      if (request.method === 'HEAD' && how === 'hangs up') return void request.socket.resetAndDestroy();
      if (request.method === 'HEAD') return void response.writeHead(405).end();
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
    });
    expect(found).toMatchObject({ life: 'alive', target: { sniffed: 'pdf' }, asked: ['GET /a.pdf'] });
  });

  it('is asked again when its server asks for a rest', async () => {
    let count = 0;
    const found = await lifeOf('/a.pdf', (_, response) => {
      count += 1;
      if (count === 1) return void response.writeHead(429, { 'retry-after': '0' }).end();
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
    });
    expect(found).toMatchObject({ life: 'alive', asked: ['GET /a.pdf', 'GET /a.pdf'] });
  });

  it('that leads to the homepage is missing, but not when it leads to another page of the same program', async () => {
    const to =
      (location: string): Handler =>
      (_, response) =>
        void response.writeHead(302, { location }).end();
    const { url } = await site({
      '/': to('/start/'),
      '/start/': html('หน้าหลัก', '/gone.pdf', '/lost.pdf', '/view.pdf'),
      '/gone.pdf': to('/start/index.html'),
      '/lost.pdf': to('/'),
      '/view.pdf': to('/index.php?page=view&id=7'),
      '/start/index.html': html('หน้าหลัก'),
      '/index.php': html('แผนดำเนินงาน'),
    });
    const snapshot = await look(url, { guide: check });
    expect(['gone', 'lost', 'view'].map((name) => life(snapshot, `/${name}.pdf`))).toEqual([
      'dead soft-404',
      'dead soft-404',
      'alive',
    ]);
  });

  it('is dead when it is not there, which is asked twice', async () => {
    const { life, asked } = await lifeOf('/a.pdf', (_, response) => void response.writeHead(404).end());
    expect(life).toBe('dead not-found');
    expect(asked).toEqual(['GET /a.pdf', 'GET /a.pdf']);
  });

  it('is alive when only the first answer said otherwise', async () => {
    let count = 0;
    const found = await lifeOf('/page', (_, response) => {
      count += 1;
      response.writeHead(count === 1 ? 404 : 200, HTML).end(html('มาแล้ว'));
    });
    expect(found.life).toBe('alive');
  });

  it.each<[string, number, string]>([
    ['gone', 410, 'dead gone'],
    ['for members', 401, 'locked unauthorized'],
    ['forbidden', 403, 'unknown forbidden'],
    ['of a failing server', 500, 'unknown server-error'],
    ['of a server that does not understand', 400, 'unknown client-error'],
  ])('that is %s is %i: %s', async (_, status, expected) => {
    expect((await lifeOf('/a.pdf', (__, response) => void response.writeHead(status).end())).life).toBe(
      expected,
    );
  });

  it('that is empty is dead', async () => {
    expect((await lifeOf('/a.pdf', Buffer.alloc(0))).life).toBe('dead empty');
  });

  it('that is really a page saying "not found" is dead', async () => {
    const soft = small('ไม่พบหน้าที่คุณต้องการ', '<h1>404</h1><p>ไม่พบหน้าที่คุณต้องการ</p><a href="/">กลับหน้าหลัก</a>');
    expect((await lifeOf('/a.pdf', (_, response) => void response.writeHead(200, HTML).end(soft))).life).toBe(
      'dead soft-404',
    );
  });

  it('sent with a wrong media type is known by its first bytes', async () => {
    const { target } = await lifeOf(
      '/get?id=1',
      (_, response) => void response.writeHead(200, HTML).end(PDF),
    );
    expect(target).toMatchObject({ life: 'alive', contentType: 'text/html', sniffed: 'pdf' });
  });
});

describe('a page', () => {
  it.each<[string, string, string]>([
    [
      '"not found" with status 200',
      small('404 Not Found', '<h1>Not Found</h1><p>The requested URL was not found on this server.</p>'),
      'dead soft-404',
    ],
    [
      'a log-in box',
      small(
        'ระบบสารสนเทศ',
        '<form method="post"><input name="u"><input type="password" name="p"><button>เข้าสู่ระบบ</button></form>',
      ),
      'locked login-page',
    ],
    ['a log-in title', small('เข้าสู่ระบบ', '<p>กรุณากรอกชื่อผู้ใช้</p>'), 'locked login-page'],
    ['a bot check', small('Just a moment...', '<p>Checking your browser</p>'), 'unknown blocked'],
    ['only scripts', small('', '<div id="root"></div><script src="/x.js"></script>'), 'unknown script-only'],
    ['nothing', '   ', 'dead empty'],
    ['"under construction"', small('o12', '<h1>รายงาน</h1><p>อยู่ระหว่างปรับปรุงข้อมูล</p>'), 'dead empty'],
    ['content', html('รายงานการกำกับติดตาม'), 'alive'],
    [
      'content with a log-in box beside it',
      html('ข่าว').replace('</ul>', '</ul><form><input type="password"></form>'),
      'alive',
    ],
    [
      'a few documents with a log-in box beside them',
      small('แผน', '<h1>แผน</h1><a href="/p.pdf">แผนปฏิบัติการ</a><form><input type="password"></form>'),
      'alive',
    ],
    [
      'content about a 404',
      html('แนวทางแก้ไขข้อผิดพลาด 404 ของเว็บไซต์', ...Array.from({ length: 20 }, (_, n) => `/x${n}.pdf`)),
      'alive',
    ],
  ])('that holds %s', async (_, body, expected) => {
    expect((await lifeOf('/page', (__, response) => void response.writeHead(200, HTML).end(body))).life).toBe(
      expected,
    );
  });

  it('that a firewall refuses is unknown, not missing', async () => {
    const found = await lifeOf(
      '/page',
      (_, response) => void response.writeHead(403, HTML).end(small('Access Denied', 'x')),
    );
    expect(found.life).toBe('unknown blocked');
  });
});
