/** How far into a page its `<meta>` is searched, in bytes. */
const HEAD_BYTES = 4096;

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

const PARAMETER = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** The charset a Content-Type header names, as a WHATWG encoding name; null when none or unknown. */
export function declaredCharset(contentType: string): string | null {
  return encodingName(PARAMETER.exec(contentType.slice(0, 400))?.[1]);
}

/** The charset a `<meta>` in the first 4 KB names; a page that can be read as ASCII is not UTF-16, whatever it says. */
export function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const name = encodingName(META.exec(head)?.[1]);
  return name?.startsWith('utf-16') ? 'utf-8' : name;
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
