import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOutputs, writeWhole } from '../../src/cli/output-files.js';
import { KnownError } from '../../src/errors.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the files of -o', () => {
  it('take their format from the ending, in any case, each file once', async () => {
    const json = join(folder, 'a.JSON');
    const text = join(folder, 'ผล.txt');
    expect(await planOutputs([json, text, json])).toEqual([
      { path: json, format: 'json' },
      { path: text, format: 'txt' },
    ]);
  });

  it.each(['a.html', 'a.csv', 'a.sarif', 'a.junit.xml', 'a', '.json'])(
    'refuses %s and names the formats there are',
    async (name) => {
      await expect(planOutputs([join(folder, name)])).rejects.toThrow(/writes \.json and \.txt/);
    },
  );

  it('are refused before the crawl when their folder is missing or they are a folder', async () => {
    await expect(planOutputs([join(folder, 'missing', 'a.json')])).rejects.toThrow(
      /there is no folder .*missing; create it first/,
    );
    await mkdir(join(folder, 'b.json'));
    await expect(planOutputs([join(folder, 'b.json')])).rejects.toThrow(/is a folder/);
    await writeFile(join(folder, 'file'), '');
    await expect(planOutputs([join(folder, 'file', 'a.json')])).rejects.toThrow(KnownError);
  });

  it('are written whole, replacing what was there, with nothing left beside them', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old and much longer');
    await writeWhole(path, 'ใหม่\n');
    expect(await readFile(path, 'utf8')).toBe('ใหม่\n');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('leave nothing behind when the disk refuses', async () => {
    const path = join(folder, 'b.json');
    await mkdir(path);
    await expect(writeWhole(path, 'x')).rejects.toThrow(KnownError);
    expect(await readdir(folder)).toEqual(['b.json']);
  });
});
