import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { checkRules, loadRules } from '../../src/rules/load.js';
import { linesOf, runOit } from '../helpers/run-oit.js';

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'oit-hostile-rules-')), 'own.yaml');
});
afterAll(() => rm(join(path, '..'), { recursive: true, force: true }));

async function refusal(text: string): Promise<string> {
  await writeFile(path, text);
  const error = await checkRules(path).catch((reason: unknown) => reason);
  if (!(error instanceof KnownError)) throw new Error('not refused in words', { cause: error });
  return error.en.replaceAll(path, 'own.yaml');
}

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    'bcdefghij',
    (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]`,
  ),
].join('\n');

describe('a hostile rule file', () => {
  it.each([
    ['an alias bomb', BOMB, 'too many references'],
    ['lists in lists', '['.repeat(100_000), 'nested too deeply'],
    ['maps in maps', '{a: '.repeat(20_000), 'nested too deeply'],
    ['lists in lists, line by line', `${'- '.repeat(50_000)}x`, 'nested too deeply'],
    ['five megabytes', '#'.repeat(5_000_000), 'larger than 4 MB'],
    ['no UTF-8', '\u0000\u0001\ufffe', 'own.yaml:1:'],
  ])('of %s is refused in one line', async (_, text, why) => {
    const said = await refusal(text);
    expect(said).toContain(why);
    expect(linesOf(said)).toHaveLength(1);
    expect(said.length).toBeLessThan(200);
  });

  it('of tens of thousands of keys is refused, with the first of them', async () => {
    const said = await refusal(Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n'));
    expect(said).toContain('own.yaml:1: k0: unknown key');
    expect(said).toMatch(/… and 29993 more$/);
  });

  it('of a list that holds itself is refused in words', async () => {
    expect(await refusal('items: &a [*a]\nid: *a\ntitle: *a')).toContain('id: must be a text, found …');
  });

  it.each([
    '__proto__: {polluted: yes}',
    'constructor: {prototype: {polluted: yes}}',
    'prototype: {polluted: yes}',
    '"__proto__": {items: []}',
    '<<: {__proto__: {polluted: yes}}',
    'items: [{__proto__: {polluted: yes}}]',
    'toString: 1\nhasOwnProperty: 1\nvalueOf: 1',
  ])('cannot reach the prototype of anything: %s', async (text) => {
    expect(await refusal(text)).toContain('schemaVersion: is missing');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(String({})).toBe('[object Object]');
  });

  it.each([
    '!!js/function "function () { globalThis.ran = true }"',
    '!!js/regexp /x/',
    '!!python/object/apply:os.system ["true"]',
    '!ruby/object:Gem {}',
    '$(touch ran) `touch ran`',
    '!!js/undefined ""',
  ])('runs nothing: %s', async (value) => {
    expect(await refusal(`id: ${value}`)).toContain('version: is missing');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('says nothing but its own lines on the terminal', async () => {
    await writeFile(path, '{a: 1}: 2\n? [b]\n: !!js/function "x"\n"\u001b[2J\u202e": 1\n%x');
    for (const args of [
      ['rules', 'check', path],
      ['check', '.', '--rules', path],
    ]) {
      const { status, stderr, stdout } = await runOit(args);
      expect(status).toBe(2);
      expect(stdout + stderr).not.toMatch(/Warning|at \w+ \(|(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });

  it('leaves the shipped rules as they are', async () => {
    expect((await loadRules()).ruleSet.items).toHaveLength(43);
  });
});
