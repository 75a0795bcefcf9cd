import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  dev?: boolean;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const read = async (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const lock = JSON.parse(await read('package-lock.json')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const production = packages.filter(([, { dev }]) => !dev);

describe('the dependencies', () => {
  it('are locked to contents, not to places they are downloaded from', () => {
    expect(packages.length).toBeGreaterThan(20);
    for (const [path, { resolved }] of packages) expect([path, resolved]).toEqual([path, undefined]);
    // npm leaves the hash out for tools of other systems, which are never installed.
    for (const [path, { integrity }] of production)
      expect([path, /^sha512-/.test(integrity ?? '')]).toEqual([path, true]);
  });

  it('of an installation run nothing while they are installed', () => {
    expect(production.length).toBeGreaterThan(10);
    expect(production.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('are told of in SECURITY.md, in Thai and in English', async () => {
    const text = await read('SECURITY.md');
    for (const word of [
      '## รายงานช่องโหว่',
      '## Reporting a vulnerability',
      'npm audit --omit=dev',
      '--allow-private',
    ])
      expect(text).toContain(word);
  });
});
