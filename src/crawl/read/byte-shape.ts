/** What the bytes above 0x7F look like when read as UTF-8. */
export interface Utf8Shape {
  /** Bytes above 0x7F; those of a sequence cut off at the end are not counted. */
  high: number;
  /** Those that belong to whole, well-formed sequences. */
  inSequences: number;
  /** True when at least one sequence is a Thai character (U+0E00–U+0E7F). */
  thai: boolean;
}

/** Counts well-formed UTF-8 sequences; one pass, no text is made. */
export function scanUtf8(bytes: Uint8Array): Utf8Shape {
  const shape: Utf8Shape = { high: 0, inSequences: 0, thai: false };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(lead);
    let follow = 1;
    while (follow < length && isFollower(bytes[at + follow])) follow += 1;
    if (length > 1 && at + follow >= bytes.length && follow < length) break;
    if (length > 1 && follow === length) {
      shape.high += length;
      shape.inSequences += length;
      const second = bytes[at + 1];
      if (lead === 0xe0 && (second === 0xb8 || second === 0xb9)) shape.thai = true;
      at += length;
    } else {
      shape.high += 1;
      at += 1;
    }
  }
  return shape;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function isFollower(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/**
 * True when the bytes read as Thai in windows-874: nearly all bytes above 0x7F but typography are Thai letters and they stand in runs,
 * as a script without spaces does; in Western text they stand alone between ASCII letters.
 */
export function looksThai874(bytes: Uint8Array): boolean {
  let high = 0;
  let thai = 0;
  let inRuns = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || isTypography(byte)) continue;
    high += 1;
    if (isThaiByte(byte)) thai += 1;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) inRuns += 1;
  }
  return high > 0 && thai >= high * 0.9 && inRuns >= high * 0.8;
}

/** Hard space, ellipsis, quotation marks, bullet and dashes stand at the same bytes in windows-874 and windows-1252. */
function isTypography(byte: number): boolean {
  return byte === 0xa0 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97);
}

/** U+0E01–U+0E3A and U+0E3F–U+0E5B stand at 0xA1–0xDA and 0xDF–0xFB. */
function isThaiByte(byte: number): boolean {
  return (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
}
