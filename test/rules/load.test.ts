import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { FindingCode } from '../../src/result/schema.js';
import { checkRules, listRules, loadRules } from '../../src/rules/load.js';

const SHIPPED = fileURLToPath(new URL('../../rules/', import.meta.url));
let folder: string;
let shipped: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-rules-'));
  shipped = await readFile(join(SHIPPED, 'oit-2566.yaml'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes an officer's own copy and returns its path. */
async function own(text: string | Uint8Array, name = 'own.yaml'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function failure(run: Promise<unknown>): Promise<KnownError> {
  const error = await run.then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof KnownError)) throw error;
  return error;
}

/** A copy of the shipped rules with one line changed, and the number of that line. */
function changed(line: string | RegExp, to: string): { text: string; at: number } {
  const lines = shipped.split('\n');
  const at = lines.findIndex((text) => (typeof line === 'string' ? text === line : line.test(text)));
  expect(at, `no line ${line}`).toBeGreaterThanOrEqual(0);
  lines[at] = to;
  return { text: lines.join('\n'), at: at + 1 };
}

describe('loadRules', () => {
  it('gives the shipped rules of 2566 when nothing is named: 43 items, o1 to o43', async () => {
    const { ruleSet } = await loadRules();
    expect(ruleSet.fiscalYear).toBe(2566);
    expect(ruleSet.items.map(({ id }) => id)).toEqual(Array.from({ length: 43 }, (_, at) => `o${at + 1}`));
    expect(await loadRules('oit-2566')).toEqual(await loadRules());
  });

  it("reads an officer's own copy by its path, with the shipped words and findings", async () => {
    const path = await own(shipped.replace(/^version: .*$/m, 'version: 9.9.9'));
    const rules = await loadRules(path);
    expect(rules.ruleSet.version).toBe('9.9.9');
    expect(rules.words).toEqual((await loadRules()).words);
  });

  it('prefers words.yaml and findings.yaml that lie beside the own copy', async () => {
    const beside = join(folder, 'beside');
    await mkdir(beside);
    await cp(join(SHIPPED, 'oit-2566.yaml'), join(beside, 'oit-2566.yaml'));
    const words = await readFile(join(SHIPPED, 'words.yaml'), 'utf8');
    await writeFile(join(beside, 'words.yaml'), words.replace(/^enter:$/m, 'enter:\n  - ^ประตูทางเข้า$'));
    const rules = await loadRules(join(beside, 'oit-2566.yaml'));
    expect(rules.words.enter[0]).toBe('^ประตูทางเข้า$');
  });

  it('reads a copy saved with a byte order mark and Windows line ends', async () => {
    const path = await own(`\uFEFF${shipped.replace(/\n/g, '\r\n')}`);
    expect((await loadRules(path)).ruleSet.items).toHaveLength(43);
  });

  it('names the rule sets there are when an id is unknown', async () => {
    const error = await failure(loadRules('oit-9999'));
    expect(error.en).toContain('oit-9999');
    expect(error.en).toContain('oit-2566');
    expect(error.exitStatus).toBe(2);
  });

  it('says that a file is missing, is a folder or is not UTF-8', async () => {
    expect((await failure(loadRules(join(folder, 'none.yaml')))).en).toContain('none.yaml: no such file');
    await mkdir(join(folder, 'sub.yaml'));
    expect((await failure(loadRules(join(folder, 'sub.yaml')))).en).toContain('is a folder');
    const thai = await own(new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xa1, 0xa2, 0x0a]));
    expect((await failure(loadRules(thai))).en).toContain('UTF-8');
  });
});

describe('faults in a rule file', () => {
  it('are told with file, line and place, in Thai and English', async () => {
    const lines = shipped.split('\n');
    const start = lines.findIndex((line) => /^ +-? ?id: o13$/.test(line));
    const at = lines.findIndex((line, index) => index > start && /^ +kind: previous$/.test(line));
    lines[at] = (lines[at] ?? '').replace('previous', 'last-year');
    const path = await own(lines.join('\n'));
    const error = await failure(loadRules(path));
    expect(error.en).toBe(
      `${path}:${at + 1}: items[12].period.kind: must be one of current, previous, six-month, monthly, any, none, found "last-year"`,
    );
    expect(error.th).toContain(`${path}:${at + 1}: items[12].period.kind: ต้องเป็นค่าใดค่าหนึ่งใน`);
  });

  it('point at an unknown key itself, and at the parent of a missing one', async () => {
    const { text, at } = changed(/^passScore: /, 'passSkore: 0.7');
    const path = await own(text);
    const { en } = await failure(loadRules(path));
    expect(en).toContain(`${path}:${at}: passSkore: unknown key`);
    expect(en).toMatch(/:\d+: passScore: is missing/);
  });

  it('are all listed, twenty at most, with the number of the rest', async () => {
    const path = await own(
      shipped.replace(/^( +)kind: (document|page|news|service|channel|social)$/gm, '$1kind: other'),
    );
    const { en, th } = await failure(loadRules(path));
    expect(en.split('\n')).toHaveLength(21);
    expect(en).toMatch(/… and 23 more$/);
    expect(th).toMatch(/… และอีก 23 แห่ง$/);
  });

  it('in the YAML itself name the line too', async () => {
    const twice = await own('id: a\nid: b\n');
    expect((await failure(loadRules(twice))).en).toBe(`${twice}:2: the key "id" is given twice`);
    const open = await own('title: "no end\nid: x\n');
    expect((await failure(loadRules(open))).en).toMatch(/own\.yaml:\d+: not valid YAML/);
  });

  it('are told as one where one tab breaks all that follows', async () => {
    const path = await own('items:\n  - id: o1\n    fix:\n\tth: x\n\ten: c\n    k: v\n  - id: o2\n');
    const { th, en } = await failure(loadRules(path));
    expect(en.split('\n')).toHaveLength(1);
    expect(th).toBe(`${path}:4: รูปแบบ YAML ไม่ถูกต้อง: ใช้แท็บย่อหน้าไม่ได้ ให้ใช้เว้นวรรค`);
  });

  it('start with a file that is empty', async () => {
    for (const text of ['', '# only a remark\n', '\uFEFF\n\n']) {
      const path = await own(text);
      const { th, en } = await failure(loadRules(path));
      expect(th).toContain(`${path}:1: ไฟล์ว่าง`);
      expect(en).toContain('the file is empty');
    }
  });

  it('stop a file of aliases that would grow without end', async () => {
    const layers = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) => [...pair])) {
      layers.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const { en } = await failure(loadRules(await own(layers.join('\n'))));
    expect(en).toContain('cannot be read as YAML');
  });

  it.each([
    ['two items of one id', /^ +-? ?id: o2$/, '  - id: o1', 'the id "o1" is used twice'],
    [
      'a review score that is not below the pass score',
      /^reviewScore: /,
      'reviewScore: 1',
      'must be below passScore',
    ],
    ['a band out of order', /^ +min: 85$/, '        min: 96', 'must be below the band before it (95)'],
    ['an unknown indicator', /^ +indicator: /, "    indicator: '11'", 'there is no indicator "11"'],
    [
      'an unknown sub-indicator',
      /^ +subIndicator: /,
      "    subIndicator: '9.9'",
      'indicator 9 has no sub-indicator "9.9"',
    ],
    ['items of another year', /^fiscalYear: /, 'fiscalYear: 2567', 'the assessed fiscal year is 2567'],
  ])('include %s', async (_, line, to, message) => {
    const { text } = changed(line, to);
    expect((await failure(loadRules(await own(text)))).en).toContain(message);
  });

  it.each(['(ก|ข', 'ก]', '[ก]', '…', '()'])('include the phrase "%s"', async (phrase) => {
    const lines = shipped.split('\n');
    const at = lines.findIndex((line) => /^ +phrases:$/.test(line)) + 1;
    lines[at] = `${/^ */.exec(lines[at] ?? '')?.[0]}- '${phrase}'`;
    const path = await own(lines.join('\n'));
    expect((await failure(loadRules(path))).en).toContain(`${path}:${at + 1}: items[0].phrases[0]: `);
  });

  it('never escape as anything but a KnownError, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
        expect(await failure(checkRules(await own(text, 'any.yaml')))).toBeInstanceOf(KnownError);
      }),
      { numRuns: 60 },
    );
  });
});

describe('checkRules', () => {
  it('counts what a sound file holds, the shared files too', async () => {
    const path = join(SHIPPED, 'oit-2566.yaml');
    expect(await checkRules(path)).toMatchObject({
      file: path,
      kind: 'rule-set',
      id: 'oit-2566',
      entries: 43,
    });
    expect(await checkRules(join(SHIPPED, 'words.yaml'))).toMatchObject({ kind: 'words' });
    expect(await checkRules(join(SHIPPED, 'findings.yaml'))).toMatchObject({
      kind: 'findings',
      entries: FindingCode.options.length,
      phrases: 0,
    });
  });

  it('tries the examples, and tells those the phrases do not bear out with file and line', async () => {
    const lines = shipped.split('\n');
    const match = lines.findIndex((line) => /^ +match:$/.test(line)) + 1;
    lines[match] = (lines[match] ?? '').replace(/- .*/, "- 'กองคลัง'");
    const nearMiss = lines.findIndex((line) => /^ +nearMiss:$/.test(line)) + 1;
    lines[nearMiss] = (lines[nearMiss] ?? '').replace(/- .*/, "- 'แผนผังโครงสร้างองค์กร'");
    const path = await own(lines.join('\n'));
    const { th, en } = await failure(checkRules(path));
    expect(en.split('\n')).toEqual([
      `${path}:${match + 1}: items[0].examples.match[0]: "กองคลัง" must be o1, but is no item: change phrases or exclude`,
      expect.stringContaining(
        `${path}:${nearMiss + 1}: items[0].examples.nearMiss[0]: "แผนผังโครงสร้างองค์กร" must not be o1`,
      ),
    ]);
    expect(th).toContain('ต้องเป็น o1 แต่ไม่ตรงกับรายการใด');
  });

  it.each(['words.yaml', 'findings.yaml'])(
    'says in one line that a %s was given as a rule set',
    async (name) => {
      const folder = await mkdtemp(join(tmpdir(), 'oit-mistaken-'));
      const path = join(folder, 'mine.yaml');
      await cp(fileURLToPath(new URL(`../../rules/${name}`, import.meta.url)), path);
      try {
        await expect(checkRules(path)).rejects.toMatchObject({
          en: expect.stringMatching(new RegExp(`^[^\\n]*this looks like a ${name}, not a rule set[^\\n]*$`)),
          th: expect.stringContaining('ไม่ใช่ชุดกติกา'),
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  it('finds a missing sentence, an unknown code and an unknown placeholder', async () => {
    const findings = await readFile(join(SHIPPED, 'findings.yaml'), 'utf8');
    const text = findings
      .replace(/^ {2}ambiguous:$/m, '  doubtful:')
      .replace('{maxClicks}', '{clickLimit}')
      .replace('{hub}', '{page}');
    const { en } = await failure(checkRules(await own(text, 'findings.yaml')));
    expect(en).toContain('findings.ambiguous: is missing');
    expect(en).toContain('findings.doubtful: oit knows no such code');
    expect(en).toContain('unknown placeholder {clickLimit}; allowed: {maxClicks}');
    expect(en).toContain('shutHub.th: unknown placeholder {page}; allowed: {hub}, {rest}');
  });

  it('finds an address where a host is wanted', async () => {
    const words = await readFile(join(SHIPPED, 'words.yaml'), 'utf8');
    const path = await own(words.replace('- drive.google.com', '- https://drive.google.com/'), 'words.yaml');
    expect((await failure(checkRules(path))).en).toContain('hosts.storage[0]: must be a host name');
  });
});

describe('listRules', () => {
  it('lists the shipped rule sets, each under its own id', async () => {
    const sets = await listRules();
    expect(sets.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual(['oit-2566']);
    for (const { id } of sets) expect((await loadRules(id)).ruleSet.id).toBe(id);
  });
});
