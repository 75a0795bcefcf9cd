import { mkdir, readdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../../src/rules/json-schema.js';
import { html } from '../../helpers/crawl-site.js';
import { opened, pack, withFolders } from '../../helpers/evidence.js';
import { linesOf, runOit } from '../../helpers/run-oit.js';
import { withSites } from '../../helpers/with-sites.js';

const site = withSites();
const folder = withFolders();
const EXAMPLE = fileURLToPath(new URL('../../../fixtures/example-2566', import.meta.url));
const SECRET = 'hunter2-s3cret';

const send =
  (status: number, headers: Record<string, string | string[]>, body: string | Buffer = '') =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);

/** Thai letters as TIS-620 writes them: one byte each. */
const tis620 = (text: string) =>
  Buffer.from(
    [...text].map((char) => {
      const code = char.codePointAt(0) ?? 0;
      return code >= 0xe01 ? code - 0xe00 + 0xa0 : code;
    }),
  );

const HOME = html(
  'อบต.ตัวอย่าง',
  ['/structure', 'โครงสร้างหน่วยงาน'],
  ['/old', 'ข้อมูลผู้บริหาร'],
  ['/gone', 'อำนาจหน้าที่'],
  ['/plan.pdf', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน'],
);

describe('the evidence pack', () => {
  it('keeps a page byte for byte as it came, in its own charset, unpacked', async () => {
    const page = tis620(
      '<html><head><meta charset="tis-620"><title>โครงสร้าง</title></head><body><h1>โครงสร้างหน่วยงาน</h1>' +
        `<p>${'ข้อมูลของหน่วยงานตัวอย่าง '.repeat(20)}</p></body></html>`,
    );
    const { url } = await site({
      '/': HOME,
      '/structure': send(
        200,
        { 'content-type': 'text/html; charset=tis-620', 'content-encoding': 'gzip' },
        gzipSync(page),
      ),
    });
    const { answer, read } = await pack(url, await folder());
    const { body, status, statusText, headers } = answer('/structure');
    expect(Buffer.compare(await read(body?.file ?? ''), page)).toBe(0);
    expect(body).toMatchObject({ complete: true, cut: null, redacted: false });
    expect([status, statusText]).toEqual([200, 'OK']);
    expect(headers['content-type']).toBe('text/html; charset=tis-620');
    expect(Buffer.compare(await read('pages/0001-home.html'), Buffer.from(HOME))).toBe(0);
  });

  it('tells the redirects, the dead link with what was answered twice, and the start of a document as a start', async () => {
    const { url } = await site({
      '/': HOME,
      '/old': send(302, { location: '/older' }),
      '/older': send(301, { location: '/executives' }),
      '/executives': html('ข้อมูลผู้บริหาร', '/'),
      '/gone': send(404, { 'content-type': 'text/html' }, '<h1>ไม่พบหน้านี้</h1>'),
      '/plan.pdf': Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(200_000, 0x20)]),
    });
    const { answer, manifest, read } = await pack(url, await folder());
    expect(answer('/old')).toMatchObject({
      finalUrl: `${url}executives`,
      redirects: [
        { url: `${url}old`, status: 302 },
        { url: `${url}older`, status: 301 },
      ],
      status: 200,
    });
    const dead = manifest.answers.filter((each) => each.url === `${url}gone`);
    expect(dead.map(({ status }) => status)).toEqual([404, 404]);
    expect(dead[0]?.body?.file).toBe(dead[1]?.body?.file);
    expect((await read(dead[0]?.body?.file ?? '')).toString()).toBe('<h1>ไม่พบหน้านี้</h1>');
    expect(answer('/plan.pdf').body).toMatchObject({ bytes: 65_536, complete: false, cut: 'budget' });
    const o3 = manifest.items.find(({ id }) => id === 'o3');
    expect(o3?.answers.filter(({ as }) => as.includes('target'))).toHaveLength(2);
  });

  it('keeps neither cookies, nor tokens, nor what the user gave', async () => {
    const { url } = await site({
      '/': (request, response) => {
        const body = HOME.replace('</body>', `<p>${request.headers['x-key']}</p></body>`);
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'set-cookie': [`sid=${'a'.repeat(20)}`, 'theme=dark'],
          'x-csrf-token': 'tok-1234567890',
          authorization: 'Bearer abcdefghij',
          'x-echo': `${request.headers['x-key']}`,
        });
        response.end(body);
      },
      '/structure': send(302, { location: `/to?key=${SECRET}` }),
      '/to': html('โครงสร้างหน่วยงาน', '/'),
    });
    const path = await folder();
    const { answer, manifest } = await pack(url, path, { headers: { 'x-key': SECRET } });
    expect(answer('/').headers).toMatchObject({
      'set-cookie': '***, ***',
      'x-csrf-token': '***',
      authorization: '***',
      'x-echo': '***',
    });
    expect(answer('/').body?.redacted).toBe(true);
    const kept = await everything(path);
    for (const secret of [SECRET, 'aaaaaaaaaa', 'tok-1234567890', 'abcdefghij'])
      expect(kept).not.toContain(secret);
    expect(JSON.stringify(manifest)).not.toContain(SECRET);
  });

  it('keeps what an earlier run received when the server says that it still holds, and says so', async () => {
    const { url } = await site({
      '/': (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"1"';
        response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/html', etag: '"1"' });
        response.end(isKnown ? '' : HOME);
      },
    });
    const cacheDir = await folder();
    expect((await pack(url, await folder(), { cacheDir })).answer('/').fromCache).toBe(false);
    const again = await pack(url, await folder(), { cacheDir });
    expect(again.answer('/').fromCache).toBe(true);
    expect((await again.read('pages/0001-home.html')).toString()).toBe(HOME);
  });

  it('holds what there is when its size is used up, the homepage first, and says what is missing', async () => {
    const { url } = await site({
      '/': HOME,
      '/structure': html('โครงสร้างหน่วยงาน', '/').replace('</p>', `${'ยาว'.repeat(5_000)}</p>`),
    });
    const { answer, manifest } = await pack(url, await folder(), { most: Buffer.byteLength(HOME) + 1_000 });
    expect(answer('/').body).not.toBeNull();
    expect(answer('/structure')).toMatchObject({ body: null, noBody: 'size-limit', status: 200 });
    expect([manifest.complete, manifest.incomplete]).toEqual([false, ['size-limit']]);
  });

  it('is whole for what is known when the run is interrupted, and says that it was', async () => {
    const stop = new AbortController();
    const { url } = await site({
      '/': HOME,
      '/structure': (_, response) => {
        stop.abort();
        setTimeout(() => response.end(), 50);
      },
    });
    const { answer, manifest } = await pack(url, await folder(), { signal: stop.signal, concurrency: 1 });
    expect([manifest.complete, manifest.incomplete]).toEqual([false, ['interrupted']]);
    expect(answer('/').body).not.toBeNull();
  });

  it('holds what was answered in place of a homepage that cannot be read', async () => {
    const { url } = await site({ '/': send(403, { 'content-type': 'text/html' }, '<h1>Forbidden</h1>') });
    const { answer, result } = await pack(url, await folder());
    expect(result.crawl.homepageRead).toBe(false);
    expect(answer('/')).toMatchObject({ status: 403, statusText: 'Forbidden' });
  });

  it('gives the same verdicts as a run without, and the same pack twice', async () => {
    const path = await folder();
    const packed = await pack(EXAMPLE, path);
    const again = await folder();
    await pack(EXAMPLE, again);
    expect(await withoutTimes(again)).toBe(await withoutTimes(path));
    const { stdout } = await runOit(['check', EXAMPLE, '--json', '--render', 'never']);
    const bare = JSON.parse(stdout);
    expect(packed.result.items).toEqual(bare.items);
    expect(packed.result.crawl.requests).toBe(bare.crawl.requests);
  });
});

describe('oit check --evidence', () => {
  it('speaks for every item of the example agency, as its JSON Schema says, and tells the officer what it is', async () => {
    const path = join(await folder(), 'evidence');
    const { status, stdout } = await runOit([
      'check',
      EXAMPLE,
      '--json',
      '--render',
      'never',
      '--evidence',
      path,
    ]);
    expect(status).toBe(1);
    const result = JSON.parse(stdout);
    const { manifest, read } = await opened(path, result);
    expect((await read('result.json')).toString()).toBe(stdout);
    const schema = publishedSchemas().find(({ file }) => file === 'evidence-manifest.schema.json')?.schema;
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema ?? {});
    expect(valid(manifest), JSON.stringify(valid.errors)).toBe(true);
    expect(manifest.items.map(({ id, verdict }) => [id, verdict])).toEqual(
      result.items.map(({ id, verdict }: { id: string; verdict: string }) => [id, verdict]),
    );
    const addresses = new Map(manifest.answers.map((one) => [one.id, one]));
    for (const { id, answers, notRecorded } of manifest.items) {
      const evidence = result.items.find((item: { id: string }) => item.id === id).evidence;
      const urls: string[] = evidence.flatMap(
        ({ url, trail }: { url: string | null; trail: { url: string }[] }) =>
          [url ?? [], trail.map((s) => s.url)].flat(),
      );
      const known = answers.flatMap(({ answer }) => [
        addresses.get(answer)?.url,
        addresses.get(answer)?.finalUrl,
      ]);
      for (const url of urls) expect([...known, ...notRecorded], id).toContain(url.replace(/#.*/, ''));
      expect(answers.length, id).toBeGreaterThan(0);
    }
    const missing = manifest.items.flatMap((item) => item.notRecorded);
    expect(missing).toEqual(['https://www.facebook.com/example.provincial.education']);
    expect(manifest.answers.filter(({ body }) => body?.complete === false)).toEqual([]);
    expect((await read('README.txt')).toString()).toMatch(/หลักฐานการตรวจ OIT[\s\S]*sha256sum -c SHA256SUMS/);
    // The folder as it was typed, not the address that the program gave it for the time of the check.
    const readme = (await read('README.txt')).toString();
    expect(readme).toContain(`folder checked: ${result.agency.homepage}\r\n`);
    expect(readme).not.toContain('localhost');
    expect((await readdir(path)).sort()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'manifest.json',
      'pages',
      'result.json',
    ]);
  });

  it('refuses a folder that holds something, and leaves it as it was', async () => {
    const path = await folder();
    await writeFile(join(path, 'old.txt'), 'x');
    const { status, stdout, stderr } = await runOit(['check', EXAMPLE, '--evidence', path]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('the folder is not empty');
    expect(linesOf(stderr)).toHaveLength(2);
    expect(await readdir(path)).toEqual(['old.txt']);
  });

  it('leaves no folder behind when there is nothing to check', async () => {
    const path = await folder();
    await mkdir(join(path, 'site'));
    const { status } = await runOit(['check', join(path, 'site'), '--evidence', join(path, 'evidence')]);
    expect(status).toBe(2);
    expect(await readdir(path)).toEqual(['site']);
  });
});

async function everything(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const withoutTimes = async (path: string) =>
  (await everything(path))
    .replace(/"durationMs": \d+/g, '')
    .replace(/^[0-9a-f]{64} {2}(manifest|result)\.json$/gm, '');
