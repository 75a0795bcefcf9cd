import { decodedAddress } from '../text/percent.js';

/** Session ids, checksums, UUIDs: as good as numbers. */
const HEX = /\b(?=[a-f]*\d)[0-9a-f]{16,}\b|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/**
 * The family an address belongs to: digits and long hexadecimal numbers folded to `#`, so that the articles of a list, the days of a calendar and the
 * pages of a pagination are one family.
 */
export function addressPattern(url: string): string {
  return url.replace(
    /^(https?:\/\/[^/]*)(.*)$/s,
    (_, origin: string, rest: string) => origin + decodedAddress(rest).replace(HEX, '#').replace(/\d+/g, '#'),
  );
}

/**
 * A wider family for sampling single articles: below the first folder, a last segment that is a headline (Thai or long)
 * is folded to `*`.
 */
export function articlePattern(url: string): string {
  return addressPattern(url).replace(
    /^(https?:\/\/[^/]+\/[^?]+\/)([^/?]+)(\/?)(?=\?|$)/,
    (whole, start: string, last: string) => (/[\u0e00-\u0e7f]|.{25}/.test(last) ? `${start}*` : whole),
  );
}
