import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, truncate, wrap } from '../../src/text/width.js';

const thai = fc.constantFrom(
  'ก',
  'น้ำ',
  'ที่',
  'กำหนด',
  'ผู้',
  'เว็บไซต์',
  ' ',
  'ๆ',
  'a',
  '2566',
  '漢',
  '😀',
  '(',
  ')',
  '\u200b',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(thai, { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('displayWidth', () => {
  it.each([
    ['กำหนด', 5],
    ['ที่นี่', 2],
    ['น้ำ', 2],
    ['ลิงก์', 3],
    ['abc', 3],
    ['漢字', 4],
    ['😀', 2],
    ['✓ ✗ ?', 5],
    ['…', 1],
    ['\u200bก\u00ad', 1],
    ['', 0],
  ])('counts "%s" as %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(displayWidth(a + b)).toBe(displayWidth(a) + displayWidth(b));
      }),
    );
  });
});

describe('padEnd and padStart', () => {
  it('line up Thai with Latin columns', () => {
    expect(padEnd('ที่', 4)).toBe('ที่   ');
    expect(padStart('ที่', 4)).toBe('   ที่');
    expect(padEnd('abcdef', 4)).toBe('abcdef');
  });

  it('give exactly the columns asked for, or the text when it is wider', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -5, max: 60 }), (text, columns) => {
        const wanted = Math.max(columns, displayWidth(text));
        expect(displayWidth(padEnd(text, columns))).toBe(wanted);
        expect(displayWidth(padStart(text, columns))).toBe(wanted);
      }),
    );
  });
});

describe('truncate', () => {
  it('never parts a mark from its letter', () => {
    expect(truncate('ที่นี่มี', 2)).toBe('ที่…');
    expect(truncate('น้ำใจ', 3)).toBe('น้ำ…');
    expect(truncate('ที่นี่', 2)).toBe('ที่นี่');
    expect(truncate('ยาว', 0)).toBe('');
    expect(truncate('ยาวมาก', 4, '...')).toBe('ย...');
  });

  it('is never wider than asked, starts like the text, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -2, max: 40 }), (text, columns) => {
        const cut = truncate(text, columns);
        expect(displayWidth(cut)).toBeLessThanOrEqual(Math.max(0, columns));
        expect(truncate(cut, columns)).toBe(cut);
        if (cut !== text) expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks Thai between words', () => {
    const lines = wrap('ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน', 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน');
    for (const line of lines) {
      expect(displayWidth(line)).toBeLessThanOrEqual(14);
      expect(line).not.toMatch(/^\p{M}/u);
    }
  });

  it('breaks at spaces first where there are any, and keeps line feeds', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('a\nb', 8)).toEqual(['a', 'b']);
    expect(wrap('', 8)).toEqual(['']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('loses nothing but spaces, and is never wider than a line or one letter', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          const letters = [...new Intl.Segmenter('th').segment(line)].map(({ segment }) =>
            displayWidth(segment),
          );
          expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(columns, ...letters));
        }
      }),
    );
  });
});
