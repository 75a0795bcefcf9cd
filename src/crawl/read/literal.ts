import { decoded } from '../../text/percent.js';
import { withNamesFilledIn } from './script-names.js';

/** Longest script text that is searched for an address. */
const MAX_CODE = 200_000;

/** A quoted string whose quote is group `group` of the pattern. */
const quoted = (group: number): string => `\\s*(["'\`])([^"'\`\\n]{1,2000})\\${group}`;
/** `location = '…'`, `window.location.href = '…'`, `location.replace('…')`, `window.open('…')`; not when more is added to the string. */
const NAVIGATION = new RegExp(
  `(?:^|[^\\w$])((?:location(?:\\.href|\\s*\\.\\s*pathname)?\\s*=(?!=)|location\\s*\\.\\s*(?:assign|replace)\\s*\\(|window\\s*\\.\\s*(?:open|navigate)\\s*\\()|location\\)\\.attr\\(\\s*["']href["']\\s*,)${quoted(2)}(?!\\s*\\+)`,
  'g',
);
/** Any call with a string first, such as Dreamweaver's MM_openBrWindow('file.pdf','','width=…'). */
const CALL = new RegExp(`[\\w$]\\s{0,9}\\(${quoted(1)}(?!\\s*\\+)`, 'g');
const LOOKS_LIKE_ADDRESS =
  /^(?:https?:)?\/\/[^\s/]|^\.{0,2}\/[^\s/]|^[^\s:]{1,200}\.(?:html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)(?:[?#]|$)/i;

/** The literal address a piece of handler code (`onclick`, `javascript:`) leads to; '' when there is none. */
export function handlerAddress(code: string): string {
  if (code === '') return '';
  const text = readable(code);
  const direct = navigations(text, isAddress)[0];
  if (direct !== undefined) return direct;
  for (const call of text.matchAll(CALL)) {
    const address = unescaped(call[2] ?? '');
    if (LOOKS_LIKE_ADDRESS.test(address)) return address;
  }
  return '';
}

/** Statements that open nothing: the placeholders, and what stays on the page or goes back. */
const IDLE =
  /^(?:return\s{0,9})?(?:void\s{0,9}\(?\s{0,9}0?\s{0,9}\)?|false|true|null|0|(?:[\w$]{1,40}\.){0,3}(?:preventDefault|stopPropagation|blur|focus|print|close|back|go|alert|gtag|ga|scrollTo)\s{0,9}\([^()]{0,300}\))?$/;

/** True for code of a click that calls something, although no address can be read from it (`openFile(12)`). */
export function leadsSomewhere(code: string): boolean {
  const text = readable(code.slice(0, 2000)).replace(/^\s*javascript:/i, '');
  return text.split(';').some((part) => /[\w$]\s{0,9}\(|=/.test(part) && !IDLE.test(part.trim()));
}

/**
 * The literal addresses a script may lead the visitor to, in the order written, each once: those it goes to in place of the
 * page (`sends`), and those it opens beside it.
 */
export function scriptAddresses(code: string): { sends: string[]; opens: string[] } {
  const text = withNamesFilledIn(readable(stripComments(code.slice(0, MAX_CODE))));
  const found = [...text.matchAll(NAVIGATION)].map((match) => ({
    address: unescaped(match[3] ?? ''),
    isOpened: /open\s*\($/.test(match[1] ?? ''),
  }));
  const those = (isOpened: boolean) => [
    ...new Set(
      found.filter((one) => one.isOpened === isOpened && isAddress(one.address)).map((one) => one.address),
    ),
  ];
  return { sends: those(false), opens: those(true) };
}

function navigations(code: string, accept: (address: string) => boolean): string[] {
  return [...code.matchAll(NAVIGATION)].map((found) => unescaped(found[3] ?? '')).filter(accept);
}

function isAddress(address: string): boolean {
  return address.trim() !== '' && !/^(?:javascript:|about:|#)/i.test(address.trim());
}

function unescaped(text: string): string {
  return text.replaceAll('\\/', '/').trim();
}

/** `window['location']` is `window.location`. */
const BRACKETS = /\[\s{0,9}(["'])(location|href)\1\s{0,9}\]/g;
/** Quotes of code that stands in a string itself: `setTimeout('location=\'/home\'', 9)`. */
const INNER_QUOTES = /\\(["'])/g;

/** `javascript:` addresses are percent-encoded when written by an editor. */
function readable(code: string): string {
  const text = code.slice(0, MAX_CODE).replace(INNER_QUOTES, '$1').replace(BRACKETS, '.$2');
  return /^\s*javascript:/i.test(text) ? decoded(text) : text;
}

/** Without comments: what is commented out leads nowhere. By search, because a pattern would be slow on unclosed ones. */
export function stripComments(code: string): string {
  let kept = '';
  let at = 0;
  for (let start = code.indexOf('/*'); start !== -1; start = code.indexOf('/*', at)) {
    kept += `${code.slice(at, start)} `;
    const end = code.indexOf('*/', start + 2);
    at = end === -1 ? code.length : end + 2;
  }
  return (kept + code.slice(at)).replace(/(^|[\s;{}])\/\/[^\n]*/g, '$1');
}
