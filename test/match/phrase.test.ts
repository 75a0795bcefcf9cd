import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { findPhrase } from '../../src/match/find-phrase.js';
import { fold, quote } from '../../src/match/folded.js';
import { compilePhrase } from '../../src/match/phrase.js';

const fits = (phrase: string, text: string): boolean =>
  findPhrase(compilePhrase(phrase), fold(text)) !== null;

describe('the phrase language', () => {
  it.each([
    ['แผนป้องกันการทุจริต', 'แผน ป้องกัน การทุจริต'],
    ['แผนป้องกันการทุจริต', 'แผนปองกันการทุจริต'],
    ['แผน…ทุจริต', 'แผนปฏิบัติการป้องกันการทุจริต 2566'],
    ['(รายงาน|สรุป)ผล', 'สรุปผล'],
    ['แผน[การ]จัดซื้อ', 'แผนจัดซื้อ'],
    ['แผน[การ]จัดซื้อ', 'แผนการจัดซื้อ'],
    ['แผน[(การ|งาน)]จัดซื้อ', 'แผนงานจัดซื้อ'],
    ['^แผนที่$', 'แผนที่'],
    ['^(รายงาน|สรุป)…(แผน[การ]จัดซื้อ|พัสดุ)$', 'สรุปผลตามแผนการจัดซื้อ'],
    ['สถิติ', 'สถิตการให้บริการ'],
    ['q&a', 'ถามตอบ Q & A'],
    ['ITA 25', 'ITA 2566'],
    ['…ทุจริต', 'ทุจริต'],
    ['ร้อง...ทุจริต', 'ร้องเรียนการทุจริต'],
  ])('%s fits %s', (phrase, text) => {
    expect(fits(phrase, text)).toBe(true);
  });

  it.each([
    ['แผน…ทุจริต', 'ทุจริตในแผน'],
    ['^แผนที่$', 'แผนที่ตั้ง'],
    ['^แผนที่', 'ดูแผนที่'],
    ['แผน(งาน|การ)จัดซื้อ', 'แผนจัดซื้อ'],
    ['ITA', 'digital hospital'],
    ['line', 'online'],
    ['6 เดือน', '16 เดือน'],
    ['share', 'shareholder'],
  ])('%s does not fit %s', (phrase, text) => {
    expect(fits(phrase, text)).toBe(false);
  });

  it.each(['(รายงาน', 'รายงาน)', '[ก', 'ก|ข)', '…', '[ก]', '^$', '(ก|)', ' '])(
    'refuses %s with a word to its writer',
    (phrase) => {
      expect(() => compilePhrase(phrase)).toThrow(KnownError);
    },
  );

  it('takes the fullest way where there are several', () => {
    const folded = fold('แผนงาน แผนปฏิบัติการ');
    expect(findPhrase(compilePhrase('แผน[ปฏิบัติการ]'), folded)?.covered).toBe('แผนปฏิบัติการ'.length);
  });

  it('quotes the words of the label, tone marks and all', () => {
    const folded = fold('O12 คู่มือ การให้บริการ ประชาชน');
    const hit = findPhrase(compilePhrase('คู่มือ…บริการ'), folded);
    expect(hit && quote(folded, hit.start, hit.end)).toBe('คู่มือ การให้บริการ');
  });

  it('finds every text written without operators in itself, whatever the text', () => {
    const plain = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((text) => text.replace(/[()[\]|…^$.]/gu, ''));
    fc.assert(
      fc.property(plain, plain, (word, tail) => {
        fc.pre(fold(word).text.length > 0);
        expect(fits(word, word)).toBe(true);
        expect(fits(`${word}…`, `${word} ${tail}`)).toBe(true);
      }),
    );
  });

  it('stays quick on a text made to hurt', () => {
    const phrase = compilePhrase('(ก|กก)[ก]…(ก|กก)[ก]…(ก|กก)[ก]…(ก|กก)[ก]…ข');
    expect(findPhrase(phrase, fold('ก ก'.repeat(5000)))).toBeNull();
  });
});
