import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkLine, findItem, listLine, registerRules } from '../../src/cli/rules.js';
import { KnownError } from '../../src/errors.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet } = await loadRules();

/** Runs `oit rules …` and gives back what it wrote on stdout. */
async function run(...words: string[]): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    out += String(chunk);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
  const program = new Command('oit').exitOverride();
  registerRules(program);
  await program.parseAsync(['rules', ...words], { from: 'user' });
  return out;
}

afterEach(() => vi.restoreAllMocks());

describe('oit rules', () => {
  it('list names the shipped rule sets and marks the default', async () => {
    expect(await run('list')).toContain('oit-2566 *');
    expect(JSON.parse(await run('list', '--json'))).toContainEqual(
      expect.objectContaining({ id: 'oit-2566', fiscalYear: 2566, items: 43, isDefault: true }),
    );
  });

  it('show prints one item, in Thai or as JSON', async () => {
    expect(await run('show', 'O21')).toMatch(/^o21 {2}/);
    expect(JSON.parse(await run('show', 'o21', '--json'))).toMatchObject({ id: 'o21', indicator: '9' });
  });

  it('list and show speak English when asked', async () => {
    expect(await run('list', '--lang', 'en')).toContain('43 items');
    expect(await run('show', 'o12', '--lang', 'en')).toMatch(
      /^o12 {2}Six-month report[\s\S]*\n {2}Fix +Put a link/,
    );
  });

  it('check says ok with the counts, and throws the faults of a bad file', async () => {
    expect(await run('check', 'rules/oit-2566.yaml')).toMatch(
      /^ok {2}rules\/oit-2566\.yaml: oit-2566, 43 รายการ/,
    );
    await expect(run('check', 'rules/README.md')).rejects.toBeInstanceOf(KnownError);
  });
});

describe('findItem', () => {
  it.each(['o12', 'O12', '12', '๑๒', 'o๑๒', ' O-12'.replace('-', '')])('understands "%s"', (given) => {
    expect(findItem(given, ruleSet).id).toBe('o12');
  });

  it('names the items there are when it is none', () => {
    expect(() => findItem('o99', ruleSet)).toThrow('name one of o1 to o43');
    expect(() => findItem('โครงสร้าง', ruleSet)).toThrow(KnownError);
  });
});

describe('lines', () => {
  it('leave phrases out where a file has none', () => {
    expect(
      checkLine({ file: 'findings.yaml', kind: 'findings', id: 'findings', entries: 15, phrases: 0 }),
    ).toBe('ok  findings.yaml: findings, 15 ข้อค้นพบ (findings)');
    const summary = {
      id: 'a',
      fiscalYear: 2567,
      version: '1.0.0',
      title: 'ก',
      titleEn: 'a',
      items: 2,
      isDefault: false,
    };
    expect(listLine(summary, 'th')).toBe('a  ก (2 รายการ, รุ่น 1.0.0)');
    expect(listLine(summary, 'en')).toBe('a  a (2 items, version 1.0.0)');
  });
});
