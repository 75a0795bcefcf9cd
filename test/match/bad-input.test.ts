import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fold, MAX_TEXT } from '../../src/match/folded.js';
import { createMatcher } from '../../src/match/matcher.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const matcher = createMatcher(ruleSet, words);

const MEGABYTE = 1_000_000;
const repeated = (text: string): string => text.repeat(Math.ceil(MEGABYTE / text.length));

/** Labels made to hurt: [what it is, the label]. */
const HOSTILE: [string, string][] = [
  ['a megabyte of one letter', repeated('ก')],
  ['a megabyte of words of the rules', repeated('แผนปฏิบัติการป้องกันการทุจริต ')],
  ['a megabyte of item numbers', repeated('O12 ')],
  ['a megabyte of brackets', repeated('((([[[')],
  ['a megabyte of tone marks', repeated('ก่้๊๋')],
  ['a megabyte of tone marks with a nikhahit', `${repeated('่')}ํา`],
  ['a megabyte of letters that grow when normalised', repeated('\uFDFA')],
  ['a megabyte of file names', repeated('a.pdf')],
  ['a megabyte of host names', repeated('a.go.')],
  ['only emoji', '📄🇹🇭👩‍💻❤️'],
  ['only combining marks', '\u0300\u0301่้์ํ็'],
  ['only control characters', '\u0000\u0001\u0007\u001B\u007F\u0085'],
  ['only invisible characters', '\u200B\u200E\u202E\u2066\uFEFF\u00AD'],
  ['lone surrogates', '\uD800 \uDC00\uDFFF'],
  ['only the signs of the phrase language', '…|()[]^$...'],
];

/** The same words under disguise must still be the item: [what was done, the label]. */
const DISGUISED: [string, string][] = [
  ['control characters', 'แผน\u0000ปฏิบัติการ\u0007ป้องกันการ\u001Bทุจริต'],
  ['zero-width and bidi characters', '\u202Eแผนปฏิบัติ\u200Bการป้องกัน\u200Dการทุจริต\uFEFF'],
  ['emoji around', '📌 แผนปฏิบัติการป้องกันการทุจริต 📄'],
  ['lone surrogates around', '\uD800แผนปฏิบัติการป้องกันการทุจริต\uDC00'],
  ['Arabic words beside', 'مرحبا แผนปฏิบัติการป้องกันการทุจริต'],
  ['a tail of a megabyte', `แผนปฏิบัติการป้องกันการทุจริต ${repeated('ๆ')}`],
];

afterEach(() => vi.restoreAllMocks());

describe('a label made to hurt', () => {
  it.each(HOSTILE)('is answered, the same each time: %s', (_, label) => {
    const found = matcher.match(label);
    expect(createMatcher(ruleSet, words).match(label)).toEqual(found);
    for (const { score, why } of found) {
      expect(score).toBeLessThanOrEqual(1);
      expect(why.length).toBeLessThan(4 * MAX_TEXT);
    }
  });

  it.each(HOSTILE.filter(([what]) => what.startsWith('only') || what.startsWith('lone')))(
    'without words is no item: %s',
    (_, label) => {
      expect(matcher.match(label)).toEqual([]);
      expect(matcher.isGeneric(label)).toBe(true);
    },
  );

  it.each(DISGUISED)('is still read when its words are there: %s', (_, label) => {
    expect(matcher.match(label)[0]).toMatchObject({ id: 'o36', wording: 'right-words' });
  });

  it('is never read further than its first letters, whatever stands where', () => {
    const seen = vi.spyOn(String.prototype, 'normalize');
    for (const [, label] of HOSTILE) {
      const context = {
        row: label,
        item: label,
        headings: [label],
        menu: [label],
        tab: label,
        pageTitle: label,
      };
      matcher.match(label, context);
      matcher.match('คลิก', context);
    }
    // Normalising can lengthen a text eighteenfold (U+FDFA); it is cut again after.
    const longest = Math.max(...seen.mock.contexts.map((text) => String(text).length));
    expect(longest).toBeLessThanOrEqual(18 * 2 * MAX_TEXT);
    for (const [, label] of HOSTILE) expect(fold(label).source.length).toBeLessThanOrEqual(MAX_TEXT);
  });

  it('gives ten thousand times the same answer to the same label', () => {
    const [first] = matcher.match('แผนปฏิบัติการป้องกันการทุจริต 2566');
    for (let nth = 0; nth < 10_000; nth++) {
      const [again] = matcher.match('แผนปฏิบัติการป้องกันการทุจริต 2566');
      if (again?.id !== first?.id || again?.score !== first?.score) throw new Error(`answer ${nth} differs`);
    }
    expect(first?.id).toBe('o36');
  });

  it('does not change what the matcher says of others', () => {
    const label = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc
        .array(fc.constantFrom(...HOSTILE.map(([, text]) => text.slice(0, 50)), 'แผน', 'O12 '), {
          maxLength: 8,
        })
        .map((all) => all.join('')),
    );
    const before = matcher.match('ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ');
    fc.assert(
      fc.property(label, (text) => {
        const found = matcher.match(text);
        expect(found.every(({ score }) => score >= ruleSet.reviewScore && score <= 1)).toBe(true);
        expect(matcher.match('ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ')).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
