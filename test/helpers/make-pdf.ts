import { deflateSync } from 'node:zlib';

export interface PdfInput {
  title?: string;
  /** Lines of the first page, top to bottom. */
  lines?: string[];
  /** Put in front of the page's own content, packed. */
  before?: Uint8Array;
  /** Bytes of an object that nothing needs, in front of all others. */
  padding?: number;
  /** Entries of the trailer besides the usual ones. */
  trailer?: string;
  /** In place of the page tree (object 2). */
  pages?: string;
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** Codes are UTF-16 themselves: what a writer of PDFs puts into a table of letters, here one letter to one. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
4 beginbfrange <0020> <007E> <0020> <00A0> <00FF> <00A0> <0E00> <0E7F> <0E00> <F700> <F71A> <F700> endbfrange
endcmap end end`;

/** A PDF of one page with text that a reader can take out again. */
export function makePdf({ title, lines = [], before, padding = 0, trailer = '', pages }: PdfInput): Buffer {
  const shown = lines
    .map((line, at) => `BT /F1 12 Tf 50 ${780 - 20 * at} Td <${hex(line)}> Tj ET`)
    .join('\n');
  const content = deflateSync(Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(`\n${shown}`)]));
  const stream = (data: Uint8Array, more = '') =>
    Buffer.concat([
      Buffer.from(`<< /Length ${data.length} ${more}>>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]);
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content, '/Filter /FlateDecode '),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /DW 500 >>',
    stream(Buffer.from(TO_UNICODE)),
    title === undefined ? '<< >>' : `<< /Title <FEFF${hex(title)}> >>`,
    '<< /Type /FontDescriptor /FontName /Sample /Flags 4 /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >>',
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    size += part.length;
  };
  if (padding > 0)
    add(
      Buffer.concat([
        Buffer.from('10 0 obj\n'),
        stream(Buffer.alloc(padding, 0x61)),
        Buffer.from('\nendobj\n'),
      ]),
    );
  for (const [at, object] of objects.entries()) {
    offsets.push(size);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const start = size;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R /Info 8 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
