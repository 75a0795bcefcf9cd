import type { CheerioAPI } from 'cheerio/slim';
import type { Link, PageContent } from '../../snapshot.js';
import { asksForScripts, FEW_LINKS, isEmptyBox, LITTLE_TEXT, SHOWN } from './script-signs.js';

/** Where the common frameworks put the page they build. */
const ROOTS =
  '#app, #root, #__next, #__nuxt, #___gatsby, #svelte, #SITE_CONTAINER, app-root, [data-reactroot], [ng-version], body > [ng-app]';

const SENDS_ON = new Set<Link['kind']>(['refresh', 'redirect', 'script', 'frame']);

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
  if (root === undefined && media > 0 && !asksForScripts($)) return false;
  if (chars < LITTLE_TEXT && leading < FEW_LINKS) return true;
  const isEmpty = root !== undefined && isEmptyBox(root, SHOWN);
  return isEmpty && chars < LITTLE_TEXT * 2 && leading < FEW_LINKS * 2;
}
