import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { makeResult } from '../helpers/result.js';
import { isThai, linesOf, type Ran, runOit } from '../helpers/run-oit.js';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example-2566', import.meta.url));
const RULES = fileURLToPath(new URL('../../rules/oit-2566.yaml', import.meta.url));

let folder = '';
let saved = '';
let printed = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-report-'));
  saved = join(folder, 'saved.json');
  printed = (await runOit(['check', EXAMPLE, '-o', saved])).stdout;
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Exit 2, nothing on stdout, one Thai and one English line without a stack. */
function refused({ status, stdout, stderr }: Ran): string {
  expect(stdout).toBe('');
  const [thai = '', english = '', ...more] = linesOf(stderr);
  expect(isThai(thai)).toBe(true);
  expect(more).toEqual([]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(2);
  return english;
}

describe('oit report', () => {
  it('prints the report of the check again, to the letter, and ends with 0', async () => {
    const { status, stdout, stderr } = await runOit(['report', saved]);
    expect(stdout).toBe(printed);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it("gives the log of GitHub Actions no command from a site's text, and neither does oit diff", async () => {
    const hostile = join(folder, 'hostile.json');
    const { agency } = makeResult();
    await writeFile(hostile, renderJson(makeResult({ agency: { ...agency, name: '##[add-mask]x' } })));
    for (const args of [
      ['report', hostile],
      ['diff', hostile, hostile],
      ['diff', hostile, hostile, '--json'],
    ]) {
      const { stdout } = await runOit(args, { env: { GITHUB_ACTIONS: 'true' } });
      expect(stdout).toContain('[add-mask]x');
      expect(stdout).not.toContain('##[');
    }
  });

  it('writes the same bytes as the check did, in each form that is asked for', async () => {
    const json = join(folder, 'again.json');
    const text = join(folder, 'again.txt');
    const { status, stdout, stderr } = await runOit(['report', saved, '-o', json, '-o', text]);
    expect([status, stdout]).toEqual([0, '']);
    expect(linesOf(stderr)).toEqual([`บันทึกแล้ว: ${json}`, `บันทึกแล้ว: ${text}`]);
    expect(await readFile(json, 'utf8')).toBe(await readFile(saved, 'utf8'));
    expect(await readFile(text, 'utf8')).toBe(printed);
  });

  it('speaks English, and is short, when asked', async () => {
    const { stdout } = await runOit(['report', saved, '--lang', 'en', '--quiet']);
    expect(stdout).toContain('What to do next');
    expect(linesOf(stdout).length).toBeLessThan(linesOf(printed).length);
  });

  it('reads a result that an editor gave a byte-order mark', async () => {
    const path = join(folder, 'bom.json');
    await writeFile(path, `\ufeff${await readFile(saved, 'utf8')}`);
    expect((await runOit(['report', path])).stdout).toBe(printed);
  });

  it('compares with an older result when one is given', async () => {
    const { stdout, status } = await runOit(['report', saved, '--baseline', saved]);
    expect(stdout).toContain('เทียบกับครั้งก่อน');
    expect(status).toBe(0);
  });

  it('asks for the rules of a result that names others than are shipped, and takes no wrong ones', async () => {
    const other = join(folder, 'other.json');
    const ruleSet = { id: 'my-2570', fiscalYear: 2570, version: '1.0.0', title: 'ของเรา' };
    await writeFile(other, renderJson(makeResult({ ruleSet })));
    expect(refused(await runOit(['report', other]))).toContain('name its file with --rules <file>');
    expect(refused(await runOit(['report', other, '--rules', 'oit-2566']))).toContain(
      'made by rule set my-2570, but --rules oit-2566 is oit-2566',
    );
    const own = join(folder, 'my.yaml');
    await writeFile(own, (await readFile(RULES, 'utf8')).replace('id: oit-2566', 'id: my-2570'));
    expect((await runOit(['report', other, '--rules', own])).status).toBe(0);
  });

  it('never writes over the result it reads', async () => {
    expect(refused(await runOit(['report', saved, '-o', saved]))).toContain(
      'is being read and is not replaced',
    );
  });
});

describe('a file that is no result', () => {
  it.each([
    ['missing.json', null, /no such file/],
    ['package.json', '{"name": "x"}', /JSON, but not a result of oit/],
    ['cut.json', '{"schemaVersion": 1,\n "tool": {', /cut\.json:2:11: the file is cut short/],
    ['typo.json', '{"schemaVersion": 1,}', /typo\.json:1:21: not JSON/],
    [
      'newer.json',
      '{"schemaVersion": 7, "tool": {"name": "oit-check"}}',
      /made by a newer oit .*: update oit/,
    ],
    ['empty.json', '', /the file is empty/],
    ['image.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), /not UTF-8 text/],
    ['wide.json', Buffer.from('\ufeff{}', 'utf16le'), /saved as UTF-16/],
    ['wide-bare.json', Buffer.from('{}', 'utf16le'), /saved as UTF-16/],
    ['huge.json', Buffer.alloc(50_000_001, 0x20), /larger than 50 MB/],
  ])('%s: says so in one line', async (name, content, told) => {
    const path = join(folder, name);
    if (content !== null) await writeFile(path, content);
    expect(refused(await runOit(['report', path]))).toMatch(told);
    await rm(path, { force: true });
  });

  it('is told so by every command that reads one, by oit check before it looks at anything', async () => {
    const path = join(folder, 'notes.json');
    await writeFile(path, '{"name": "x"}');
    for (const args of [
      ['diff', path, saved],
      ['diff', saved, path],
      ['report', saved, '--baseline', path],
      ['check', 'http://127.0.0.1:1/', '--baseline', path],
    ])
      expect(refused(await runOit(args))).toContain('not a result of oit');
  });

  it('a folder is named as one', async () => {
    expect(refused(await runOit(['diff', folder, saved]))).toContain(
      'is a folder: name the result.json file',
    );
  });
});

describe('oit report of a run folder', () => {
  it('writes report.<ending> beside each result.json, follows no links, and names what it could not read', async () => {
    const run = join(folder, 'run');
    for (const name of ['a', 'b/deeper', 'broken']) await mkdir(join(run, name), { recursive: true });
    await copyFile(saved, join(run, 'a', 'result.json'));
    await copyFile(saved, join(run, 'b', 'deeper', 'result.json'));
    await writeFile(join(run, 'broken', 'result.json'), '{');
    await mkdir(join(folder, 'outside'));
    await copyFile(saved, join(folder, 'outside', 'result.json'));
    await symlink(join(folder, 'outside'), join(run, 'linked'));
    const { status, stderr } = await runOit(['report', run, '-o', 'txt', '-o', '.json']);
    expect(status).toBe(2);
    expect(stderr).toContain(join('broken', 'result.json:1:2: the file is cut short'));
    expect(await readFile(join(run, 'a', 'report.txt'), 'utf8')).toBe(printed);
    expect((await readdir(join(run, 'b', 'deeper'))).sort()).toEqual([
      'report.json',
      'report.txt',
      'result.json',
    ]);
    expect(await readdir(join(folder, 'outside'))).toEqual(['result.json']);
  });

  it('takes results of other names, each with its own report, and passes over other JSON', async () => {
    const run = join(folder, 'named');
    await mkdir(run);
    for (const name of ['a.json', 'b.json']) await copyFile(saved, join(run, name));
    await writeFile(join(run, 'package.json'), '{"name":"x"}');
    const { status, stderr } = await runOit(['report', run, '-o', 'txt']);
    expect(status).toBe(0);
    expect(stderr).toContain(`Skipped ${join(run, 'package.json')}: not a result of oit`);
    expect((await readdir(run)).sort()).toEqual(['a.json', 'a.txt', 'b.json', 'b.txt', 'package.json']);
    expect(await readFile(join(run, 'b.txt'), 'utf8')).toBe(printed);
    const before = await readFile(join(run, 'a.json'));
    expect((await runOit(['report', run, '-o', 'json'])).status).toBe(2);
    expect(await readFile(join(run, 'a.json'))).toEqual(before);
  });

  it('warns of a result that lacks items of its rules', async () => {
    const path = join(folder, 'short.json');
    await writeFile(path, renderJson(makeResult()));
    const { status, stderr } = await runOit(['report', path]);
    expect(status).toBe(0);
    expect(stderr).toContain('40 of the items of oit-2566 are missing (o4–o43)');
  });

  it('without results, with a file name as -o, or with one baseline for all is refused', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect(refused(await runOit(['report', empty]))).toContain('no saved result (.json) in this folder');
    const ending = refused(await runOit(['report', join(folder, 'run'), '-o', 'all.txt']));
    expect(ending).toContain('for a folder name an ending only');
    const baseline = refused(await runOit(['report', join(folder, 'run'), '--baseline', saved]));
    expect(baseline).toContain('--baseline goes with one result');
  });
});
