import { shutBy } from '../causes.js';
import type { Page, PageContent } from '../snapshot.js';
import { isNothing } from './judge-content.js';
import { isLogin } from './judge-login.js';
import { isServerError } from './judge-server-error.js';
import type { Says } from './says.js';
import { isFree } from './trails.js';

export type Life = Pick<Page['target'], 'life' | 'cause'>;

export const ALIVE: Life = { life: 'alive', cause: null };

/** Longer pages than this say more than that something is missing (characters of visible text, link words not counted). */
const SHORT = 400;
/** So few characters are no content. */
const LITTLE = 60;
/** A page that only says that it is closed may still name a telephone, a mail address and a social network. */
const MAX_WAYS = 4;
/** A page with more links than this is a page of the site, whatever its title says. */
const FEW_LINKS = 15;

/**
 * What an HTML page that came with status 200 is worth: a page that says "not found", a log-in box, a firewall's word, nothing
 * but "under construction", or only scripts, is not the content a visitor was sent to.
 */
export function judgePage(content: PageContent, says: Says): Life {
  const heading = content.sections.find((section) => section.level === 1)?.heading ?? '';
  const own = content.chars - content.linkChars;
  const isShort = own < SHORT;
  const body = mainText(content);
  if (isShort && says.blocked(`${content.title} ${content.text}`)) return shutBy('blocked');
  if (isGate(content, says)) return shutBy('blocked');
  if (isServerError(content, says)) return shutBy('server-error');
  if (isShort && isClosed(content, says)) return shutBy('server-error');
  if (content.scriptOnly && !content.links.some((link) => isFree(link) && link.url !== null))
    return shutBy('script-only');
  if (says.notFound(content.title) || says.notFound(heading)) {
    if (isShort || content.links.length <= FEW_LINKS) return shutBy('soft-404');
  }
  if (isShort && body.length < SHORT && says.notFound(body)) return shutBy('soft-404');
  if (isLogin(content, says)) return shutBy('login-page');
  if (content.chars === 0 && content.links.length === 0 && content.media === 0) return shutBy('empty');
  if (isNothing(content, says)) return shutBy('empty');
  return ALIVE;
}

/** The whole website is closed for a while, as a status 503 would say: hardly anything to click, no menu. */
function isClosed({ title, sections, text, links }: PageContent, says: Says): boolean {
  const ways = links.filter(({ url }) => url !== null);
  if (ways.length > MAX_WAYS || ways.some(({ region }) => region === 'nav')) return false;
  return [title, text, ...sections.map(({ heading }) => heading)].some(says.closed);
}

/** Nothing but a firewall's own page in a frame: its words stand in there. */
function isGate({ chars, links }: PageContent, says: Says): boolean {
  const frames = links.filter(({ kind, url }) => kind === 'frame' && url !== null);
  return (
    chars < LITTLE &&
    frames.length === links.length &&
    frames.some(({ href }) => says.blocked(href.slice(0, 200)))
  );
}

/** The page's words outside menus, header and footer, as far as the reader kept them apart. */
function mainText(content: PageContent): string {
  const words = content.mentions
    .filter(({ region }) => region === 'main' || region === 'aside')
    .map(({ text }) => text);
  return words.length > 0 ? words.join(' ') : content.links.length === 0 ? content.text : '';
}
