import type { CheerioAPI } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import type { Link } from '../../snapshot.js';
import { type Place, resolveAddress } from './address.js';
import { ancestors, attr, childElements, classAndId, descendants } from './dom.js';
import { isOfSite } from './own-scripts.js';
import { SHOWN } from './script-signs.js';
import { inlineCode, literalWrites } from './written.js';

const MAX_SCRIPTS = 300;
const MAX_BELOW = 200;
/** Where a script puts text into the page. */
const SINK =
  /\bdocument\s{0,9}\.\s{0,9}write(?:ln)?\s{0,9}\(|\.innerHTML\s{0,9}\+?=(?!=)|\.insertAdjacentHTML\s{0,9}\(|\.(?:append|prepend|html|after|before|replaceWith)\s{0,9}\(/;
/** A link in a string of the code, up to the end of its address or of the string. */
const WRITTEN_LINK = /<a\s[^<>]{0,300}?\bhref\s{0,9}=\s{0,9}\\?["']?([^\s"'`<>\\]{0,500})/gi;
/** Leads nowhere by itself: an arrow of a slide show, a button, an application. */
const NO_PAGE = /^(?:#|javascript:|mailto:|tel:|data:)/i;
/** How a script is called that writes the menu. */
const MENU =
  /(?:^|[^a-z])(?:(?:top|main|left|right|side|site|head|foot|bottom)?[_-]?(?:menu|nav|navbar|navigation|links?)|header|sidebar|topbar)(?:[^a-z]|$)/i;
/** … and one that shows something else in its place. */
const GADGET =
  /count|stats?(?![a-z])|analytic|track|(?:^|[^a-z])ads?[^a-z]|advert|slide|clock|date|time|calendar|weather|oil|gold|lott|player|swf|flash|active|jquery|bootstrap|chat|social|share|like|facebook|plugin|lib|gallery|popup|snow|cursor|rss|feed|marquee|scroll|search|font|theme|translate|cookie|captcha|vote|poll|radio|map|valid|form|ajax|vendor|bundle|min\.js/i;
/** Folders of such scripts. */
const GADGETS = /count|analytic|banner|weather|plugin|widget|vendor/i;
const CELLS = new Set(['td', 'th', 'nav']);
const BOXES = new Set(['div', 'li', 'header', 'aside', 'center', 'section']);

/**
 * True when scripts of the site itself write links that cannot be read from the page: an inline script puts markup with
 * addresses of the site into it, or a script stands where the menu should be.
 */
export function writesLinks($: CheerioAPI, place: Place, links: readonly Link[]): boolean {
  return insertsLinks($, place) || hasMenuScript($, place, links);
}

function insertsLinks($: CheerioAPI, place: Place): boolean {
  const document = $.root().get(0) as Document | undefined;
  if (document === undefined) return false;
  return inlineCode(document).some(({ code }) => {
    const { rest } = literalWrites(code);
    if (!SINK.test(rest)) return false;
    return [...rest.matchAll(WRITTEN_LINK)].some(([, address = '']) => mayBePageOfSite(address, place));
  });
}

/** An address that goes on with a variable may lead anywhere; one of another website is a banner's or a counter's. */
function mayBePageOfSite(address: string, place: Place): boolean {
  if (NO_PAGE.test(address)) return false;
  const { url } = resolveAddress(address, place);
  return url === null ? address === '' : isOfSite(url, place);
}

function hasMenuScript($: CheerioAPI, place: Place, links: readonly Link[]): boolean {
  const hasMenu = links.some(({ url, region }) => url !== null && (region === 'nav' || region === 'header'));
  return $('body script[src]')
    .slice(0, MAX_SCRIPTS)
    .toArray()
    .some((script) => {
      const { url } = resolveAddress(attr(script, 'src'), place);
      // Only a script that is run at once can write where it stands.
      const isLate = ['async', 'defer'].some((name) => name in script.attribs);
      if (url === null || isLate || attr(script, 'type') === 'module' || !isOfSite(url, place)) return false;
      const folders = new URL(url).pathname.split('/');
      const name = folders.pop() ?? '';
      if (!hasMoreAfter(script)) return false;
      if (MENU.test(name) && !hasMenu) return true;
      return !GADGET.test(name) && !GADGETS.test(folders.join('/')) && isAloneInPlaceOfMenu($, script, name);
    });
}

function isAloneInPlaceOfMenu($: CheerioAPI, script: Element, name: string): boolean {
  const [box] = ancestors(script);
  if (box === undefined || !(CELLS.has(box.name) || BOXES.has(box.name))) return false;
  if (childElements(box).length !== 1 || $(box).text().trim() !== $(script).text().trim()) return false;
  return CELLS.has(box.name) || MENU.test(name) || MENU.test(classAndId(box));
}

/** Scripts at the end of a page write nothing a visitor is meant to see. */
function hasMoreAfter(script: Element): boolean {
  for (const element of [script, ...ancestors(script)]) {
    for (let next = element.next; next !== null; next = next.next) {
      if (!('name' in next) || !('attribs' in next)) continue;
      const shown = [next as Element, ...descendants(next as Element, MAX_BELOW)];
      if (shown.some(({ name }) => SHOWN.has(name))) return true;
    }
  }
  return false;
}
