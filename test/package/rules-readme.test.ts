import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/rules/json-schema.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'rules/README.md'), 'utf8').replaceAll('\r\n', '\n');
const [thai = '', english = ''] = text.split(/^---$/m);

interface Ran {
  status: number | string;
  out: string;
  err: string;
}

const node = (...args: string[]) =>
  new Promise<Ran>((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (error, out, err) =>
      resolve({ status: error?.code ?? 0, out, err }),
    );
  });

describe('rules/README.md', () => {
  it('shows what really happens when its reader does as it says', async () => {
    const { status, err } = await node('.ci/refresh-rules-docs.mjs', '--check');
    expect([status, err]).toEqual([0, '']);
    // The first try of the example is wrong, so that the reader sees a fault told, and how it goes.
    const checks = Array.from(thai.matchAll(/^\$ node bin\/oit\.js rules check my-rules\.yaml\n(.*)$/gm));
    expect(checks.map(([, answer]) => answer?.slice(0, 14))).toEqual(['my-rules.yaml:', 'ok  my-rules.y']);
  }, 300_000);

  it('says the same in both languages: chapters, rows of tables, commands', () => {
    const chapters = (part: string) => Array.from(part.matchAll(/^#+ /gm)).map(([mark]) => mark);
    const firstCells = (part: string) =>
      Array.from(part.matchAll(/^\| (`.*?) \|/gm), ([, cell]) =>
        cell?.replace('<ไฟล์>', '<file>').match(/`.*?`/g),
      );
    const commands = (part: string) =>
      Array.from(part.matchAll(/^\$ (.*)$/gm), ([, command]) => command?.replace(' --lang en', ''));
    for (const of of [chapters, firstCells, commands]) {
      expect(of(english)).toEqual(of(thai));
      expect(of(thai).length).toBeGreaterThan(8);
    }
  });

  it('explains reasons that the program really gives', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const source = files
      .filter((name) => /^(match|assess)[\\/].*\.ts$/.test(name))
      .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
      .join('\n');
    const tables = Array.from(text.matchAll(/<!-- why -->([\s\S]*?)<!-- \/why -->/g), ([, table]) => table);
    expect(tables).toHaveLength(2);
    const words = Array.from(tables.join('').matchAll(/^\| (`.*?`) \|/gm), ([, cell = '']) =>
      Array.from(cell.matchAll(/`(.*?)`/g), ([, words = '']) => words.split(/[“”…]+/)),
    ).flat(2);
    expect(words.length).toBeGreaterThan(30);
    for (const part of words) expect(source, part).toContain(part.trim());
  });

  it('explains every key of an item, and every kind of item and period', () => {
    const [schema] = publishedSchemas();
    const item = Object(schema?.schema).properties.items.items;
    for (const part of [thai, english]) {
      const cells = Array.from(part.matchAll(/^\| (`.*?) \|/gm), ([, cell = '']) => cell).join(' ');
      for (const key of Object.keys(item.properties)) expect(cells, key).toContain(`\`${key}\``);
      const { kind, period } = item.properties;
      for (const value of [...kind.enum, ...period.properties.kind.enum])
        expect(cells).toContain(`\`${value}\``);
    }
  });

  it('links to files that are there', () => {
    const links = Array.from(text.matchAll(/\]\(([^#)]+)\)/g), ([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(existsSync(join(root, 'rules', path)), path).toBe(true);
  });
});

describe('.ci/measure-labels.mjs', () => {
  it('counts what is right, missed and wrong, and lists the labels that are not right', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oit-measure-'));
    const file = join(folder, 'labels.tsv');
    const rows = ['# remark', 'โครงสร้างและอำนาจหน้าที่\to1,o3', 'สวัสดี\to5', 'ประมวลจริยธรรม\t-', '', 'ลาก่อน\t'];
    writeFileSync(file, `\uFEFF${rows.join('\r\n')}\r\n`);
    try {
      expect((await node('.ci/measure-labels.mjs', file)).out.split('\n')).toEqual([
        'labels 4 · right 2 · missed 1 · wrong 1',
        'precision 0.667 · recall 0.667 · F1 0.667',
        'o5   right 0 · missed 1 · wrong 0',
        'o39  right 0 · missed 0 · wrong 1',
        '  สวัสดี',
        '    is o5, read as -',
        '  ประมวลจริยธรรม',
        '    is -, read as o39',
        '',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['a line without a tab', 'โครงสร้าง', ':1: no tab between the label and its items'],
    ['an item the rules do not have', '# x\nโครงสร้าง\to99', ':2: the rules have no item "o99"'],
  ])('names %s by its line, in one line of Thai and one of English', async (_, text, told) => {
    const folder = mkdtempSync(join(tmpdir(), 'oit-measure-'));
    const file = join(folder, 'labels.tsv');
    writeFileSync(file, text);
    try {
      const run = await node('.ci/measure-labels.mjs', file);
      expect(run.status).toBe(2);
      expect(run.err.trimEnd().split('\n')).toHaveLength(2);
      expect(run.err).toContain(`${file}${told}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says that a file cannot be read, without a stack trace', async () => {
    const { status, err } = await node('.ci/measure-labels.mjs', 'no-such-labels.tsv');
    expect([status, err.trimEnd().split('\n').length]).toEqual([2, 2]);
    expect(err).toContain('cannot read no-such-labels.tsv');
  });

  it('says how it is used when no file is named', async () => {
    expect(await node('.ci/measure-labels.mjs')).toMatchObject({ status: 2, out: '' });
  });
});
