import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderExchange } from '../../src/crawl/folder/exchange.js';
import { listFiles } from '../../src/crawl/folder/list.js';
import { locator } from '../../src/crawl/folder/locate.js';
import { html, life, look } from '../helpers/crawl-site.js';
import { runOit } from '../helpers/run-oit.js';

const SECRET = 'ความลับนอกโฟลเดอร์';
let place = '';
let root = '';
beforeAll(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'oit-outside-')));
  root = join(place, 'site');
  await mkdir(join(root, 'in'), { recursive: true });
  await mkdir(join(place, 'site-2'));
  for (const path of ['outside.html', 'site-2/index.html', 'o12.pdf'])
    await writeFile(join(place, path), SECRET);
  await writeFile(join(root, 'in/real.html'), html('ใน'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** What a browser would send, and what only a hostile page writes. */
const WAYS_OUT = [
  '../outside.html',
  '/../../outside.html',
  '%2e%2e/outside.html',
  '.%2e/outside.html',
  '%2e%2e%2foutside.html',
  '%252e%252e%252foutside.html',
  '..%5coutside.html',
  '..\\outside.html',
  'in/..\\..\\outside.html',
  '%c0%ae%c0%ae/outside.html',
  '//localhost/../outside.html',
  '../site-2/index.html',
  'to-file.html',
  'to-file',
  'to-folder/outside.html',
  'to-sister/index.html',
  'to-sister/',
  'chain.html',
  'chain-of-folders/outside.html',
  'loop/loop/loop/index.html',
  'relative.html',
  'in/real.html%00.pdf',
  '%00',
  `${'ก'.repeat(80)}/x`,
  `${'a'.repeat(1_500)}`,
  `${'a/'.repeat(13)}x`,
  'file:///etc/passwd',
  'con',
  'in/real.html/../../../outside.html',
  '%E0%B8',
];

describe.skipIf(process.platform === 'win32')('a folder', () => {
  beforeAll(async () => {
    const links: [string, string][] = [
      [join(place, 'outside.html'), 'to-file.html'],
      [place, 'to-folder'],
      [join(place, 'site-2'), 'to-sister'],
      ['link-2', 'chain.html'],
      ['link-3', 'link-2'],
      [join(place, 'outside.html'), 'link-3'],
      ['to-folder', 'chain-of-folders'],
      ['.', 'loop'],
      ['ring-b', 'ring-a'],
      ['ring-a', 'ring-b'],
      ['../outside.html', 'relative.html'],
      ['nowhere', 'dangling.html'],
      ['/dev/zero', 'zero.html'],
    ];
    for (const [to, name] of links) await symlink(to, join(root, name));
    execFileSync('mkfifo', [join(root, 'pipe.html'), join(root, 'pipe.pdf'), join(root, 'in/index.html')]);
    const inner = [
      'pipe.html',
      'pipe.pdf',
      'pipe',
      'in/',
      'zero.html',
      'dangling.html',
      'ring-a',
      'in/real.html',
    ];
    await writeFile(join(root, 'index.html'), html('หน้าแรก', ...WAYS_OUT, ...inner));
  });

  it('gives out nothing of what lies outside it, and waits for no pipe or device', async () => {
    const snapshot = await look(root);
    expect(JSON.stringify(snapshot)).not.toContain(SECRET);
    expect(life(snapshot, '/in/real.html')).toBe('alive');
    for (const name of ['pipe.html', 'pipe.pdf', 'pipe', 'dangling.html', 'ring-a'])
      expect([name, life(snapshot, `/${name}`)]).toEqual([name, 'dead not-found']);
    for (const name of ['to-file.html', 'relative.html', 'zero.html'])
      expect([name, life(snapshot, `/${name}`)]).toEqual([name, 'unknown outside-folder']);
    expect(snapshot.orphanFiles).toEqual([]);
  });

  it('lists neither links nor pipes', async () => {
    expect(await listFiles(root)).toEqual(['in/real.html', 'index.html']);
  });

  it.each(WAYS_OUT)('finds nothing at %s', async (way) => {
    const path = URL.canParse(way, 'http://localhost/') ? new URL(way, 'http://localhost/').pathname : way;
    for (const asked of [path, `/${way}`]) {
      const found = await locator(root)(asked);
      expect(typeof found !== 'string' || found.startsWith(`${root}/`) ? '' : found).toBe('');
    }
  });

  it.each(['../outside.html', 'pipe.html'])(
    'is not tricked when %s takes the place of a file it has found',
    async (name) => {
      const exchange = folderExchange({
        base: 'http://localhost/',
        locate: async () => join(root, 'swapped'),
      });
      await rm(join(root, 'swapped'), { force: true });
      if (name.startsWith('..')) await symlink(join(place, 'outside.html'), join(root, 'swapped'));
      else execFileSync('mkfifo', [join(root, 'swapped')]);
      const answer = await exchange({
        url: 'http://localhost/x',
        method: 'GET',
        maxBytes: 100,
        maxOtherBytes: 100,
      });
      expect(answer).toMatchObject({ ok: false, cause: 'network' });
      await rm(join(root, 'swapped'));
    },
  );

  it('whose homepage is a pipe or leads out is not read', async () => {
    for (const [name, make] of [
      ['pipe', (path: string) => Promise.resolve(execFileSync('mkfifo', [path]))],
      ['link', (path: string) => symlink(join(place, 'outside.html'), path)],
    ] as const) {
      const folder = join(place, name);
      await mkdir(folder);
      await make(join(folder, 'index.html'));
      const snapshot = await look(folder);
      expect(snapshot.pages).toEqual([]);
      expect(snapshot.homepageFailure).not.toBeNull();
    }
  });

  it('does not let a pipe be taken for a site or a rule file', async () => {
    for (const args of [
      ['check', join(root, 'pipe.html')],
      ['rules', 'check', join(root, 'pipe.pdf')],
      ['check', root, '--rules', join(root, 'pipe.pdf')],
    ]) {
      const { status, stderr } = await runOit(args);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 2]);
    }
  });
});
