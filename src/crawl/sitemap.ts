import { gunzipSync } from 'node:zlib';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { cleanText } from '../text/clean.js';
import { isHttp } from './hosts.js';
import { withoutLogin } from './login.js';
import type { Session } from './session.js';

const MAX_FILES = 5;
const MAX_URLS = 5_000;
const MAX_BYTES = 5_000_000;
/** Characters of one entry, but for the last piece of it. */
const MAX_TEXT = 2_000;

/** The agency's own addresses that its sitemaps list, sorted; indexes and .gz files are followed within bounds. */
export async function readSitemaps(homepage: string, session: Session): Promise<string[]> {
  const named = await session.robots.sitemaps(homepage);
  const queue = [...named, new URL('/sitemap.xml', homepage).href];
  const asked = new Set<string>();
  const urls = new Set<string>();
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (asked.has(url) || asked.size >= MAX_FILES || session.signal.aborted) continue;
    if (!isHttp(url) || !session.hosts.isOwn(url)) continue;
    asked.add(url);
    const xml = await read(url, session);
    const { pages, sitemaps } = parseSitemap(xml);
    queue.push(...sitemaps);
    for (const page of pages) {
      if (urls.size < MAX_URLS && isHttp(page) && session.hosts.isOwn(page))
        urls.add(new URL(withoutLogin(page)).href);
    }
  }
  return [...urls].sort();
}

async function read(url: string, session: Session): Promise<string> {
  const mayAsk = session.mayRead;
  const reply = await session.client({
    url,
    method: 'GET',
    maxBytes: MAX_BYTES,
    maxOtherBytes: MAX_BYTES,
    mayAsk,
  });
  if (!reply.ok || reply.status !== 200) return '';
  return new TextDecoder().decode(unzipped(reply.body));
}

/** Sitemaps end in .gz without saying so in a header. */
function unzipped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch {
    return new Uint8Array();
  }
}

/**
 * The addresses in a sitemap (`<url>`) and of further sitemaps (`<sitemap>`), in their order (sitemaps.org protocol). Read from
 * tokens: a parser looks every end tag up among all the open ones, which takes hours over five megabytes of them.
 */
export function parseSitemap(xml: string): { pages: string[]; sitemaps: string[] } {
  const found = { pages: [] as string[], sitemaps: [] as string[] };
  let inSitemap = false;
  let text: string | null = null;
  const say = (part: string) => {
    if (text !== null && text.length < MAX_TEXT) text += part;
  };
  const nothing = () => undefined;
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => say(xml.slice(start, end)),
    ontextentity: (code) => say(String.fromCodePoint(code)),
    oncdata: (start, end, endOffset) => say(xml.slice(start, end - endOffset)),
    onopentagname(start, end) {
      const name = xml.slice(start, end);
      if (name === 'sitemap') inSitemap = true;
      if (name === 'loc') text = '';
    },
    onclosetag(start, end) {
      const name = xml.slice(start, end);
      if (name === 'sitemap') inSitemap = false;
      if (name !== 'loc' || text === null) return;
      const list = inSitemap ? found.sitemaps : found.pages;
      if (list.length < MAX_URLS) list.push(cleanText(text));
      text = null;
    },
    onattribname: nothing,
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onopentagend: nothing,
    onselfclosingtag: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, callbacks);
  tokenizer.write(xml);
  tokenizer.end();
  return found;
}
