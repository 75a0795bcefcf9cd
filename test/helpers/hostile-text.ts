import fc from 'fast-check';

/** Texts that have broken spreadsheets: formulas, quotes, new lines, controls, turning marks, markup, names of the language. */
export const KNOWN = [
  '=1+1',
  '=HYPERLINK("http://evil.example","กด")',
  '+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '\r=1',
  '\u200b=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  'a "b", c',
  'a\nb\r\nc',
  '\u202ec.exe',
  'a\u0000b\u0007',
  '_x0041_ and _X000a_',
  'constructor',
  '__proto__',
  'toString',
  '</t></si>]]>&#0;<!--',
  '\ud800',
  '\uffff\ufffe\u{10ffff}x',
  'ก'.repeat(40_000),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...KNOWN), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
);
