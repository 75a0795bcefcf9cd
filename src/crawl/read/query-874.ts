/** Bytes of windows-874 that are neither ASCII nor Thai letters, by character. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
  ['\u00a0', 0xa0],
]);
/** Runs of Thai letters that were percent-encoded as UTF-8. */
const UTF8_THAI = /(?:%E0%B[89]%[89AB][\dA-F])+/g;

/**
 * Percent-encodes what is not ASCII in the query of an address as browsers do on a windows-874 page (URL standard,
 * "percent-encode after encoding"): the path is always UTF-8, the query is in the page's charset.
 */
export function encodeQuery(href: string): string {
  const found = /^([^?#]*\?)([^#]*)(.*)$/s.exec(href);
  if (found === null || /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(href)) return href;
  return `${found[1]}${encode(found[2] ?? '')}${found[3]}`;
}

/** The same for the query a form sends, which is at hand in UTF-8. */
export function recodeQuery(query: string): string {
  return query.replace(UTF8_THAI, (run) => encode(decodeURIComponent(run)));
}

function encode(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    const byte = code >= 0xe01 && code <= 0xe5b ? code - 0xe01 + 0xa1 : SIGNS.get(char);
    return byte === undefined ? `%26%23${code}%3B` : `%${byte.toString(16).toUpperCase()}`;
  });
}
