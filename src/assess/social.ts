import { says } from '../match/says.js';
import type { Words } from '../rules/schema.js';
import type { Link } from '../snapshot.js';

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
