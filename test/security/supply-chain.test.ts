import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  dev?: boolean;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  deprecated?: string;
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

  it('of an installation are those whose authors still mend them', () => {
    expect(production.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
  });

  it.each([
    [
      'an advisory fails',
      { vulnerabilities: { a: { name: 'a', severity: 'high', range: '<2' } }, metadata: {} },
      1,
      'a <2: high',
    ],
    ['no advisory is fine', { vulnerabilities: {}, metadata: {} }, 0, ''],
    [
      'a registry that knows of none is told',
      { message: '405 Method Not Allowed', statusCode: 405 },
      0,
      'note: npm audit was not answered (405 Method Not Allowed)',
    ],
    ['no answer at all is told', undefined, 0, 'note: npm audit was not answered (no answer)'],
  ])('are asked about before a release: %s', (_, answer, status, said) => {
    const script = fileURLToPath(new URL('../../.ci/audit.mjs', import.meta.url));
    const ran = spawnSync(process.execPath, [script], {
      input: JSON.stringify(answer) ?? '',
      encoding: 'utf8',
    });
    expect([ran.status, ran.stdout.trim(), ran.stderr]).toEqual([status, said, '']);
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
