import { looksThai874, scanUtf8 } from './byte-shape.js';
import { declaredCharset, metaCharsets } from './charset.js';

/** At least this share of the bytes above 0x7F must form whole UTF-8 sequences for a page with faults to count as UTF-8. */
const MOSTLY_UTF8 = 0.7;

/**
 * Turns the bytes of a page into text, whatever it claims to be: byte order mark, then what header or `<meta>` declare as
 * far as the bytes agree, then the shape of the bytes. Thai sites often declare one charset and send the other, so bytes
 * that are whole UTF-8 with Thai in it are UTF-8, and bytes that only make sense as Thai in windows-874 are windows-874.
 * A sequence cut off at the very end (byte cap) is no fault. Never throws.
 *
 * @param contentType the Content-Type header, '' if none
 * @returns the text without byte order mark, and the name of the encoding used (WHATWG name, lower case)
 */
export function decode(bytes: Uint8Array, contentType: string): { text: string; encoding: string } {
  const encoding = markOf(bytes) ?? chooseEncoding(bytes, contentType);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function chooseEncoding(bytes: Uint8Array, contentType: string): string {
  const header = declaredCharset(contentType);
  const declared = [...(header === null ? [] : [header]), ...metaCharsets(bytes)];
  const shape = scanUtf8(bytes);
  const first = declared[0] ?? 'utf-8';
  if (shape.high === 0) return first;
  const whole = shape.inSequences === shape.high;
  if (whole && (shape.thai || declared.length === 0 || declared.includes('utf-8'))) return 'utf-8';
  const thai874 = looksThai874(bytes);
  const mostly = shape.inSequences >= shape.high * MOSTLY_UTF8;
  if (
    mostly &&
    (shape.thai || !thai874) &&
    (declared.length === 0 || declared.includes('utf-8') || shape.thai)
  ) {
    return 'utf-8';
  }
  // Chinese bytes look much the same, so one word for Thai among several is needed to tell.
  if (thai874 && declared.includes('windows-874')) return 'windows-874';
  // Thai words end where a Chinese or Japanese reader waits for the second half of a letter.
  const fits = (name: string) => !thai874 || isWhole(bytes, name);
  const other = declared.find((name) => name !== 'utf-8' && !isWestern(name) && fits(name));
  if (other !== undefined) return other;
  if (thai874 || declared.length === 0) return 'windows-874';
  return declared.find(isWestern) ?? first;
}

/** True when every byte has a meaning in the encoding; a letter cut off at the very end (byte cap) is no fault. */
function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isWestern(name: string): boolean {
  return name === 'windows-1252' || name === 'iso-8859-1';
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // UTF-16 without its mark shows by the other half of the first `<`.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return null;
}
