import { says } from '../match/says.js';
import type { Words } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import type { Place } from './places.js';

/** So many banners of other bodies on each side make a row of theirs. */
const NEIGHBOURS = 2;

/** A test for links to a social network: an account, not a single post or video, and not that of the website's builder. */
export function ownAccountTest(words: Words): (link: Link) => boolean {
  const isAnothers = says([...words.vendor, ...words.related]);
  const posts = new Set(words.hosts.posts);
  return (link) => {
    if (link.url === null || !URL.canParse(link.url)) return false;
    const { pathname, search } = new URL(link.url);
    const segments = pathname.split('/').filter(Boolean);
    if (segments.length === 0 && search === '') return false;
    if (segments.some((segment) => posts.has(segment.toLowerCase()))) return false;
    const { row, item, headings } = link.context;
    return ![link.label, row, item, headings[0] ?? ''].some(isAnothers);
  };
}

/** True for a picture without words in the middle of a row of banners that all lead to other bodies' websites. */
export function isBannerAmongOthers(link: Link, page: Page, placeOf: (url: string) => Place): boolean {
  if (link.label !== '') return false;
  const { links } = page.content;
  const at = links.indexOf(link);
  const isOthers = ({ url }: Link) =>
    url !== null &&
    (placeOf(url) === 'public-body' || placeOf(url) === 'other' || placeOf(url) === 'foreign');
  const sides = [links.slice(Math.max(0, at - NEIGHBOURS), at), links.slice(at + 1, at + 1 + NEIGHBOURS)];
  return sides.every((side) => side.length === NEIGHBOURS && side.every(isOthers));
}
