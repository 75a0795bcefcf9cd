import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unbreakable, words } from '../../src/text/segment.js';

describe('words', () => {
  it('cuts Thai by the dictionary and leaves out spaces and punctuation', () => {
    expect(words('ข้อมูลผู้บริหาร (E-Service) 2566')).toEqual(['ข้อมูล', 'ผู้', 'บริหาร', 'E', 'Service', '2566']);
    expect(words(' … ')).toEqual([]);
  });

  it('never throws, and invents nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of words(text)) expect(text).toContain(word);
      }),
    );
  });
});

describe('unbreakable', () => {
  it('keeps addresses, options and foreign words whole', () => {
    expect(unbreakable('ดู https://agency.example/a-b.pdf หรือ --max-pages')).toEqual([
      'ดู ',
      'https://agency.example/a-b.pdf ',
      'หรือ ',
      '--max-pages',
    ]);
  });

  it('keeps ฯ and ๆ with the word before them', () => {
    expect(unbreakable('สำนักงานฯ').at(-1)).toBe('งานฯ');
    expect(unbreakable('อื่นๆ').at(-1)).toMatch(/.ๆ$/u);
  });

  it('joins to the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unbreakable(text).join('')).toBe(text);
      }),
    );
  });
});
