import type { Target } from '../snapshot.js';

const START = 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const IMAGES: readonly number[][] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** Parts that an Office or OpenDocument file names near its start. */
const OFFICE =
  /\[Content_Types\]\.xml|_rels\/|docProps\/|mimetypeapplication\/vnd\.(oasis|openxmlformats)|(word|xl|ppt)\//;
const HTML =
  /^(<\?xml[^>]*>\s*)?(<!--.{0,800}?-->\s*)?<(!doctype\s+html|html|head|body|title|meta|script|link|frameset|div|table|p|a|center|h1)[\s>]/is;

/** What the first bytes of an answer are, blank lines before them left out (PHP includes send them), whatever its header says. */
export function sniff(received: Uint8Array): Exclude<Target['sniffed'], ''> {
  const begin = firstShown(received);
  if (begin === received.length) return 'empty';
  const bytes = received.subarray(begin);
  const starts = (magic: readonly number[], at = 0) =>
    magic.every((byte, index) => bytes[at + index] === byte);
  const head = Buffer.from(bytes.subarray(0, START));
  const text = head.toString('latin1');
  if (text.includes('%PDF-')) return 'pdf';
  if (starts(OLE) || text.startsWith('{\\rtf')) return 'office';
  if (text.startsWith('PK\x03\x04'))
    return OFFICE.test(Buffer.from(bytes.subarray(0, 4 * START)).toString('latin1')) ? 'office' : 'zip';
  if (text.startsWith('PK') || text.startsWith('Rar!') || text.startsWith('7z\xbc\xaf')) return 'zip';
  if (IMAGES.some((magic) => starts(magic)) || (text.startsWith('RIFF') && text.startsWith('WEBP', 8)))
    return 'image';
  const clear = readable(bytes, head);
  if (HTML.test(clear.trimStart())) return 'html';
  if (clear.trim() === '' && readable(bytes, Buffer.from(bytes)).trim() === '') return 'empty';
  return /[\x00-\x08\x0e-\x1a]/.test(clear) ? 'other' : 'text';
}

/** Where white space and byte order marks of UTF-8 end. */
function firstShown(bytes: Uint8Array): number {
  let at = 0;
  for (;;) {
    const byte = bytes[at];
    if (byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d)) at += 1;
    else if (byte === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
    else return at;
  }
}

/** Text without its byte order mark, UTF-16 included, with its mark or beginning with `<`. */
function readable(bytes: Uint8Array, head: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return head.subarray(2, head.length & ~1).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return swapped(head).subarray(2).toString('utf16le');
  if (bytes[0] === 0x3c && bytes[1] === 0) return head.subarray(0, head.length & ~1).toString('utf16le');
  if (bytes[0] === 0 && bytes[1] === 0x3c) return swapped(head).toString('utf16le');
  return head.toString('latin1');
}

const swapped = (head: Buffer) => Buffer.from(head.subarray(0, head.length & ~1)).swap16();
