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

/** What the first bytes of an answer are, whatever its header says. */
export function sniff(bytes: Uint8Array): Exclude<Target['sniffed'], ''> {
  if (bytes.length === 0) return 'empty';
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
  if (clear.trim() === '') return 'empty';
  return /[\x00-\x08\x0e-\x1a]/.test(clear) ? 'other' : 'text';
}

/** Text without its byte order mark, UTF-16 included. */
function readable(bytes: Uint8Array, head: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return head.subarray(2, head.length & ~1).toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return head.subarray(3).toString('latin1');
  return head.toString('latin1');
}
