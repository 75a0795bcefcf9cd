import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locator, OUTSIDE } from '../../src/crawl/folder/locate.js';
import { html, life, look, PDF, paths, ranked } from '../helpers/crawl-site.js';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'oit-folder-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

let count = 0;
async function folder(files: Record<string, string | Buffer>): Promise<string> {
  const root = join(place, `site${count++}`);
  for (const [path, body] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), body);
  }
  return root;
}

describe('a folder', () => {
  it('is served as a website, without any request to a network', async () => {
    const root = await folder({
      'index.html': html('หน้าหลัก', '/ita', 'news/', 'เอกสาร/แผน%20งาน.pdf', 'About.html', 'about.html'),
      'ita.html': html('ITA', 'o1.pdf?v=3'),
      'o1.pdf': PDF,
      'news/index.html': html('ข่าว', 'one'),
      'news/one.htm': html('หนึ่ง'),
      'เอกสาร/แผน งาน.pdf': PDF,
      'About.html': html('เกี่ยวกับ'),
    });
    const snapshot = await look(root);
    expect(snapshot).toMatchObject({
      source: 'folder',
      given: root,
      homepage: 'http://localhost/',
      complete: true,
      ownHosts: ['localhost'],
    });
    expect(paths(snapshot)).toEqual(['/', '/ita', '/news/', '/About.html', '/news/one']);
    expect(life(snapshot, '/o1.pdf?v=3')).toBe('alive');
    expect(life(snapshot, '/เอกสาร/แผน งาน.pdf')).toBe('alive');
    expect(life(snapshot, '/about.html')).toBe('dead not-found');
    expect(snapshot.requests).toBe(8);
  });

  it('may hold files of any name', async () => {
    const names = ['constructor', 'plan.constructor', 'toString', '__proto__', 'a.__proto__'];
    const root = await folder({
      'index.html': html('หน้าหลัก', ...names),
      ...Object.fromEntries(names.map((name) => [name, 'ข้อความ'])),
    });
    const snapshot = await look(root);
    expect(names.map((name) => life(snapshot, `/${name}`))).toEqual(names.map(() => 'alive'));
  });

  it('answers with its index file without sending the visitor to the trailing slash', async () => {
    const root = await folder({
      'index.html': html('0', '/ita'),
      'ita/index.html': html('ITA', 'o1.pdf'),
      'o1.pdf': PDF,
    });
    const snapshot = await look(root);
    expect(snapshot.pages[1]?.target.finalUrl).toBe('http://localhost/ita');
    expect(life(snapshot, '/o1.pdf')).toBe('alive');
  });

  it('finds a Thai file name however its marks are stored', async () => {
    const written = 'น\u0e33\u0e49.pdf';
    const root = await folder({
      'index.html': html('0', '/caf\u00e9.pdf', written),
      'cafe\u0301.pdf': PDF,
      [written]: PDF,
    });
    const snapshot = await look(root);
    expect(life(snapshot, '/caf\u00e9.pdf')).toBe('alive');
    expect(life(snapshot, `/${written}`)).toBe('alive');
  });

  it('appears under the address it will have', async () => {
    const root = await folder({
      'index.html': html('0', 'https://www.agency.example/a', 'http://agency.example/b.pdf'),
      'a.html': html('a'),
      'b.pdf': PDF,
    });
    const snapshot = await look(root, { baseUrl: 'https://www.agency.example' });
    expect(snapshot).toMatchObject({ homepage: 'https://www.agency.example/', ownHosts: ['agency.example'] });
    expect(snapshot.targets['http://agency.example/b.pdf']?.life).toBe('alive');
    expect(paths(snapshot)).toEqual(['/', '/a']);
  });

  it('keeps everything outside itself out of reach', async () => {
    const root = await folder({ 'index.html': html('0'), 'in/.env': 'secret', '.git/config': 'secret' });
    await writeFile(join(place, 'outside.html'), html('นอก'));
    await symlink(join(place, 'outside.html'), join(root, 'link.html'));
    await symlink(place, join(root, 'up'));
    await symlink(join(root, 'index.html'), join(root, 'inside.html'));
    const locate = locator(root);
    for (const path of [
      '/../outside.html',
      '/%2e%2e/outside.html',
      '/..%2foutside.html',
      '/in/..%5c..%5coutside.html',
      '/in/.env',
      '/.git/config',
      '/%00',
      '/index.html%00.pdf',
      '/%zz',
    ]) {
      expect([path, await locate(path)]).toEqual([path, null]);
    }
    for (const path of ['/link.html', '/link', '/up/outside.html', '/up/nowhere.html'])
      expect([path, await locate(path)]).toEqual([path, OUTSIDE]);
    expect(await locate('/inside.html')).toBe(join(root, 'index.html'));
    expect(await locate('/')).toBe(join(root, 'index.html'));
  });

  it('never hands out a file outside itself, whatever the path', async () => {
    const root = await folder({ 'index.html': html('0'), 'a/b.html': html('b') });
    const locate = locator(root);
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      'a',
      'b',
      'b.html',
      '%',
      '\0',
      'outside.html',
      '%252e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const found = await locate(`/${parts.join('')}`);
        return typeof found !== 'string' || found.startsWith(root);
      }),
    );
  });

  it('lists pages and documents that no trail reaches', async () => {
    const root = await folder({
      'index.html': html('0', '/a'),
      'a.html': html('a', 'linked.pdf'),
      'linked.pdf': PDF,
      'ita/index.html': html('ITA ที่ไม่มีใครลิงก์', 'o12.pdf', 'gone.pdf'),
      'ita/o12.pdf': PDF,
      'zeta.html': html('อีกหน้า'),
      'เอกสาร/แผน.docx': 'PK\x03\x04',
      'style.css': 'x',
    });
    const snapshot = await look(root);
    expect(
      snapshot.orphans.map(({ target, clicks, from }) => [new URL(target.url).pathname, clicks, from]),
    ).toEqual([
      ['/ita/index.html', -1, null],
      ['/zeta.html', -1, null],
    ]);
    expect(snapshot.orphanFiles.map((url) => decodeURI(new URL(url).pathname))).toEqual([
      '/เอกสาร/แผน.docx',
      '/ita/o12.pdf',
    ]);
    expect(life(snapshot, '/ita/o12.pdf')).toBe('alive');
    expect(life(snapshot, '/ita/gone.pdf')).toBe('dead not-found');
    expect(snapshot.complete).toBe(true);
  });

  it('does not list a linked file as lost, whatever signs its name holds', async () => {
    const names = [
      'แผน,งาน.pdf',
      'ก&ข.pdf',
      'a+b.pdf',
      'a;b.pdf',
      'a=b.pdf',
      'a@b.pdf',
      "a'(b)!.pdf",
      '100%.pdf',
    ];
    const hrefs = names.map((name) => name.replace('%', '%25').replace('&', '&amp;'));
    const root = await folder({
      'index.html': html('0', ...hrefs),
      ...Object.fromEntries(names.map((name) => [name, PDF])),
      'lost,one.pdf': PDF,
    });
    const snapshot = await look(root);
    expect(snapshot.orphanFiles).toEqual(['http://localhost/lost%2Cone.pdf']);
    expect(names.map((name) => life(snapshot, `/${name.replace('%', '%25')}`))).toEqual(
      names.map(() => 'alive'),
    );
  });

  it.skipIf(process.platform === 'win32')('serves files only, no pipe, socket or device', async () => {
    const root = await folder({ 'index.html': html('0', 'line.pdf') });
    const server = createServer();
    await new Promise<void>((ready) => server.listen(join(root, 'line.pdf'), ready));
    try {
      expect(await locator(root)('/line.pdf')).toBeNull();
      expect(life(await look(root), '/line.pdf')).toBe('dead not-found');
    } finally {
      server.close();
    }
  });

  it('is not searched for orphans once every item is decided', async () => {
    const root = await folder({ 'index.html': html('0'), 'lost.html': html('หลง') });
    const snapshot = await look(root, {
      guide: ranked(
        () => 'must',
        () => true,
      ),
    });
    expect(snapshot).toMatchObject({ orphans: [], requests: 1, complete: true });
  });

  it('shows an empty file as dead and a page that only says "under construction" as empty', async () => {
    const root = await folder({
      'index.html': html('0', 'empty.pdf', 'soon.html', 'none.html'),
      'empty.pdf': '',
      'soon.html': '<title>o12</title><h1>o12</h1><p>กำลังปรับปรุงข้อมูล</p>',
      'none.html':
        '<title>o29</title><h1>สถิติเรื่องร้องเรียน</h1><p>ปีงบประมาณ พ.ศ. 2566 ไม่มีเรื่องร้องเรียนการทุจริต</p>',
    });
    const snapshot = await look(root);
    expect(life(snapshot, '/empty.pdf')).toBe('dead empty');
    expect(life(snapshot, '/soon.html')).toBe('dead empty');
    expect(life(snapshot, '/none.html')).toBe('alive');
  });
});
