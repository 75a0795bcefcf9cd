import type { CheerioAPI } from 'cheerio/slim';
import type { Link, PageContent } from '../../snapshot.js';
import { classAndId, descendants } from './dom.js';

const LITTLE_TEXT = 200;
const FEW_LINKS = 3;
/** Where the common frameworks put the page they build. */
const ROOTS =
  '#app, #root, #__next, #__nuxt, #___gatsby, #svelte, #SITE_CONTAINER, app-root, [data-reactroot], [ng-version], body > [ng-app]';
/** Words and rows that a framework has yet to fill in. */
const TEMPLATES = 'a[ng-href], [ng-repeat], [data-ng-repeat], [v-for], [x-for], [data-bind^="foreach"]';
/** How a list that a script fills is called. */
const MENU = /(^|[\s_-])(menu|nav|navbar|navigation)([\s_-]|$)/i;

const SENDS_ON = new Set<Link['kind']>(['refresh', 'redirect', 'script', 'frame']);
const SHOWN = new Set(['img', 'a', 'iframe']);

/** True when scripts would have to run before a visitor sees the page: hardly any text or links, or an empty root. */
export function isScriptOnly(
  $: CheerioAPI,
  { chars, links, media }: Pick<PageContent, 'chars' | 'links' | 'media'>,
): boolean {
  if ($('script').length === 0) return false;
  const leading = links.filter((link) => link.url !== null).length;
  // A page that sends the visitor on by itself is a splash page: what it leads to is what counts.
  if (links.some((link) => link.url !== null && SENDS_ON.has(link.kind))) return false;
  const root = $(ROOTS).get(0);
  // A picture is content enough, unless it only waits until a framework has built the page.
  const asksForScripts = /javascript|จาวาสคริปต์/i.test($('noscript').text());
  if (root === undefined && media > 0 && !asksForScripts) return false;
  if (chars < LITTLE_TEXT && leading < FEW_LINKS) return true;
  const isEmpty =
    root !== undefined &&
    $(root).text().trim() === '' &&
    !descendants(root, 100).some((part) => SHOWN.has(part.name));
  return isEmpty && chars < LITTLE_TEXT * 2 && leading < FEW_LINKS * 2;
}

/**
 * True when a script puts links on the page that its HTML does not hold, beside others that it does: rows of a framework's
 * template, or an empty list called a menu on a page without any other.
 */
export function isFilledByScript($: CheerioAPI, links: readonly Link[]): boolean {
  if ($('script').length === 0) return false;
  if ($(TEMPLATES).length > 0) return true;
  if (links.some(({ region, url }) => region === 'nav' && url !== null)) return false;
  return $('ul, ol, nav')
    .toArray()
    .some(
      (list) =>
        MENU.test(classAndId(list)) &&
        $(list).text().trim() === '' &&
        !descendants(list, 20).some(({ name }) => SHOWN.has(name)),
    );
}
