/**
 * Text as read from a website is hostile: this is the only door through which it enters the program.
 *
 * Removes control, bidi, zero-width and other format characters (`\p{Cc}`, `\p{Cf}`: BOM, soft hyphen, ZWSP …), turns every
 * run of white space (no-break and other Unicode spaces, line breaks) into one space and trims. A lone surrogate becomes
 * U+FFFD. Idempotent; never throws.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(LINE_CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim();
}

const LONE_SURROGATE = /\p{Cs}/gu;
/** Controls that separate words (tab, line feeds, form feed, NEL) must not glue them together when they go. */
const LINE_CONTROL = /[\t-\r\u001c-\u001f\u0085]/g;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const SPACES = /\s+/g;
