const CATALOG = /(?:^|[\r\n>\s])(\d{1,7}) (\d{1,5}) obj\s{0,4}<<[^>]{0,200}\/Type ?\/Catalog\b/;
/** The catalogue stands first (Word, LibreOffice with pictures) or last. */
const SEARCHED = 400_000;

/** The start of a PDF whose end was not fetched, with a trailer that names its catalogue: without one no page can be found. */
export function withTrailer(bytes: Uint8Array): Uint8Array {
  const latin = (part: Uint8Array) =>
    Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
  const end = latin(bytes.subarray(-2_000));
  if (end.includes('startxref')) return bytes;
  const found =
    CATALOG.exec(latin(bytes.subarray(0, SEARCHED))) ?? CATALOG.exec(latin(bytes.subarray(-SEARCHED)));
  if (!found) return bytes;
  return Buffer.concat([bytes, Buffer.from(`\ntrailer\n<< /Root ${found[1]} ${found[2]} R >>\n`)]);
}
