import { says } from '../match/says.js';
import type { Doubt } from '../rules/doubts.js';
import type { Words } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { isSameName, nameFinder } from './agency-names.js';
import type { ContentJudge } from './judge.js';
import type { Place } from './places.js';

/** So many banners of other bodies on each side make a row of theirs. */
const NEIGHBOURS = 2;

/** An account that may be the agency's. */
export interface Account {
  /** It bears the agency's name; others are the agency's for all that is said (its student council's, perhaps). */
  isNamed: boolean;
  /** Why a person should look at it, where words name the link and where its address alone does. */
  doubt: { byWords: Doubt | null; byAddress: Doubt | null };
}

/** `own`: for all that is said; `no`: nobody's or certainly another's. */
type Ownership = 'named' | 'own' | 'no' | 'unsure';

/** A shorter account name may lie in any other by chance. */
const LEAST_HANDLE = 4;

/**
 * Judges links to social networks. Null for what is no account of the agency: a single post or video, the network's front
 * page, an account that the words beside it call the website builder's or a related body's. In doubt: one named after
 * another agency, or below the builder's line, or a group, which anybody may open; a nameless one in a row of others'
 * banners. An account that bears the website's own name is the agency's wherever it stands.
 */
export function accountTest(lists: Words, judge: ContentJudge): (link: Link, page: Page) => Account | null {
  const { view, placeOf } = judge;
  const isVendor = says(lists.vendor);
  const isAnothers = says([...lists.vendor, ...lists.related]);
  const posts = new Set(lists.hosts.posts);
  const namesIn = nameFinder(lists.agencies);
  const groups = new Set(lists.hosts.groups);
  const own = ownNames(view.home, namesIn);
  const handle = handleOf(view.snapshot.finalUrl);

  const isOwn = (name: string) => own.some((one) => isSameName(name, one));
  const words = ({ label, context }: Link) => [label, context.row, context.item];

  /** Named after another agency: the nearest words that name any decide. */
  function isNamedAfterOther(link: Link): boolean {
    const named = [...words(link), link.context.headings[0] ?? ''].map(namesIn);
    const nearest = named.find((names) => names.length > 0) ?? [];
    return own.length > 0 && nearest.length > 0 && !nearest.some(isOwn);
  }

  /** "พัฒนาโดย …" is the last thing said before the link, with nothing but other icons and contacts between. */
  function isBelowVendor(link: Link, page: Page): boolean {
    const at = page.content.links.indexOf(link);
    const above = page.content.mentions.filter((mention) => mention.linksBefore <= at).at(-1);
    if (!above || !isVendor(above.text)) return false;
    const between = page.content.links.slice(above.linksBefore, at);
    return between.every(({ url }) => url !== null && placeOf(url) !== 'own');
  }

  function ownershipOf(link: Link, page: Page): Ownership {
    if (link.url === null || !URL.canParse(link.url)) return 'no';
    const { pathname, search } = new URL(link.url);
    const segments = pathname.split('/').filter(Boolean);
    if (segments.length === 0 && search === '') return 'no';
    if (segments.some((segment) => posts.has(segment.toLowerCase()))) return 'no';
    const { row, item, headings } = link.context;
    if ([link.label, row, item, headings[0] ?? ''].some(isAnothers)) return 'no';
    if (groups.has(segments[0]?.toLowerCase() ?? '')) return 'unsure';
    const account = letters(pathname + search);
    if (handle.length >= LEAST_HANDLE && account.includes(handle)) return 'named';
    if (isNamedAfterOther(link) || isBelowVendor(link, page)) return 'unsure';
    return words(link).flatMap(namesIn).some(isOwn) ? 'named' : 'own';
  }

  return (link, page) => {
    const ownership = ownershipOf(link, page);
    if (ownership === 'no') return null;
    const byWords = ownership === 'unsure' ? 'other-account' : null;
    const byAddress = isBannerAmongOthers(link, page, placeOf) ? 'banner-account' : byWords;
    return { isNamed: ownership === 'named', doubt: { byWords, byAddress } };
  };
}

/** What the website calls itself: in the homepage's title and at the head of the page. */
function ownNames(home: Page | undefined, namesIn: (text: string) => string[]): string[] {
  if (!home) return [];
  const { title, mentions, sections } = home.content;
  const head = mentions.filter(({ region }) => region === 'header').map(({ text }) => text);
  const first = sections.filter(({ level }) => level === 1).map(({ heading }) => heading);
  return [title, ...head, ...first].flatMap(namesIn);
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The part of the host that is the agency's own: "tambon-example" of www.tambon-example.go.th. */
function handleOf(url: string): string {
  const [first = ''] = new URL(url).hostname.replace(/^www\./, '').split('.');
  return letters(first);
}

/** True for a picture without words in the middle of a row of banners that all lead to other bodies' websites. */
function isBannerAmongOthers(link: Link, page: Page, placeOf: (url: string) => Place): boolean {
  if (link.label !== '') return false;
  const { links } = page.content;
  const at = links.indexOf(link);
  const isOthers = ({ url }: Link) =>
    url !== null &&
    (placeOf(url) === 'public-body' || placeOf(url) === 'other' || placeOf(url) === 'foreign');
  const sides = [links.slice(Math.max(0, at - NEIGHBOURS), at), links.slice(at + 1, at + 1 + NEIGHBOURS)];
  return sides.every((side) => side.length === NEIGHBOURS && side.every(isOthers));
}
