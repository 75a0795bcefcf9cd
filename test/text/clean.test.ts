import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean.js';

describe('cleanText', () => {
  it('drops zero-width, bidi and soft-hyphen characters without a gap', () => {
    expect(cleanText('\uFEFFแผน\u200Bปฏิ\u00ADบัติ\u202Eการ\u2069')).toBe('แผนปฏิบัติการ');
  });
  it('folds every kind of white space to one space', () => {
    expect(cleanText('\u00A0 o12\t|\r\n\u2003รายงาน\u2028ผล\u0085ปี ')).toBe('o12 | รายงาน ผล ปี');
  });
  it('drops terminal escapes', () => {
    expect(cleanText('a\u001B[31mb\u0000\u0007')).toBe('a[31mb');
  });
  it('replaces a lone surrogate', () => {
    expect(cleanText('a\uD800b')).toBe('a\uFFFDb');
    expect(cleanText('😀')).toBe('😀');
  });
  it('is idempotent and leaves nothing unprintable, whatever comes', () => {
    const units = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((c) => String.fromCharCode(...c));
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: 'binary' })), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u);
      }),
      { numRuns: 2000 },
    );
  });
});
