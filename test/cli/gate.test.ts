import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { ResultSchema } from '../../src/result/schema.js';
import { makeResult, makeUnreadable } from '../helpers/result.js';
import { linesOf, runOit } from '../helpers/run-oit.js';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example-2566', import.meta.url));
const COMPLETE = fileURLToPath(new URL('../../fixtures/complete-2566', import.meta.url));
const BASE = ['--base-url', 'https://www.example.go.th'];

let folder = '';
/** A site as it was and as it is with one page less, and the saved results of both. */
let site = '';
let before = '';
let after = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-gate-'));
  site = join(folder, 'public');
  before = join(folder, 'before.json');
  after = join(folder, 'after.json');
  await cp(EXAMPLE, site, { recursive: true });
  await runOit(['check', site, ...BASE, '-o', before]);
  await rm(join(site, 'structure.html'));
  await runOit(['check', site, ...BASE, '-o', after]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('oit check <folder> --base-url --baseline, as in the CI of a website', () => {
  it('is green while nothing gets worse, though items fail, and says so in the report', async () => {
    const { status, stdout, stderr } = await runOit(['check', EXAMPLE, ...BASE, '--baseline', before]);
    expect(status).toBe(0);
    expect(stdout).toContain('แย่ลง 0 · ดีขึ้น 0 · ไม่แน่ใจ 0 · คงเดิม 43');
    expect(stdout).toContain('26');
    expect(stderr).toBe('');
  });

  it('is red when an item got worse, and names it in the report and in both languages on stderr', async () => {
    const { status, stdout, stderr } = await runOit(['check', site, ...BASE, '--baseline', before]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/แย่ลง \(1\)\n {4}o1 +โครงสร้าง.*ผ่าน → ไม่ผ่าน/);
    expect(stdout).toContain('39.53 → 37.21 (−2.32)');
    expect(linesOf(stderr)).toEqual([
      '1 รายการแย่ลงจากครั้งก่อน: o1 (--baseline)',
      '1 item worse than the baseline: o1 (--baseline)',
    ]);
  });

  it('is green when items were put right', async () => {
    const { status, stdout } = await runOit(['check', EXAMPLE, ...BASE, '--baseline', after, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('new 0 · fixed 1 · unsure 0 · unchanged 42');
  });

  it('holds --min-score beside it', async () => {
    const gate = ['--baseline', before, '--min-score', '39.54', '--quiet'];
    const { status, stdout } = await runOit(['check', EXAMPLE, ...BASE, ...gate]);
    expect(stdout).toContain('แย่ลง 0');
    expect(status).toBe(1);
  });

  it('raises no alarm over what it could not look at', async () => {
    const short = ['check', EXAMPLE, ...BASE, '--baseline', before, '--max-pages', '1'];
    const { status, stdout } = await runOit(short);
    expect(stdout).toMatch(/แย่ลง 0 · ดีขึ้น 0 · ไม่แน่ใจ [1-9]/);
    expect(status).toBe(0);
  });

  it('with --json keeps stdout for the result and tells the numbers on stderr', async () => {
    const { stdout, stderr } = await runOit(['check', EXAMPLE, ...BASE, '--baseline', before, '--json']);
    expect(ResultSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(stderr).toContain('--baseline: new 0 · fixed 0 · unsure 0 · unchanged 43');
  });

  it('compares in a file of -o too, and never writes over its own baseline', async () => {
    const text = join(folder, 'report.txt');
    await runOit(['check', EXAMPLE, ...BASE, '--baseline', before, '-o', text]);
    expect(await readFile(text, 'utf8')).toContain('เทียบกับครั้งก่อน');
    const over = await runOit(['check', EXAMPLE, '--baseline', before, '-o', before]);
    expect([over.status, over.stdout]).toEqual([2, '']);
    expect(over.stderr).toContain('is being read and is not replaced');
  });

  it('refuses a baseline by which nothing was decided, or of other rules, before it looks at anything', async () => {
    const unread = join(folder, 'unread.json');
    await writeFile(unread, renderJson(makeUnreadable()));
    const other = join(folder, 'other.json');
    const ruleSet = { ...makeResult().ruleSet, id: 'my-2570' };
    await writeFile(other, renderJson(makeResult({ ruleSet })));
    for (const [path, told] of [
      [unread, 'the homepage could not be read that time'],
      [other, 'a result of rule set my-2570 cannot be compared with oit-2566'],
    ] as const) {
      const { status, stdout, stderr } = await runOit(['check', EXAMPLE, '--baseline', path]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(told);
      expect((await runOit(['diff', path, before])).status).toBe(2);
    }
  });
});

describe('oit diff', () => {
  it('ends with 1 when something got worse and with 0 when not, and names what changed', async () => {
    const worse = await runOit(['diff', before, after, '--lang', 'en']);
    expect(worse.status).toBe(1);
    expect(worse.stdout).toContain('New: worse than before (1)');
    expect(worse.stdout).toContain('pass → fail — ');
    const better = await runOit(['diff', after, before]);
    expect(better.status).toBe(0);
    expect(better.stdout).toContain('ดีขึ้น (1)');
    const same = await runOit(['diff', before, before]);
    expect([same.status, same.stderr]).toEqual([0, '']);
    expect(same.stdout).toContain('คงเดิม 43');
  });

  it('gives the same as JSON', async () => {
    const { stdout, status } = await runOit(['diff', before, after, '--json']);
    const difference = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(difference.counts).toEqual({ worse: 1, better: 0, unsure: 0, same: 42 });
    expect(difference.score.confirmed).toEqual({ before: 39.53, after: 37.21 });
    expect(difference.items[0]).toMatchObject({ id: 'o1', change: 'worse', before: 'pass', after: 'fail' });
  });

  it('warns when the two are of different websites', async () => {
    const other = join(folder, 'elsewhere.json');
    await runOit(['check', COMPLETE, '--base-url', 'https://www.other.example/', '-o', other]);
    const { stdout } = await runOit(['diff', other, before, '--lang', 'en']);
    expect(stdout).toContain('Warning: these are checks of different websites');
  });

  it('shows nothing of a hostile result that could steer a terminal', async () => {
    const hostile = JSON.parse(await readFile(after, 'utf8'));
    hostile.agency.name = '\u001b]0;x\u0007\u202eอบต.ตัวอย่าง';
    hostile.items[0].id = 'o1';
    hostile.items[0].title = '\u001b[2Jชื่อ\nบรรทัดปลอม';
    hostile.items[0].findings[0].message = '\u009b31mเหตุ';
    const path = join(folder, 'hostile.json');
    await writeFile(path, JSON.stringify(hostile));
    const { stdout } = await runOit(['diff', before, path]);
    expect(stdout).toContain('ชื่อ บรรทัดปลอม');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
