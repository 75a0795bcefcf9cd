import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.js';
import { version } from '../../src/version.js';
import { isThai, linesOf, type Ran, runOit } from '../helpers/run-oit.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-main-'));
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'no-index'));
  await writeFile(join(folder, 'no-index', 'about.txt'), 'no page');
  await writeFile(join(folder, 'broken.yaml'), 'items: [\n');
});
afterAll(() => rm(folder, { recursive: true }));

/** Exit 2, nothing on stdout, one Thai line, one English line, no stack. */
function expectOneLineEach({ status, stdout, stderr }: Ran): void {
  expect(stdout).toBe('');
  const lines = linesOf(stderr);
  expect(lines).toHaveLength(2);
  expect(isThai(lines[0] ?? '')).toBe(true);
  expect(lines[1]).toMatch(/[a-z]{3}/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(2);
}

describe('bad input', () => {
  it('an unknown option is named, with the option that was meant', async () => {
    const ran = await runOit(['check', 'https://www.example.go.th', '--max-page', '3']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('Unknown option --max-page: did you mean --max-pages?');
  });

  it('an option of a later version is unknown too', async () => {
    expectOneLineEach(await runOit(['check', 'x', '--evidence', 'out']));
  });

  it('an unknown command is named, with the command that was meant', async () => {
    const ran = await runOit(['chek', 'https://www.example.go.th']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('Unknown command chek: did you mean check?');
  });

  it('an unknown command is named with --help too', async () => {
    const ran = await runOit(['nosuch', '--help']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('Unknown command nosuch');
  });

  it('two things to print are refused', async () => {
    expectOneLineEach(await runOit(['check', 'x', '--format', 'md', '--format', 'csv']));
    expectOneLineEach(await runOit(['check', 'x', '--json', '--format', 'md']));
  });

  it('an address that is missing is asked for', async () => {
    const ran = await runOit(['check']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('<url|dir> is missing');
  });

  it('an error of usage points to the help of its command', async () => {
    const check = await runOit(['check', 'x', '--nonsense']);
    expectOneLineEach(check);
    expect(check.stderr).toContain('see oit check --help');
    expect((await runOit(['match', 'x', '--nonsense'])).stderr).toContain('see oit match --help');
    expect((await runOit(['nonsense'])).stderr).toContain('see oit --help');
  });

  it('an agency type the rules do not know names those they know', async () => {
    const ran = await runOit(['check', join(folder, 'empty'), '--agency-type', 'สโมสร']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('there are: อบจ., อบต., เทศบาล');
  });

  it('an option without its value says so', async () => {
    expectOneLineEach(await runOit(['check', 'x', '--rules']));
  });

  it('a second address is not silently ignored', async () => {
    expectOneLineEach(await runOit(['check', 'https://a.example', 'https://b.example']));
  });

  it('a number out of range says the range', async () => {
    const ran = await runOit(['check', 'https://www.example.go.th', '--max-clicks', '0']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('--max-clicks must be a whole number from 1 to 20');
  });

  it('what is neither an address nor a folder', async () => {
    expectOneLineEach(await runOit(['check', 'not a url']));
    expectOneLineEach(await runOit(['check', 'ftp://www.example.go.th/']));
    expectOneLineEach(await runOit(['check', join(folder, 'nowhere')]));
  });

  it('an empty folder, and a folder without an index page', async () => {
    expectOneLineEach(await runOit(['check', join(folder, 'empty')]));
    expectOneLineEach(await runOit(['check', join(folder, 'no-index')]));
  });

  it('a rule file that is missing or cannot be read', async () => {
    expectOneLineEach(await runOit(['check', join(folder, 'empty'), '--rules', join(folder, 'none.yaml')]));
    expectOneLineEach(await runOit(['check', join(folder, 'empty'), '--rules', join(folder, 'broken.yaml')]));
    expectOneLineEach(await runOit(['check', join(folder, 'empty'), '--rules', folder]));
  });

  it('a fiscal year without a rule set names the years there are', async () => {
    const ran = await runOit(['check', join(folder, 'empty'), '--fiscal-year', '2599']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('no rule set of fiscal year 2599; there are: 2566');
  });

  it('an output with an unknown ending is refused before the crawl, and the known ones are named', async () => {
    const ran = await runOit(['check', join(folder, 'empty'), '-o', 'out.docx']);
    expectOneLineEach(ran);
    expect(ran.stderr).toContain('unknown ending; these can be written: .json .txt');
  });

  it('shows a stack trace only with DEBUG=oit', async () => {
    const ran = await runOit(['check', join(folder, 'empty')], { env: { DEBUG: 'oit' } });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^\s+at /m);
  });
});

describe('help', () => {
  it('prints the version of the package', async () => {
    expect(await runOit(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('is in Thai and English and lists the commands', async () => {
    const { status, stdout } = await runOit(['--help']);
    expect(status).toBe(0);
    for (const piece of ['check', 'match', 'rules', 'หน้าเว็บไซต์หลัก', 'homepage', 'Exit status'])
      expect(stdout).toContain(piece);
    expect(linesOf(stdout).length).toBeLessThanOrEqual(40);
    for (const line of linesOf(stdout)) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });

  it.each([
    ['en', '(default: oit-2566)', '(default: 2; folder: 8)', '(default: 250; folder: 0)', '(default: 300)'],
    ['th', '(ปกติ oit-2566)', '(ปกติ 2 โฟลเดอร์ 8)', '(ปกติ 250 โฟลเดอร์ 0)', '(ปกติ 300)'],
  ])('tells the defaults of the options (%s)', async (lang, ...values) => {
    const { stdout } = await runOit(['check', '--help', '--lang', lang]);
    const text = stdout.replace(/\s+/g, ' ');
    for (const value of values) expect(text).toContain(value);
  });

  it.each([
    ['th', 'ตัวเลือก:', 'สถานะเมื่อจบ: 0'],
    ['en', 'Options:', 'Exit status: 0'],
  ])('of a check fits one screen and tells the exit statuses (%s)', async (lang, title, statuses) => {
    const { stdout } = await runOit(['check', `--lang=${lang}`, '--help']);
    const lines = linesOf(stdout);
    expect(lines.length).toBeLessThanOrEqual(40);
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(lines).toContain(title);
    expect(stdout).toContain(statuses);
    if (lang === 'en') expect(stdout).not.toMatch(/[ก-๙]/);
    else expect(stdout).toContain('English: oit check --help --lang en');
  });

  it('goes to stderr, with status 2, when no command is given', async () => {
    const { status, stdout, stderr } = await runOit([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('check');
  });
});
