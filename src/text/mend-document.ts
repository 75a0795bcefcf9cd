import { cleanText } from './clean.js';

/**
 * Text taken out of a PDF, cleaned line by line, with what Thai fonts and writers of PDFs do to it put right where the letters
 * leave no doubt: shifted glyphs, ำ in two parts, marks that a space cut off, TIS-620 read as Latin-1. Lines that hold nothing
 * are left out. Never throws.
 */
export function mendDocument(raw: string): string {
  return raw
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => mendLine(cleanText(line.replace(SHIFTED, unshift))))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The ways in which a mended line may be meant. "ส านัก" stands for "สำนัก" where a writer of PDFs lost the ring of ำ, but
 * "รายง าน" is "รายงาน" with a gap between letters: both look alike, so both are read.
 */
export function readingsOf(line: string): string[] {
  const joined = line.replace(LOOSE_AA, '$1\u0e32');
  return joined === line ? [line] : [line.replace(LOOSE_AA, '$1\u0e33'), joined];
}

/**
 * Thai fonts of the Windows 98 days keep marks moved left or down, and letters without their base, at U+F700–F71A; in a PDF
 * these places come through instead of the letters.
 */
const SHIFTED = /[\uf700-\uf71a]/g;
const LETTERS =
  '\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a';
const unshift = (glyph: string) => LETTERS[glyph.charCodeAt(0) - 0xf700] ?? glyph;

/** No Thai word begins with า; it follows a letter, and the tone mark on it. */
const LOOSE_AA = /([\u0e01-\u0e2e][\u0e48-\u0e4b]?) \u0e32/g;

function mendLine(line: string): string {
  return (
    closeUp(fromLatin(line))
      // A mark, or ำ, cannot stand after a space.
      .replace(/ +(?=[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])/g, '')
      .replace(/\u0e4d([\u0e48-\u0e4b]?) ?\u0e32/g, '$1\u0e33')
      // The tone mark first, as typed.
      .replace(/\u0e33([\u0e48-\u0e4b])/g, '$1\u0e33')
      .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])/g, '$2$1')
  );
}

/** "แ ผ น ด ำ เ น ิ น": every letter by itself. */
function closeUp(line: string): string {
  const parts = line.split(' ');
  const single = parts.filter((part) => part.length === 1).length;
  return parts.length >= 8 && single > parts.length * 0.7 ? parts.join('') : line;
}

/** "â¤Ã§¡ÒÃ": Thai bytes of a font without a table of its letters. */
function fromLatin(line: string): string {
  const high = line.match(/[\u00a1-\u00fb]/g)?.length ?? 0;
  if (high < 4 || high < line.replace(/[\s\d\p{P}]/gu, '').length * 0.6 || /[\u0e00-\u0e7f]/.test(line))
    return line;
  return line.replace(/[\u00a1-\u00da\u00df-\u00fb]/g, (byte) =>
    String.fromCharCode(byte.charCodeAt(0) - 0xa0 + 0x0e00),
  );
}
