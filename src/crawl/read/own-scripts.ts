import type { CheerioAPI } from 'cheerio/slim';
import { getDomain } from 'tldts';
import { hostOf, type Place, resolveAddress } from './address.js';
import { attr } from './dom.js';

const MAX_SCRIPTS = 300;
const RUNS = /^$|javascript|ecmascript|^module$/i;
/** Libraries that do nothing until another script asks them to. */
const LIBRARY =
  /^(?:jquery(?:[.-](?:\d|min|slim|migrate|ui|easing)[\w.-]*)?|bootstrap[\w.-]*|popper[\w.-]*|modernizr[\w.-]*|html5shiv[\w.-]*|respond[\w.-]*|swfobject[\w.-]*|wp-emoji[\w.-]*)\.js$/i;
/** Counters, advertisers, social plug-ins and chats, as they tell a page to load them. */
const GUEST =
  /gtag\s*\(|dataLayer|_gaq|GoogleAnalyticsObject|fbq\s*\(|fbAsyncInit|facebook-jssdk|Tawk_API|histats|truehits|hotjar|wpemojiSettings|googletag|TranslateElement/i;

/** True when a page runs scripts of its own site that might add to it: not counters, plug-ins of others, libraries or data. */
export function hasOwnScripts($: CheerioAPI, place: Place): boolean {
  return $('script')
    .slice(0, MAX_SCRIPTS)
    .toArray()
    .some((script) => {
      if (!RUNS.test(attr(script, 'type').trim())) return false;
      const source = attr(script, 'src').trim();
      if (source !== '') return isOwnScript(source, place);
      const code = $(script).text().slice(0, 20_000);
      return code.trim() !== '' && !GUEST.test(code);
    });
}

function isOwnScript(source: string, place: Place): boolean {
  const { url } = resolveAddress(source, place);
  if (url === null || !isOfSite(url, place)) return false;
  return !LIBRARY.test(new URL(url).pathname.split('/').at(-1) ?? '');
}

/** True when an address is on the page's own host or under the same registered name. */
export function isOfSite(url: string, place: Place): boolean {
  const [host, own] = [hostOf(url), hostOf(place.page)];
  const domain = getDomain(own);
  return host === own || (domain !== null && getDomain(host) === domain);
}
