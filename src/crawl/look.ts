import { CAUSES, shutBy } from '../causes.js';
import type { Cause, PageContent, Target } from '../snapshot.js';
import { tidyAfter } from '../tidy.js';
import { askStart } from './ask-start.js';
import type { Client, Reply, Request } from './client.js';
import { isDocument, mayBePage } from './documents.js';
import { isWaiting } from './judge-content.js';
import { isGarbled, isNoPdf, isOfficePage, MESSAGES, mayBeMessage } from './judge-file.js';
import { ALIVE, judgePage, type Life } from './judge-page.js';
import { asksPermission, judgeReply, messageOf, showsFile } from './judge-reply.js';
import { decode } from './read/decode.js';
import { readPage } from './read/page.js';
import type { Says } from './says.js';
import { sniff } from './sniff.js';
import { type Answer, DOCUMENT_BYTES, mediaType, PAGE_BYTES } from './transport.js';

/** An answer that holds a page. */
export type PageReply = Extract<Reply, { ok: true }>;

/** What one address turned out to be. */
export interface Looked {
  target: Target;
  /** The page, when the answer was HTML with status 2xx. */
  content: PageContent | null;
  /** Why only a part of the content was read, null when all of it was. */
  cut: Cause | null;
  /** One English sentence for `problems`; '' when alive and whole. */
  message: string;
  /** The answer with the page, for a browser to start from. */
  reply?: PageReply;
  /** Set when a browser was asked to show the page. */
  isTried?: true;
}

export interface Looker {
  /** Reads an HTML page in full; anything else is judged by its first bytes. */
  page(url: string, mayAsk: (url: string) => Promise<boolean>): Promise<Looked>;
  /** What a page turns out to be once a browser has run its scripts. */
  rendered(url: string, before: PageReply, shown: { html: string; url: string }): Looked;
  /** Asks only whether the content is there, by its first bytes. */
  life(url: string, mayAsk: (url: string) => Promise<boolean>): Promise<Looked>;
  /** The start of a document (`maxBytes`, decoded) and what its address turned out to be; asks once. */
  document(
    url: string,
    maxBytes: number,
    mayAsk: (url: string) => Promise<boolean>,
  ): Promise<Looked & { body: Uint8Array }>;
}

interface LookerOptions {
  client: Client;
  says: Says;
  /** Files of a folder answer the same every time: asked once and whole. */
  isSteady(url: string): boolean;
  isSocial(url: string): boolean;
  /** A file in the viewer of a storage service. */
  isViewer(url: string): boolean;
  /** True once the agency's homepage was found by its name: then a host without address is a dead link. */
  isNameKnown(): boolean;
  /** The agency's homepage, under any of its addresses. */
  isHome(url: string): boolean;
}

interface Judging extends LookerOptions {
  /** Hosts that have answered: they exist, whatever a name server says later. */
  answered: Set<string>;
}

/** Remarks of the reader about what it left out. */
const LEFT_OUT = /^more than /;
/** The reader's remark on a page that a browser has shown. */
const RENDERED = 'shown by a browser';

/** True for a page as a browser showed it, its scripts run. */
export const wasRendered = ({ notes }: PageContent): boolean => notes.includes(RENDERED);

/** What the first part of a page cannot show: the rest may hold the content. */
const NEEDS_ALL: readonly (Cause | null)[] = ['empty', 'script-only', 'login-page', 'soft-404'];

/** @param given what the looker is told by its run */
export function createLooker(given: LookerOptions): Looker {
  const options: Judging = { ...given, answered: new Set() };
  type MayAsk = (url: string) => Promise<boolean>;
  const { client } = options;
  const get = async (url: string, maxBytes: number, mayAsk: MayAsk, ask = client): Promise<Looked> => {
    const request: Request = { url, method: 'GET', maxBytes, maxOtherBytes: DOCUMENT_BYTES, mayAsk };
    const looked = judge(url, await ask(request), options);
    if (options.isSteady(url) || !needsSecond(looked.target)) return looked;
    return judge(url, await client(request), options);
  };
  return {
    async document(url, maxBytes, mayAsk) {
      const reply = await client({
        url,
        method: 'GET',
        maxBytes,
        maxOtherBytes: maxBytes,
        mayAsk,
        closesHost: false,
      });
      return { ...judge(url, reply, options), body: reply.ok ? reply.body : new Uint8Array() };
    },
    page: (url, mayAsk) => get(url, PAGE_BYTES, mayAsk),
    rendered(url, before, shown) {
      const { encoding } = decode(before.body, before.headers['content-type'] ?? '');
      return judge(url, browserCopy(before, shown), options, encoding);
    },
    async life(url, mayAsk) {
      if (mayBePage(url) || options.isSteady(url)) return get(url, DOCUMENT_BYTES, mayAsk);
      return get(url, DOCUMENT_BYTES, mayAsk, (request) => askStart(client, request));
    },
  };
}

/** A page is only called dead when it says so twice; an error text that came with status 200 was not asked again before. */
function needsSecond({ cause, status }: Target): boolean {
  if (cause === null) return false;
  return CAUSES[cause].retry === 'second' || (cause === 'server-error' && status !== null && status < 400);
}

/** The page as if its server had sent what the browser made of it; what has been built needs no scripts. */
function browserCopy(before: PageReply, { html, url }: { html: string; url: string }): PageReply {
  const body = new TextEncoder().encode(html);
  return {
    ...before,
    finalUrl: url,
    headers: { ...before.headers, 'content-type': 'text/html; charset=utf-8' },
    body: body.subarray(0, PAGE_BYTES),
    cut: body.length > PAGE_BYTES ? 'budget' : null,
  };
}

/** @param charset given for a browser's copy of a page: what the page itself was written in */
function judge(url: string, reply: Reply, options: Judging, charset?: string): Looked {
  if (reply.ok) options.answered.add(new URL(reply.finalUrl).hostname);
  const contentType = reply.ok ? mediaType(reply.headers) : '';
  const sniffed = reply.ok ? sniffedAs(url, contentType, reply) : '';
  const isHtml =
    reply.ok && (sniffed === 'html' || (contentType.includes('html') && isShown(reply, sniffed)));
  const content = isHtml ? contentOf(reply, options.says, charset) : null;
  const life = lifeOf(url, reply, sniffed, content, options);
  // A redirect that names no address shows its body, as in a browser.
  const isPage = reply.ok && reply.status < 400 && content !== null;
  const { cut, part } = reply.ok ? partOf(reply, content) : WHOLE;
  const target: Target = {
    url,
    finalUrl: reply.finalUrl,
    status: reply.ok ? reply.status : null,
    contentType,
    sniffed,
    title: content?.title ?? '',
    ...life,
  };
  return {
    target,
    content: isPage ? content : null,
    cut,
    message: life.life === 'alive' ? part : messageOf(reply, life),
    ...(isPage ? { reply } : {}),
  };
}

/** Anything that is called HTML is shown as such; an empty answer only matters when it sends its visitors on. */
function isShown(answer: Answer, sniffed: Target['sniffed']): boolean {
  const { headers } = answer;
  if (isGarbled(mediaType(headers), sniffed, answer)) return false;
  return sniffed === 'empty' ? 'refresh' in headers : sniffed === 'text' || sniffed === 'other';
}

function sniffedAs(url: string, contentType: string, answer: Answer): Target['sniffed'] {
  const sniffed = sniff(answer.body);
  return sniffed === 'html' && isOfficePage(url, contentType, answer) ? 'office' : sniffed;
}

const WHOLE = { cut: null, part: '' };

/** What of the content was read, if not all of it. */
function partOf({ cut, body }: Answer, content: PageContent | null): { cut: Cause | null; part: string } {
  if (cut) return { cut, part: `only the first ${body.length} bytes were read` };
  const note = content?.notes.find((each) => LEFT_OUT.test(each));
  if (note) return { cut: 'budget', part: `only the first part was read: ${note}` };
  return content?.scriptParts ? { cut: 'script-only', part: 'scripts put parts of the page there' } : WHOLE;
}

function lifeOf(
  url: string,
  reply: Reply,
  sniffed: Target['sniffed'],
  content: PageContent | null,
  options: Judging,
): Life {
  if (asksPermission(reply.finalUrl, url)) return shutBy('permission');
  if (options.isSocial(reply.finalUrl)) return ALIVE;
  const life = judgeReply(reply, options.isNameKnown() && !hasAnswered(reply.finalUrl, options));
  const isRefusal =
    life.cause === 'forbidden' || life.cause === 'server-error' || life.cause === 'rate-limited';
  if (isRefusal && content && options.says.blocked(`${content.title} ${content.text}`))
    return shutBy('blocked');
  if (life.life !== 'alive') return life;
  if (sniffed === 'empty' && !content) return shutBy('empty');
  // A missing document for which the site sends its visitors to the homepage.
  if (content && isDocument(url) && reply.hops.length > 1 && options.isHome(reply.finalUrl)) {
    return shutBy('soft-404');
  }
  if (!reply.ok) return ALIVE;
  if (!content) return lifeOfFile(reply, sniffed, options.says);
  const judged = judgePage(content, options.says);
  if (judged === ALIVE && isNoPdf(mediaType(reply.headers), sniffed, reply)) return shutBy('wrong-type');
  if (judged.cause === 'script-only' && options.isViewer(reply.finalUrl) && showsFile(content.title))
    return ALIVE;
  return reply.cut !== null && NEEDS_ALL.includes(judged.cause) ? ALIVE : judged;
}

/** What is no page by its kind: a file, or a few words in place of one. */
function lifeOfFile(reply: PageReply, sniffed: Target['sniffed'], says: Says): Life {
  const type = mediaType(reply.headers);
  if (isGarbled(type, sniffed, reply)) return shutBy('server-error');
  const told = mayBeMessage(sniffed, reply) ? judgePage(contentOf(reply, says), says) : ALIVE;
  if (MESSAGES.includes(told.cause)) return told;
  return isNoPdf(type, sniffed, reply) ? shutBy('wrong-type') : ALIVE;
}

const hasAnswered = (url: string, { answered }: Judging) =>
  URL.canParse(url) && answered.has(new URL(url).hostname);

/** What a browser showed is all there is: no part is left to scripts. */
function shown(read: PageContent): PageContent {
  return { ...read, scriptParts: false, notes: [...read.notes, RENDERED] };
}

function contentOf(reply: PageReply, says: Says, charset?: string): PageContent {
  const read = readPage(reply.body, {
    url: reply.finalUrl,
    contentType: reply.headers['content-type'] ?? '',
    refresh: reply.headers.refresh ?? '',
    ...(charset === undefined ? {} : { charset }),
  });
  tidyAfter(reply.body.length);
  const content =
    charset === undefined ? { ...read, scriptParts: read.scriptParts || isWaiting(read, says) } : shown(read);
  if (reply.cut === null) return content;
  const note =
    reply.body.length >= PAGE_BYTES
      ? 'cut at 5 MB'
      : 'the connection ended, or reading stopped, before the end of the page';
  return { ...content, notes: [...content.notes, note] };
}
