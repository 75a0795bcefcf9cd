/** How far into a page its `<meta>` is searched, in bytes: some stand below a long style sheet. */
const HEAD_BYTES = 65_536;
/** More of them say nothing that the bytes do not tell better. */
const MAX_METAS = 8;

/** Names in use on Thai sites that the WHATWG encoding standard does not list. */
const ALIASES: Readonly<Record<string, string>> = {
  tis620: 'windows-874',
  tis_620: 'windows-874',
  'tis-620-2533': 'windows-874',
  cp874: 'windows-874',
  'cp-874': 'windows-874',
  ms874: 'windows-874',
  'x-windows-874': 'windows-874',
  'x-tis620': 'windows-874',
  utf_8: 'utf-8',
};

/** White space is bounded everywhere: a page of blanks must not be tried in every way of dividing them. */
const PARAMETER = /charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,400}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/gi;
const XML = /^\s{0,40}<\?xml\b[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/i;

/** The charset a Content-Type header names, as a WHATWG encoding name; null when none or unknown. */
export function declaredCharset(contentType: string): string | null {
  return encodingName(PARAMETER.exec(contentType.slice(0, 400))?.[1]);
}

/**
 * The charsets an XML declaration and the `<meta>`s of a page name, first to last: templates put one above the other. A page
 * that can be read as ASCII is not UTF-16, whatever it says.
 */
export function metaCharsets(bytes: Uint8Array): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const labels = [XML.exec(head)?.[1]];
  for (const [, label] of head.matchAll(META)) {
    if (labels.push(label) > MAX_METAS) break;
  }
  return labels
    .map(encodingName)
    .filter((name) => name !== null)
    .map((name) => (name.startsWith('utf-16') ? 'utf-8' : name));
}

function encodingName(label: string | undefined): string | null {
  if (label === undefined) return null;
  const low = label.toLowerCase();
  try {
    return new TextDecoder(ALIASES[low] ?? low).encoding;
  } catch {
    return null;
  }
}
