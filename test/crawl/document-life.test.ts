import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { html, life, look, PDF, ranked } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const check = ranked(() => 'check');
const START = 65_536;
const LARGE = Buffer.concat([PDF, Buffer.alloc(2 * START, '%')]);
const AS_PDF = { 'content-type': 'application/pdf' };

/** What becomes of a document whose server answers so, and the `Range` of each request for it. */
async function documentLife(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  path = '/plan.pdf',
) {
  const ranges: string[] = [];
  const { url } = await site({
    '/': html('หน้าแรก', path),
    [path]: (request, response) => {
      ranges.push(request.headers.range ?? 'none');
      answer(request, response);
    },
  });
  const snapshot = await look(url, { guide: check });
  return { life: life(snapshot, path), target: snapshot.targets[new URL(path, url).href], ranges };
}

const sends = (body: string | Buffer, type = 'application/pdf') =>
  documentLife((_, response) => response.writeHead(200, { 'content-type': type }).end(body));

const RANGE = `bytes=0-${START - 1}`;

describe('a document is asked for by its first 64 KB', () => {
  it.each([
    ['of', LARGE, `bytes 0-${START - 1}/${LARGE.length}`],
    ['of unknown length, of', LARGE, `bytes 0-${START - 1}/*`],
    ['that is all of', PDF, `bytes 0-${PDF.length - 1}/${PDF.length}`],
  ])('and is alive by a part %s it', async (_, file, range) => {
    const found = await documentLife((__, response) =>
      response.writeHead(206, { ...AS_PDF, 'content-range': range }).end(file.subarray(0, START)),
    );
    expect(found).toMatchObject({ life: 'alive', target: { status: 200, sniffed: 'pdf' }, ranges: [RANGE] });
  });

  it('of which no more is read when the server sends all of it without end', async () => {
    const found = await documentLife((_, response) => {
      response.writeHead(200, AS_PDF);
      response.write(PDF);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(START)));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    expect(found).toMatchObject({ life: 'alive', ranges: [RANGE] });
  });

  it.each([400, 403, 405, 406, 416, 501])(
    'and without that when the server answers %i to it',
    async (status) => {
      const found = await documentLife((request, response) => {
        if (request.headers.range) return response.writeHead(status).end();
        return response.writeHead(200, AS_PDF).end(LARGE);
      });
      expect(found).toMatchObject({ life: 'alive', ranges: [RANGE, 'none'] });
    },
  );

  it('and without that when another part comes than was asked for', async () => {
    const found = await documentLife((request, response) => {
      if (!request.headers.range) return response.writeHead(200, AS_PDF).end(PDF);
      return response.writeHead(206, { ...AS_PDF, 'content-range': 'bytes 5-9/10' }).end('xxxxx');
    });
    expect(found).toMatchObject({ life: 'alive', target: { sniffed: 'pdf' }, ranges: [RANGE, 'none'] });
  });
});

describe('a document is not there', () => {
  it('when it is empty, though HEAD promised it', async () => {
    expect((await documentLife((_, response) => response.writeHead(200, AS_PDF).end())).life).toBe(
      'dead empty',
    );
  });

  it('when it is empty and cannot be asked for in part', async () => {
    const found = await documentLife((request, response) =>
      response.writeHead(request.headers.range ? 416 : 200, AS_PDF).end(),
    );
    expect(found.life).toBe('dead empty');
  });

  it.each<[string, string, string, string]>([
    [
      'a login page',
      'locked login-page',
      'text/html',
      '<title>เข้าสู่ระบบ</title><form><input type="password"></form>',
    ],
    [
      'a login page sent as PDF',
      'locked login-page',
      'application/pdf',
      '<!doctype html><title>เข้าสู่ระบบ</title><p>x</p>',
    ],
    ['"not found" sent as PDF', 'dead soft-404', 'application/pdf', '<html><h1>404 Not Found</h1></html>'],
    ['"not found" in plain text', 'dead soft-404', 'application/pdf', 'File not found'],
    [
      'a PHP warning',
      'unknown server-error',
      'application/pdf',
      'Warning: readfile(/var/www/x.pdf): failed to open stream',
    ],
    [
      'a PHP warning in HTML',
      'unknown server-error',
      'application/octet-stream',
      '<br />\n<b>Warning</b>:  readfile(/x.pdf): failed to open stream: No such file or directory in <b>/www/d.php</b> on line <b>12</b><br />',
    ],
  ])('when %s comes in its place: %s', async (_, expected, type, body) => {
    expect((await sends(body, type)).life).toBe(expected);
  });

  it('for sure when a page of the site is sent as PDF, which browsers do not show', async () => {
    expect((await sends(html('แผนปฏิบัติการ'))).life).toBe('unknown wrong-type');
  });
});

describe('a document is there', () => {
  const OFFICE = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head></head><body></body></html>';
  it.each<[string, string, string, string | Buffer]>([
    ['a Word file that is HTML inside', '/plan.doc', 'application/msword', OFFICE],
    [
      'a table that a program made as HTML',
      '/plan.xls',
      'application/vnd.ms-excel',
      '<table><tr><td>แผน</td></tr></table>',
    ],
    ['a page that bears the name of a document', '/plan.pdf', 'text/html', html('แผนปฏิบัติการ')],
    [
      'a PDF after a notice of PHP',
      '/plan.pdf',
      'application/pdf',
      Buffer.concat([Buffer.from('Notice: x\n'), PDF]),
    ],
    ['a table in plain text', '/plan.csv', 'text/csv', 'โครงการ,งบประมาณ\nก่อสร้างถนน,100000\n'],
  ])('when it is %s', async (_, path, type, body) => {
    const found = await documentLife(
      (__, response) => response.writeHead(200, { 'content-type': type }).end(body),
      path,
    );
    expect(found.life).toBe('alive');
  });
});
