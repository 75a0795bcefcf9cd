import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSources } from '../../src/crawl/folder/sources.js';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example-2566', import.meta.url));

describe('the file behind a page of a checked folder', () => {
  it('is named from the working directory, however the folder is typed', async () => {
    for (const given of ['fixtures/example-2566', './fixtures/example-2566/', `"${EXAMPLE}"`, EXAMPLE]) {
      const sourceOf = await openSources(given);
      expect((await sourceOf('http://localhost/'))?.path).toBe('fixtures/example-2566/index.html');
    }
  });

  it('is named as typed outside of the working directory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-sources-'));
    await mkdir(join(folder, 'หน้า ก'));
    await writeFile(join(folder, 'index.html'), '<body>');
    await writeFile(join(folder, 'หน้า ก', 'index.html'), '<body>');
    const sourceOf = await openSources(folder, 'https://www.example.go.th/');
    const found = await sourceOf(new URL('หน้า ก/', 'https://www.example.go.th/').href);
    expect(found?.path).toBe(`${folder.replaceAll('\\', '/')}/หน้า ก/index.html`);
    expect(await sourceOf('https://www.example.go.th/../../etc/passwd')).toBeNull();
    expect(await sourceOf('https://other.example/')).toBeNull();
    await rm(folder, { recursive: true });
  });

  it('is none for a website', async () => {
    expect(await (await openSources('https://www.example.go.th'))('https://www.example.go.th/')).toBeNull();
  });
});
