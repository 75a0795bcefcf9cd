import type { CheerioAPI } from 'cheerio/slim';
import { getDomain } from 'tldts';
import { hostOf, type Place, resolveAddress } from './address.js';
import { attr } from './dom.js';

const MAX_EMBEDS = 200;
/** Chat widgets and the like are loaded by a snippet that sets `x.src = 'https://host/…'`. */
const LOADED = /\.src\s*=\s*["']((?:https?:)?\/\/[a-z0-9.-]{1,253}\/?)/gi;

/** Hosts of third-party iframes and scripts, sorted; the agency's own domain is no third party. */
export function readEmbeds($: CheerioAPI, place: Place): string[] {
  const sources: string[] = [];
  for (const element of $('iframe, script, embed').slice(0, 1000).toArray()) {
    sources.push(attr(element, 'src'), attr(element, 'data-src'));
    if (element.name !== 'script' || attr(element, 'src') !== '') continue;
    for (const found of $(element).text().slice(0, 100_000).matchAll(LOADED)) sources.push(found[1] ?? '');
  }
  const own = hostOf(place.page);
  const ownDomain = getDomain(own);
  const hosts = new Set<string>();
  for (const source of sources) {
    const host = hostOf(resolveAddress(source, place).url ?? '');
    const isOwn = host === own || (ownDomain !== null && getDomain(host) === ownDomain);
    if (host !== '' && !isOwn) hosts.add(host);
  }
  return [...hosts].sort().slice(0, MAX_EMBEDS);
}
