import type { CheerioAPI } from 'cheerio/slim';
import type { Link } from '../../snapshot.js';

const LITTLE_TEXT = 200;
const FEW_LINKS = 3;
/** Where the common frameworks put the page they build. */
const ROOTS = '#app, #root, #__next, #__nuxt, app-root, [data-reactroot]';

/** True when scripts would have to run before a visitor sees the page: hardly any text or links, or an empty root. */
export function isScriptOnly($: CheerioAPI, chars: number, links: readonly Link[]): boolean {
  if ($('script').length === 0) return false;
  const leading = links.filter((link) => link.url !== null).length;
  if (chars < LITTLE_TEXT && leading < FEW_LINKS) return true;
  const root = $(ROOTS).first();
  const isEmpty = root.length > 0 && root.text().trim() === '' && root.find('img, a, iframe').length === 0;
  return isEmpty && chars < LITTLE_TEXT * 2 && leading < FEW_LINKS * 2;
}
