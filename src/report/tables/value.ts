import { cleanText } from '../../text/clean.js';
import { withThaiHost } from '../../text/host-name.js';
import { decodedAddress } from '../../text/percent.js';

/** An address in a cell: what is read, and where a click may lead (null: nowhere). */
export interface Address {
  text: string;
  /** As it is requested, for a file that has no links. */
  plain: string;
  href: string | null;
}

/** What a cell holds; null is an empty one. */
export type Value = string | number | null | Address;

/** A cell of a spreadsheet holds 32,767 UTF-16 units; an apostrophe or an ellipsis may still come to it. */
export const LONGEST = 32_000;

/** Longer addresses make Excel call the whole file damaged. */
const LONGEST_LINK = 2_000;

/** Text from a site on one line, without invisible characters, no longer than a cell may be. */
export function cellText(raw: string): string {
  const text = cleanText(raw.replace(NO_CHARACTER, ''));
  return text.length <= LONGEST ? text : `${cleanText(text.slice(0, LONGEST).replace(HALF_PAIR, ''))}…`;
}

/** Code points that Unicode keeps free for ever: XML readers refuse some of them. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/gu;
const HALF_PAIR = /[\ud800-\udbff]$/;

/** A cell for an address; `site` is the start of addresses that are shown without it, '' for none. */
export function addressValue(url: string, site: string): Address {
  const own = site !== '' && url.startsWith(`${site}/`) ? url.slice(site.length) : url;
  const plain = cellText(own);
  return { plain, text: cellText(decodedAddress(withThaiHost(own))), href: linkOf(own) };
}

/** Only web addresses become links: whatever else a site names (`javascript:`, `data:`, `file:`) stays text. */
function linkOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  const [place = '', ...rest] = href.split('#');
  // A second # is more than Excel reads.
  const link = rest.length === 0 ? place : `${place}#${rest.join('%23')}`;
  return link.length <= LONGEST_LINK && cleanText(link) === link ? link : null;
}
