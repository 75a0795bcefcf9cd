import { cleanText } from '../../text/clean.js';
import { decodedAddress } from '../../text/percent.js';
import { shortAddress } from '../place.js';
import type { Page } from './page.js';

/**
 * Where a link of the page leads; null for what may not be clicked: anything but http and https, an address that carries a
 * password, and the files of a folder check, which no server serves.
 */
export function hrefOf(page: Page, address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  if (page.isFolder && URL.canParse(page.site) && url.origin === new URL(page.site).origin) return null;
  return url.href;
}

/** An address as a person reads it, short; `full` is the whole of it, for paper, where it says more. */
export function shownAddress(page: Page, address: string): { short: string; full?: string } {
  const short = shortAddress(address, page.site);
  if (hrefOf(page, address) === null) return { short };
  const full = cleanText(decodedAddress(address));
  return full === short ? { short } : { short, full };
}
