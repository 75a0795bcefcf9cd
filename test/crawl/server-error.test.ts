import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { html, life, look } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TRACE = Array.from(
  { length: 40 },
  (_, n) => `#${n} /var/www/html/lib/db.php(${n}): Db->connect()`,
).join('\n');
const text = 'ที่ทำการ 99 หมู่ 9 ตำบลตัวอย่าง เปิดทำการวันจันทร์ถึงวันศุกร์ เวลา 08.30-16.30 น. ';

async function lifeOfPage(body: string, headers: Record<string, string> = {}) {
  const { url } = await site({
    '/': html('หน้าแรก', '/page'),
    '/page': (_, response) => void response.writeHead(200, { ...HTML, ...headers }).end(body),
  });
  const snapshot = await look(url);
  return { life: life(snapshot, '/page'), snapshot };
}

describe('a page with status 200 that is only an error of its server could not be looked at', () => {
  it.each([
    [
      'PHP',
      '<br />\n<b>Fatal error</b>:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /db.php:3',
    ],
    [
      'PHP with a long trace',
      `<b>Fatal error</b>: Uncaught Error: x in /db.php:3<pre>Stack trace:\n${TRACE}</pre>`,
    ],
    [
      'PHP under the title of the page',
      '<title>ผู้บริหาร</title><h1>ผู้บริหาร</h1><b>Warning</b>: mysqli_connect(): (HY000/2002): Connection refused in <b>/db.php</b> on line <b>12</b><p>ไม่มีข้อมูล</p>',
    ],
    [
      'PHP that names its manual',
      "<b>Warning</b>: include(menu.php) [<a href='function.include'>function.include</a>]: failed to open stream: No such file or directory in <b>/index.php</b> on line <b>3</b>",
    ],
    [
      'WordPress',
      '<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>',
    ],
    ['WordPress in Thai', '<title>ข้อผิดพลาดของฐานข้อมูล</title><h1>เกิดข้อผิดพลาดในการเชื่อมต่อฐานข้อมูล</h1>'],
    [
      'WordPress and its help page',
      '<title>WordPress › Error</title><p>There has been a critical error on this website.</p><p><a href="https://wordpress.org/x/">Learn more about troubleshooting WordPress.</a></p>',
    ],
    [
      'ASP',
      "<font>Microsoft OLE DB Provider for ODBC Drivers</font> <font>error '80004005'</font><p>[Microsoft][ODBC Driver Manager] Data source name not found",
    ],
    [
      'ASP.NET',
      `<title>Runtime Error</title><h1>Server Error in '/' Application.<hr></h1><h2><i>Runtime Error</i></h2><p>${'Description: An application error occurred on the server. '.repeat(20)}</p>`,
    ],
    [
      'Spring',
      '<html><body><h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p></body></html>',
    ],
    [
      'IIS',
      '<title>500 - Internal server error.</title><h1>Server Error</h1><h2>500 - Internal server error.</h2><h3>There is a problem with the resource you are looking for, and it cannot be displayed.</h3>',
    ],
    [
      'Laravel',
      '<title>Whoops, looks like something went wrong.</title><h1>Whoops, looks like something went wrong.</h1>',
    ],
  ])('%s', async (_, body) => {
    expect((await lifeOfPage(body)).life).toBe('unknown server-error');
  });

  it('nor one that is not packed as it says, which is named among the problems', async () => {
    const { life: unpacked, snapshot } = await lifeOfPage('not gzip at all', { 'content-encoding': 'gzip' });
    expect(unpacked).toBe('unknown server-error');
    expect(snapshot.problems.map(({ url }) => new URL(url).pathname)).toEqual(['/page']);
    expect(snapshot.complete).toBe(false);
  });

  it('nor one that is packed twice', async () => {
    const { url } = await site({
      '/': html('หน้าแรก', '/page'),
      '/page': (_, response) =>
        void response
          .writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
          .end(gzipSync(gzipSync(Buffer.from(html('รายงาน'))))),
    });
    expect(life(await look(url), '/page')).toBe('unknown server-error');
  });
});

describe('a page with content is read as usual', () => {
  const NOTICE =
    '<b>Warning</b>: include(ads.php): failed to open stream in <b>/index.php</b> on line <b>3</b><br />';
  it.each([
    ['under a notice of PHP', `${NOTICE}${html('ติดต่อเรา', '/a.pdf', '/b.pdf', '/c.pdf')}`],
    ['under a notice of PHP, though it is short', `${NOTICE}<h1>ติดต่อเรา</h1><p>${text.repeat(2)}</p>`],
    [
      'of links under a notice of PHP',
      `${NOTICE}<a href="/1">แผน</a><a href="/2">รายงาน</a><a href="/3">คู่มือ</a>`,
    ],
    ['about such errors', html('คู่มือแก้ปัญหา Error establishing a database connection')],
  ])('%s', async (_, body) => {
    expect((await lifeOfPage(body)).life).toBe('alive');
  });

  it('when the error was gone at the second time', async () => {
    let count = 0;
    const { url } = await site({
      '/': html('หน้าแรก', '/page'),
      '/page': (_, response) => {
        count += 1;
        response.writeHead(200, HTML).end(count === 1 ? 'Too many connections' : html('รายงาน'));
      },
    });
    expect(life(await look(url), '/page')).toBe('alive');
  });
});
