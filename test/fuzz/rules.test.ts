import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect } from 'vitest';
import { stringify } from 'yaml';
import { KnownError } from '../../src/errors.js';
import { findPhrase } from '../../src/match/find-phrase.js';
import { fold } from '../../src/match/folded.js';
import { createMatcher } from '../../src/match/matcher.js';
import { compilePhrase } from '../../src/match/phrase.js';
import { checkRules } from '../../src/rules/load.js';
import { parseSource } from '../../src/rules/source.js';
import { cleanText } from '../../src/text/clean.js';
import { fiscalYearsNamed } from '../../src/text/period.js';
import { awkward, edited, fuzz } from '../helpers/fuzz.js';
import { miniRules } from '../helpers/mini-rules.js';

const { ruleSet, words } = miniRules();
const folder = mkdtempSync(join(tmpdir(), 'oit-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const YAML_PIECES = [
  '\n',
  '\n  ',
  '\n    - ',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function "x"',
  '!!binary aa',
  '!!set',
  '!!timestamp 2001-01-01',
  '__proto__: 1',
  'constructor: {prototype: {x: 1}}',
  '\t',
  '|',
  '>',
  '? ',
  '#',
  '---\n',
  '...\n',
  '%YAML 9.9\n',
  '\u0000',
  '.inf',
  '.nan',
  '0x1F',
  '1e400',
  'null',
  '~',
  '[['.repeat(50),
  '!<tag:x> ',
  '@',
  '`',
  'o1',
  '2566',
  '…',
  '((',
  '||',
];
/** Two items are enough to damage; the whole set would only make damage rare. */
const SMALL = stringify({ ...ruleSet, items: ruleSet.items.slice(0, 2) });

describe('fuzz: phrases', () => {
  const source = fc
    .array(
      fc.oneof(awkward, fc.constantFrom('…', '...', '(', ')', '[', ']', '|', '^', '$', 'แผน', 'งาน', ' ')),
      { maxLength: 12 },
    )
    .map((list) => list.join(''));
  fuzz(
    'compile and are found where they are, or are refused in words',
    1_500,
    fc.tuple(source, awkward),
    ([text, label]) => {
      try {
        const hit = findPhrase(compilePhrase(text), fold(label));
        if (hit) expect(hit.start <= hit.end && hit.end <= fold(label).text.length).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(KnownError);
      }
    },
  );
});

describe('fuzz: labels', () => {
  const matcher = createMatcher(ruleSet, words);
  const ids = ruleSet.items.map(({ id }) => id);
  const text = fc
    .array(
      fc.oneof(awkward, fc.constantFrom('O3 ', 'โครงสร้างหน่วยงาน', 'แผนดำเนินงานประจำปี', 'คลิก', '2566', ' ')),
      { maxLength: 6 },
    )
    .map((list) => list.join(''));
  fuzz(
    'are matched to items of the set, with a score between 0 and 1, in clean words',
    1_500,
    fc.tuple(text, text, text),
    ([label, row, heading]) => {
      for (const { id, score, why } of matcher.match(label, { row, headings: [heading] })) {
        expect(ids).toContain(id);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(cleanText(why)).toBe(why);
      }
    },
  );

  fuzz('hold years that can be years', 500, text, (label) => {
    for (const year of fiscalYearsNamed(label)) expect(year > 2400 && year < 2700, label).toBe(true);
  });
});

describe('fuzz: a rule file', () => {
  fuzz(
    'of any text is YAML or is refused line by line',
    1_500,
    fc.oneof(
      awkward,
      edited(SMALL, YAML_PIECES, 8),
      fc.array(fc.constantFrom(...YAML_PIECES), { maxLength: 20 }).map((list) => list.join('')),
    ),
    (text) => {
      const { issues, lineOf, data } = parseSource(text);
      for (const { line, th, en } of issues) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(th + en).not.toContain('\n');
      }
      expect(lineOf(['items', 0, 'id'])).toBeGreaterThanOrEqual(1);
      if (issues.length > 0) expect(data).toBeUndefined();
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  fuzz(
    'that was sound before it was edited is read, or refused with file and line',
    800,
    edited(SMALL, YAML_PIECES),
    async (text) => {
      const path = join(folder, 'own.yaml');
      writeFileSync(path, text);
      try {
        expect((await checkRules(path)).kind).toBe('rule-set');
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
        for (const said of [error.th, error.en]) {
          expect(said).toContain('own.yaml');
          expect(said.length).toBeLessThan(20_000);
        }
      }
    },
  );
});
