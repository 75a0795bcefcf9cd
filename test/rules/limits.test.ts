import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { checkRules, type RuleCheck } from '../../src/rules/load.js';

const SHIPPED = fileURLToPath(new URL('../../rules/oit-2566.yaml', import.meta.url));
let folder: string;
let lines: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-limits-'));
  lines = (await readFile(SHIPPED, 'utf8')).split('\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lineAfter = (key: RegExp, from: number): number =>
  lines.findIndex((line, at) => at > from && key.test(line));
const item = (id: string): number => lines.indexOf(`  - id: ${id}`);
/** The number of the line that comes after the `phrases:` of an item. */
const phraseLine = (id: string): number => lineAfter(/^ {4}phrases:/, item(id)) + 2;

/** The shipped rules with further phrases at the front of an item's. */
async function withPhrases(
  id: string,
  ...phrases: string[]
): Promise<{ path: string; run: Promise<RuleCheck> }> {
  const path = join(folder, 'own.yaml');
  const at = phraseLine(id) - 1;
  const more = phrases.map((phrase) => `      - '${phrase}'`);
  await writeFile(path, [...lines.slice(0, at), ...more, ...lines.slice(at)].join('\n'));
  return { path, run: checkRules(path) };
}

async function refusal(run: Promise<RuleCheck>): Promise<KnownError> {
  const error = await run.catch((reason: unknown) => reason);
  if (!(error instanceof KnownError)) throw new Error('it was accepted', { cause: error });
  return error;
}

describe('oit rules check refuses, with file and line, a phrase that', () => {
  it.each([
    ['is 100 KB long', 'ก'.repeat(100_000), 'more than 1000 characters long'],
    ['has a thousand gaps', 'ก…'.repeat(300), 'more than 10 gaps'],
    [
      'has brackets in brackets',
      `${'['.repeat(20)}ก${']'.repeat(20)}กข`,
      'more than 6 brackets inside one another',
    ],
    ['has hundreds of alternatives', `(${'ก|'.repeat(200)}ข)`, 'more than 100 alternatives'],
    ['says nothing', '…', 'it holds no words'],
    ['a single letter fits', 'ก…', 'too short'],
  ])('%s', async (_, phrase, message) => {
    const { path, run } = await withPhrases('o5', phrase);
    const { th, en } = await refusal(run);
    expect(en).toContain(`${path}:${phraseLine('o5')}: items[4].phrases[0]: `);
    expect(en).toContain(message);
    expect(th).toMatch(/วลี/);
    expect(en.length).toBeLessThan(400);
  });

  it('is one of thousands', async () => {
    const { run } = await withPhrases('o5', ...Array.from({ length: 600 }, (_, nth) => `คำที่ ${nth}`));
    expect((await refusal(run)).en).toMatch(/items\[4\]\.phrases: \d+ phrases: more than 500/);
  });
});

describe('oit rules check tells of items that get in one another’s way:', () => {
  it('the shipped rules do not', async () => {
    expect(await checkRules(SHIPPED)).not.toHaveProperty('warnings');
  });

  it('a phrase that takes the example of another item away, and where it stands', async () => {
    const path = join(folder, 'taken.yaml');
    const phrase = phraseLine('o5') - 1;
    const example = lineAfter(/^ {6}match:/, item('o36')) + 1;
    const text = [...lines];
    text.splice(example, 0, "        - 'กองทุนตัวอย่างของเรา'");
    text.splice(phrase, 0, "      - 'กองทุนตัวอย่าง'");
    await writeFile(path, text.join('\n'));
    const { th, en } = await refusal(checkRules(path));
    expect(en).toBe(
      `${path}:${example + 2}: items[35].examples.match[0]: "กองทุนตัวอย่างของเรา" must be o36, but is taken for o5: change phrases or exclude (see line ${phrase + 1})`,
    );
    expect(th).toContain(`โปรแกรมอ่านเป็น o5 ให้แก้ phrases หรือ exclude (ดูบรรทัด ${phrase + 1})`);
  });

  it('the same phrase under two items, unless an example says it is meant', async () => {
    const { path, run } = await withPhrases('o5', 'คำนี้มีสองรายการ');
    expect(await run).not.toHaveProperty('warnings');
    const first = await readFile(path, 'utf8');
    const at = first
      .split('\n')
      .findIndex((line, nth, all) => nth > all.indexOf('  - id: o8') && /^ {4}phrases:/.test(line));
    const twice = first.split('\n');
    twice.splice(at + 1, 0, "      - 'คำนี้ มีสองรายการ'");
    await writeFile(path, twice.join('\n'));
    const { warnings } = await checkRules(path);
    expect(warnings).toHaveLength(1);
    expect(warnings?.[0]?.en).toBe(
      `${path}:${at + 2}: items[7].phrases[0]: phrase "คำนี้ มีสองรายการ" is under both o5 and o8: a label with it stands for both; if that is meant, give an example under examples.match (see line ${phraseLine('o5')})`,
    );
    expect(warnings?.[0]?.th).toContain('อยู่ทั้งใน o5 และ o8');
  });

  it('a phrase given twice in one item', async () => {
    const { run } = await withPhrases('o5', 'คำซ้ำของเรา', 'คำ ซ้ำ ของเรา');
    expect((await run).warnings?.[0]?.th).toMatch(/ซ้ำในรายการเดียวกัน \(ดูบรรทัด \d+\)$/);
  });

  it('a phrase that is another item’s name', async () => {
    const { run } = await withPhrases('o5', 'รายงานประจำปี');
    expect((await run).warnings?.[0]?.en).toMatch(/phrase "รายงานประจำปี" under o5 is a name of o13$/);
  });

  it.each([
    ['2566', /is only a year or a number/],
    ['ปี 2566', /is only a year or a number/],
    ['แผน', /is too wide: it fits the names of \d+ other items/],
    ['คู่มือ', /is too wide: it fits the names of \d+ other items/],
    ['ประกาศ', /is too wide: it fits the names of \d+ other items/],
  ])('a phrase as wide as “%s”', async (phrase, told) => {
    const { run } = await withPhrases('o39', phrase);
    const why = await run.then(
      ({ warnings = [] }) => warnings.map(({ en }) => en).join('\n'),
      (error: Error) => error.message,
    );
    expect(why).toMatch(told);
  });

  it('a phrase that the item’s own excluding words rule out', async () => {
    const excluded = lines.slice(lineAfter(/^ {4}exclude:/, item('o36')) + 1);
    const exclude = excluded.map((line) => /^ {6}- '([^…()[\]|^$']+)'$/.exec(line)?.[1]).find(Boolean) ?? '';
    expect(exclude).not.toBe('');
    const { run } = await withPhrases('o36', `เรื่อง${exclude}ของเรา`);
    expect((await run).warnings?.[0]?.en).toContain(`it holds "${exclude}", which the same item excludes`);
  });
});
