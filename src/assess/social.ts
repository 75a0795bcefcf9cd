import type { Words } from '../rules/schema.js';
import type { Link } from '../snapshot.js';
import { says } from './says.js';

/** A test for links to a social network: an account, and not that of the company that built the website. */
export function ownAccountTest(words: Words): (link: Link) => boolean {
  const isVendor = says(words.vendor);
  return (link) => {
    if (link.url === null || !URL.canParse(link.url)) return false;
    const { pathname, search } = new URL(link.url);
    if (pathname.length < 2 && search === '') return false;
    const { row, item, headings } = link.context;
    return ![link.label, row, item, headings[0] ?? ''].some(isVendor);
  };
}
