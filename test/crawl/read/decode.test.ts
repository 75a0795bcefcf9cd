import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/crawl/read/decode.js';
import { toWindows874 } from './pages.js';

const THAI = 'รายงานผลการดำเนินงานประจำปี ๒๕๖๕ ของหน่วยงานตัวอย่าง';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it.each([
    ['UTF-8 as declared', utf8(THAI), 'text/html; charset=UTF-8', 'utf-8'],
    ['UTF-8 without any declaration', utf8(THAI), 'text/html', 'utf-8'],
    ['the name utf8', utf8(THAI), 'text/html; charset=utf8', 'utf-8'],
    ['windows-874 without any declaration', toWindows874(THAI), '', 'windows-874'],
    ['windows-874 declared as UTF-8', toWindows874(THAI), 'text/html; charset=utf-8', 'windows-874'],
    [
      'windows-874 declared as iso-8859-1',
      toWindows874(THAI),
      'text/html; charset=iso-8859-1',
      'windows-874',
    ],
    ['UTF-8 declared as tis-620', utf8(THAI), 'text/html; charset=tis-620', 'utf-8'],
    ['UTF-8 declared as windows-1252', utf8(THAI), 'text/html; charset=windows-1252', 'utf-8'],
    ...['tis620', 'TIS-620', 'cp874', 'x-windows-874', 'windows-874', 'iso-8859-11'].map(
      (name): [string, Uint8Array, string, string] => [
        `the name ${name}`,
        toWindows874(THAI),
        `text/html;charset=${name}`,
        'windows-874',
      ],
    ),
  ])('reads %s', (_, bytes, contentType, encoding) => {
    expect(decode(bytes, contentType)).toEqual({ text: THAI, encoding });
  });

  it.each([
    '<meta charset="tis-620">',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-874">',
  ])('believes %s', (meta) => {
    expect(decode(toWindows874(`${meta}ก`), 'text/html')).toEqual({
      text: `${meta}ก`,
      encoding: 'windows-874',
    });
  });

  it('takes what the bytes are when header and meta contradict each other', () => {
    const page = `<meta charset="utf-8">${THAI}`;
    expect(decode(utf8(page), 'text/html; charset=tis-620').text).toBe(page);
    const old = `<meta charset="tis-620">${THAI}`;
    expect(decode(toWindows874(old), 'text/html; charset=utf-8').text).toBe(old);
  });

  it('hears none of several metas that contradict each other and the bytes', () => {
    const metas = ['utf-8', 'iso-8859-1', 'big5'].map((name) => `<meta charset="${name}">`).join('');
    const text = `${metas}<p>${THAI}</p>`;
    expect(decode(toWindows874(text), '')).toEqual({ text, encoding: 'windows-874' });
  });

  it('leaves Chinese in the charset it declares', () => {
    const big5 = new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5, 0xba, 0xf4, 0xad, 0xb6]);
    expect(decode(big5, 'text/html; charset=big5')).toEqual({ text: '中文網頁', encoding: 'big5' });
  });

  it('drops a byte order mark, which beats the header', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(THAI)), 'text/html; charset=tis-620')).toEqual({
      text: THAI,
      encoding: 'utf-8',
    });
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x01, 0x0e), '')).toEqual({ text: 'ก', encoding: 'utf-16le' });
  });

  it('keeps UTF-8 when the byte cap cuts a letter in two', () => {
    expect(decode(utf8(THAI).subarray(0, -1), 'text/html').encoding).toBe('utf-8');
  });

  it('keeps UTF-8 when only a few bytes are broken', () => {
    expect(decode(Uint8Array.of(...utf8(THAI), 0xe0, 0x20, ...utf8(THAI)), '').encoding).toBe('utf-8');
  });

  it('leaves Western text in the charset it declares', () => {
    expect(
      decode(
        Uint8Array.from([...'caf\u00e9 d\u00e9j\u00e0 vu'], (c) => c.charCodeAt(0)),
        'text/html; charset=iso-8859-1',
      ).text,
    ).toBe('café déjà vu');
  });

  it('reads Thai back from either encoding', () => {
    const thai = fc.string({
      unit: fc.integer({ min: 0xe01, max: 0xe3a }).map((code) => String.fromCodePoint(code)),
      minLength: 4,
    });
    fc.assert(
      fc.property(thai, (text) => {
        expect(decode(utf8(text), '').text).toBe(text);
        expect(decode(toWindows874(text), 'text/html; charset=tis-620').text).toBe(text);
      }),
    );
  });

  it('never throws, whatever bytes and header come', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        (bytes, type) => typeof decode(bytes, type).text === 'string',
      ),
    );
  });
});
