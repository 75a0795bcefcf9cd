import type { PageContent, Target } from '../snapshot.js';
import type { Client, Reply } from './client.js';
import { isDocument, mayBePage } from './documents.js';
import { ALIVE, judgePage, type Life } from './judge-page.js';
import { asksPermission, judgeReply, messageOf } from './judge-reply.js';
import { readPage } from './read/page.js';
import type { Says } from './says.js';
import { sniff } from './sniff.js';
import { DOCUMENT_BYTES, mediaType, PAGE_BYTES } from './transport.js';

/** What one address turned out to be. */
export interface Looked {
  target: Target;
  /** The page, when the answer was HTML with status 2xx. */
  content: PageContent | null;
  /** One English sentence for `problems`; '' when alive. */
  message: string;
}

export interface Looker {
  /** Reads an HTML page in full; anything else is judged by its first bytes. */
  page(url: string, mayAsk: (url: string) => Promise<boolean>): Promise<Looked>;
  /** Asks only whether the content is there: HEAD for documents, else the first bytes. */
  life(url: string, mayAsk: (url: string) => Promise<boolean>): Promise<Looked>;
}

interface LookerOptions {
  client: Client;
  says: Says;
  /** Files of a folder answer the same every time: no HEAD before GET, no second question. */
  isSteady(url: string): boolean;
  isSocial(url: string): boolean;
  /** True once the agency's homepage was found by its name: then a host without address is a dead link. */
  isNameKnown(): boolean;
}

/** HEAD answers that say nothing about GET: refused, unknown, broken, or a "not found" that GET may contradict. */
const HEAD_FAILS = ['reset', 'network', 'redirect-loop', 'dns'];

export function createLooker(options: LookerOptions): Looker {
  type MayAsk = (url: string) => Promise<boolean>;
  const get = async (url: string, maxBytes: number, mayAsk: MayAsk): Promise<Looked> => {
    const ask = () => options.client({ url, method: 'GET', maxBytes, maxOtherBytes: DOCUMENT_BYTES, mayAsk });
    const looked = judge(url, await ask(), 'GET', options);
    if (looked.target.life !== 'dead' || options.isSteady(url)) return looked;
    // A page is only called dead when it says so twice.
    return judge(url, await ask(), 'GET', options);
  };
  return {
    page: (url, mayAsk) => get(url, PAGE_BYTES, mayAsk),
    async life(url, mayAsk) {
      if (mayBePage(url) || options.isSteady(url)) return get(url, DOCUMENT_BYTES, mayAsk);
      const reply = await options.client({
        url,
        method: 'HEAD',
        maxBytes: 0,
        maxOtherBytes: 0,
        mayAsk,
        retries: 0,
      });
      return headSuffices(reply) ? judge(url, reply, 'HEAD', options) : get(url, DOCUMENT_BYTES, mayAsk);
    },
  };
}

function headSuffices(reply: Reply): boolean {
  if (!reply.ok) return !HEAD_FAILS.includes(reply.cause);
  const type = mediaType(reply.headers);
  const isFile = type !== '' && !type.includes('html') && reply.headers['content-length'] !== '0';
  return (reply.status >= 200 && reply.status < 300 && isFile) || reply.status === 429;
}

function judge(url: string, reply: Reply, method: 'GET' | 'HEAD', options: LookerOptions): Looked {
  const contentType = reply.ok ? mediaType(reply.headers) : '';
  const sniffed = reply.ok && method === 'GET' ? sniff(reply.body) : '';
  const isHtml =
    reply.ok && (sniffed === 'html' || (contentType.includes('html') && ['text', 'other'].includes(sniffed)));
  const content = isHtml ? contentOf(reply) : null;
  const life = lifeOf(url, reply, sniffed, content, options);
  const isPage = reply.ok && reply.status < 300 && content !== null;
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
    message: life.life === 'alive' ? '' : messageOf(reply, life, method),
  };
}

function lifeOf(
  url: string,
  reply: Reply,
  sniffed: Target['sniffed'],
  content: PageContent | null,
  options: LookerOptions,
): Life {
  if (asksPermission(reply.finalUrl, url)) return { life: 'locked', cause: 'permission' };
  if (options.isSocial(reply.finalUrl)) return ALIVE;
  const life = judgeReply(reply, options.isNameKnown());
  const isRefusal =
    life.cause === 'forbidden' || life.cause === 'server-error' || life.cause === 'rate-limited';
  if (isRefusal && content && options.says.blocked(`${content.title} ${content.text}`))
    return { life: 'unknown', cause: 'blocked' };
  if (life.life !== 'alive') return life;
  if (sniffed === 'empty') return { life: 'dead', cause: 'empty' };
  // A missing document for which the site sends its visitors to the homepage.
  if (content && isDocument(url) && reply.hops.length > 1 && isRoot(reply.finalUrl)) {
    return { life: 'dead', cause: 'soft-404' };
  }
  return content ? judgePage(content, options.says) : ALIVE;
}

function isRoot(url: string): boolean {
  return /^\/(index\.\w+|home\/?)?$/i.test(new URL(url).pathname);
}

function contentOf(reply: Extract<Reply, { ok: true }>): PageContent {
  const content = readPage(reply.body, {
    url: reply.finalUrl,
    contentType: reply.headers['content-type'] ?? '',
  });
  if (!reply.cut) return content;
  const note =
    reply.body.length >= PAGE_BYTES
      ? 'cut at 5 MB'
      : 'the connection ended, or reading stopped, before the end of the page';
  return { ...content, notes: [...content.notes, note] };
}
