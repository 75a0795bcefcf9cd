import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutLogin } from '../../src/crawl/login.js';
import { redactor } from '../../src/crawl/redact.js';
import { secretsFor } from '../../src/crawl/secrets.js';
import { resolveTarget } from '../../src/crawl/target.js';
import { KnownError } from '../../src/errors.js';
import { html, look } from '../helpers/crawl-site.js';
import { runOit } from '../helpers/run-oit.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const SECRET = 'hunter2-s3cret';
const BASIC = Buffer.from(`somchai:${SECRET}`).toString('base64');

/** Keeps the headers of every request and answers with a page. */
function recorder(body: () => string) {
  const seen: { path: string; auth: string }[] = [];
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    seen.push({
      path: request.url ?? '',
      auth: String(request.headers.authorization ?? request.headers['x-key'] ?? ''),
    });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body());
  };
  return { seen, handler };
}

const headersAt = async (typed: string, url: string) =>
  secretsFor(await resolveTarget(typed), { 'x-key': SECRET })(url)['x-key'] === SECRET;

describe('a header of the user', () => {
  it.each([
    ['https://agency.example/', 'https://agency.example/a'],
    ['https://agency.example/', 'https://www.agency.example/a'],
    ['https://www.agency.example/', 'https://agency.example/a'],
    ['http://agency.example/', 'https://agency.example/a'],
    ['http://agency.example/', 'http://agency.example/a'],
    ['agency.example', 'https://agency.example/a'],
    ['http://agency.example:8080/', 'http://agency.example:8080/a'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/a'],
  ])('given with %s goes to %s', async (typed, url) => {
    expect(await headersAt(typed, url)).toBe(true);
  });

  it.each([
    ['https://agency.example/', 'http://agency.example/a'],
    ['agency.example', 'http://agency.example/a'],
    ['https://agency.example/', 'https://ita.agency.example/a'],
    ['https://agency.example/', 'https://agency.example:8443/a'],
    ['https://agency.example/', 'https://agency.example.evil.example/a'],
    ['http://agency.example:8080/', 'https://agency.example/a'],
    ['http://agency.example:8080/', 'http://agency.example:8081/a'],
    ['https://agency.example/', 'https://other.example/https://agency.example/'],
  ])('given with %s does not go to %s', async (typed, url) => {
    expect(await headersAt(typed, url)).toBe(false);
  });

  it('does not go where the homepage redirects or leads to, nor to what pages link to', async () => {
    const other = recorder(() => html('ที่ใหม่', '/a', '/b'));
    const { url: away } = await site({
      '/': other.handler,
      '/a': other.handler,
      '/robots.txt': other.handler,
    });
    const own = recorder(() => html('หน้าแรก', `${away}a`));
    const { url } = await site({
      '/': (_, response) => void response.writeHead(302, { location: away }).end(),
      '/robots.txt': own.handler,
    });
    const headers = { authorization: `Bearer ${SECRET}`, 'x-key': SECRET };
    await look(url, { headers, allowPrivate: true });
    expect(own.seen.length).toBeGreaterThan(0);
    expect(own.seen.every(({ auth }) => auth.includes(SECRET))).toBe(true);
    expect(other.seen.length).toBeGreaterThan(1);
    expect(other.seen.filter(({ auth }) => auth !== '')).toEqual([]);
  });

  it('named Cookie is sent beside the cookies of the site', async () => {
    const seen: string[] = [];
    const { url } = await site({
      '/': (request, response) => {
        seen.push(request.headers.cookie ?? '');
        response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1' }).end(html('0', '/b'));
      },
      '/b': (request, response) => {
        seen.push(request.headers.cookie ?? '');
        response.writeHead(200, { 'content-type': 'text/html' }).end(html('b'));
      },
    });
    await look(url, { headers: { cookie: 'session=mine' } });
    expect(seen).toEqual(['session=mine', 'session=mine; a=1']);
  });
});

describe('a secret that the site sends back', () => {
  const KEY = 's3cret/"key"+<&\'1';
  const ways = (secret: string) => [
    secret,
    encodeURIComponent(secret),
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  ];

  it('is found neither in what was read nor in where redirects ended, nor goes to another host', async () => {
    const asked: string[] = [];
    const { url: away } = await site({
      '/': (request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(200, { 'content-type': 'text/html' }).end(html('อื่น'));
      },
    });
    const { url } = await site({
      '/': html(
        `สวัสดี ${ways(KEY)[2]} และ hunter2-s3cret`,
        [`/a?key=${encodeURIComponent(KEY)}`, `แผน hunter2-s3cret`],
        [`${away}?key=hunter2-s3cret`, 'ITA'],
        '/jump',
      ),
      '/a': html('แผน'),
      '/jump': (_, response) => void response.writeHead(302, { location: '/to?t=hunter2-s3cret' }).end(),
      '/to': (request, response) =>
        void response
          .writeHead(request.url === '/to?t=hunter2-s3cret' ? 200 : 404, { 'content-type': 'text/html' })
          .end(html('ถึงแล้ว')),
    });
    const headers = {
      'x-key': KEY,
      authorization: `Bearer ${SECRET}`,
      cookie: 'lang=th; session=hunter2-s3cret',
    };
    const snapshot = await look(url, { headers, allowPrivate: true });
    const written = JSON.stringify(snapshot);
    for (const way of [...ways(KEY), ...ways(SECRET)]) {
      expect(written).not.toContain(way);
      expect(written).not.toContain(JSON.stringify(way).slice(1, -1));
    }
    expect(written).toContain('ถึงแล้ว');
    expect(asked.join()).not.toContain('hunter2');
  });

  it('does not take ordinary words of the site for secrets', () => {
    const { text } = redactor({
      'accept-language': 'th-TH,th;q=0.9',
      referer: 'https://www.agency.example/',
      'x-short': 'abc123',
      cookie: 'theme=standard; consent=accepted',
    });
    const page = 'th-TH,th;q=0.9 https://www.agency.example/ abc123 standard accepted';
    expect(text(page)).toBe(page);
  });

  it('is found in bytes of any charset, and nothing else is changed', () => {
    const { bytes } = redactor({ 'x-key': 'รหัสลับ-1234' });
    const page = Buffer.from('ก รหัสลับ-1234 ข', 'utf8');
    expect(Buffer.from(bytes(page)).toString('utf8')).toBe('ก *** ข');
    const other = Buffer.from([0xa1, 0xff, 0x00, 0x31]);
    expect(bytes(other)).toBe(other);
  });
});

describe('a name and password in an address', () => {
  it.each([
    ['https://somchai:hunter2-s3cret@agency.example/a?b#c', 'https://agency.example/a?b#c'],
    ['https://somchai@agency.example/', 'https://agency.example/'],
    ['//somchai:hunter2-s3cret@agency.example/', '//agency.example/'],
    ['somchai:hunter2-s3cret@agency.example', 'agency.example'],
    ['https://somchai:hunter2-s3cret@agency example/', 'https://agency example/'],
    ['ftp://somchai:hunter2-s3cret@agency.example/x', 'ftp://agency.example/x'],
    ['https:\\\\somchai:hunter2-s3cret@agency.example', 'https://agency.example/'],
    ['https://somchai:a@hunter2-s3cret@agency.example/', 'https://agency.example/'],
    ['https://agency.example/@user', 'https://agency.example/@user'],
    ['https://agency.example/?mail=a@b.example', 'https://agency.example/?mail=a@b.example'],
    ['mailto:info@agency.example', 'mailto:info@agency.example'],
  ])('%s is shown as %s', (address, shown) => {
    expect(withoutLogin(address)).toBe(shown);
  });

  it('is sent to the typed host alone, as a browser does, and found nowhere in the snapshot', async () => {
    const other = recorder(() => html('อื่น'));
    const { url: away } = await site({ '/': other.handler, '/a': other.handler });
    const withLogin = (address: string) => address.replace('://', `://somchai:${SECRET}@`);
    const own = recorder(() =>
      html(
        '0',
        withLogin(`${away}a`),
        '/jump',
        [withLogin('ftp://files.example/x'), 'ไฟล์'],
        withLogin('http://127.0.0.1:1/x'),
      ),
    );
    const { url } = await site({
      '/': own.handler,
      '/jump': (_, response) => void response.writeHead(302, { location: withLogin(away) }).end(),
    });
    const snapshot = await look(withLogin(url), { allowPrivate: true, retries: 0 });
    expect(own.seen.map(({ auth }) => auth)).toEqual([`Basic ${BASIC}`]);
    expect(other.seen.length).toBeGreaterThan(0);
    expect(other.seen.filter(({ auth }) => auth !== '')).toEqual([]);
    const { given: _, pages, ...rest } = snapshot;
    expect(JSON.stringify([rest, pages.map(({ target }) => target)])).not.toContain(SECRET);
    expect(pages.flatMap(({ content }) => content.links.map((link) => link.url)).join()).not.toContain(
      SECRET,
    );
  });

  it.each([
    `https://somchai:${SECRET}@`,
    `https://somchai:${SECRET}@agency example/`,
    `ftp://somchai:${SECRET}@agency.example/`,
    `somchai:${SECRET}@nowhere`,
  ])('is not told again when the address is wrong (%#)', async (typed) => {
    const error = await resolveTarget(typed).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(KnownError);
    const { th, en } = error as KnownError;
    expect(th + en).not.toContain(SECRET);
  });
});

describe('what oit check writes', () => {
  it('never holds a secret that was given to it: screen, JSON, files, errors', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-secret-'));
    const { url } = await site({
      '/': html('หน้าแรก', '/a', '/bad', `http://somchai:${SECRET}@127.0.0.1:1/x`, `http://u:${SECRET}@%zz/`),
      '/a': (_, response) => void response.writeHead(302, { location: `http://u:${SECRET}@10.0.0.1/` }).end(),
    });
    const typed = url.replace('://', `://somchai:${SECRET}@`);
    const secret = ['--header', `X-Key: ${SECRET}`, '--header', `Authorization: Bearer ${SECRET}`];
    const runs = [
      ['check', typed, ...secret, '-o', join(folder, 'a.json'), '-o', join(folder, 'a.txt')],
      ['check', typed, ...secret, '--json'],
      ['check', typed, ...secret, '--quiet', '--lang', 'en'],
      ['check', url, '--header', `Authorization ${SECRET}`],
      ['check', url, '--header', `Authorization: ${SECRET}ก`],
      ['check', url, '--header', `Host: ${SECRET}`],
      ['check', 'fixtures/example-2566', '--base-url', `https://u:${SECRET}@www.agency.example/`, '--json'],
      ['check', 'fixtures/example-2566', '--base-url', `ftp://u:${SECRET}@www.agency.example/`],
      ['check', `http://u:${SECRET}@127.0.0.1:1/`, ...secret],
    ];
    for (const args of runs) {
      const { stdout, stderr } = await runOit(args, { env: { DEBUG: 'oit' } });
      expect(stdout.length + stderr.length, args.join(' ')).toBeGreaterThan(50);
      expect(stdout + stderr, args.join(' ')).not.toMatch(new RegExp(`${SECRET}|${BASIC}`));
    }
    for (const name of ['a.json', 'a.txt'])
      expect(await readFile(join(folder, name), 'utf8')).not.toContain(SECRET);
    await rm(folder, { recursive: true, force: true });
  }, 90_000);
});
