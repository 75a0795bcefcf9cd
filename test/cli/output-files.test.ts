import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatOfEnding, planOutputs, writeWhole } from '../../src/cli/output-files.js';
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
      { path: text, format: 'text' },
    ]);
  });

  it.each(['a.pdf', 'a.json.bak', 'a', '', '.json'])(
    'refuses %s and names the formats there are',
    async (name) => {
      await expect(planOutputs([join(folder, name)])).rejects.toThrow(
        /unknown ending; these can be written: \.json .*\.txt/,
      );
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

  it('are refused before the crawl when they are read-only, no plain file or too long, with what to do', async () => {
    const locked = join(folder, 'locked.json');
    await writeFile(locked, 'kept');
    await chmod(locked, 0o444);
    await expect(planOutputs([locked])).rejects.toThrow(/the file is read-only; choose another name/);
    expect(await readFile(locked, 'utf8')).toBe('kept');
    await chmod(locked, 0o644);
    const long = join(folder, `${'ก'.repeat(100)}.json`);
    await expect(planOutputs([long])).rejects.toThrow(/too long; use a shorter one/);
    await symlink('loop.json', join(folder, 'loop.json'));
    await expect(planOutputs([join(folder, 'loop.json')])).rejects.toThrow(/a circle of links/);
  });

  it.skipIf(process.platform !== 'linux')(
    'are refused before the crawl where no file can be made',
    async () => {
      await expect(planOutputs(['/proc/x.json'])).rejects.toThrow(KnownError);
      await symlink('/dev/full', join(folder, 'full.json'));
      await expect(planOutputs([join(folder, 'full.json')])).rejects.toThrow(/is no plain file/);
    },
  );

  it('may have a name as long as the disk allows', async () => {
    const path = join(folder, `${'ก'.repeat(83)}.json`);
    await planOutputs([path]);
    await writeWhole(path, 'x');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('leave nothing behind when they are tried', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    await planOutputs([path, join(folder, 'b.txt')]);
    expect(await readdir(folder)).toEqual(['a.json']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('never replace a result that is read in the same run, by whatever name', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    await symlink('a.json', join(folder, 'b.json'));
    for (const output of [path, join(folder, '.', 'b.json')])
      await expect(planOutputs([output], [path])).rejects.toThrow(/is being read and is not replaced/);
  });

  it('are written to the file a link names, the link stays', async () => {
    await mkdir(join(folder, 'far'));
    await writeFile(join(folder, 'far', 'a.json'), 'old');
    await symlink(join('far', 'a.json'), join(folder, 'a.json'));
    await writeWhole(join(folder, 'a.json'), 'new');
    expect(await readFile(join(folder, 'far', 'a.json'), 'utf8')).toBe('new');
    expect(await readdir(join(folder, 'far'))).toEqual(['a.json']);
  });

  it('of a run folder are chosen by an ending alone', () => {
    expect(formatOfEnding('TXT')).toEqual({ ending: 'txt', format: 'text' });
    expect(formatOfEnding('.json')).toEqual({ ending: 'json', format: 'json' });
    for (const given of ['x.txt', 'runs/txt', 'pdf', '', '..txt'])
      expect(() => formatOfEnding(given)).toThrow(/name an ending only/);
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
