import type { Page, Request, Route } from 'playwright-core';
import { causeOfStatus } from '../../causes.js';
import type { Cause } from '../../snapshot.js';
import type { Reply } from '../client.js';
import { isHttp } from '../hosts.js';
import { sniff } from '../sniff.js';
import { type Answer, mediaType, withoutFragment } from '../transport.js';
import type { Activity } from './activity.js';
import type { Sources } from './sources.js';

export interface Opened {
  /** Where the page was found. */
  url: string;
  /** Its answer: it is not asked for a second time. */
  reply: Answer;
}

interface AnswerOptions {
  page: Page;
  opened: Opened;
  sources: Sources;
  activity: Activity;
  isSocial(url: string): boolean;
  /** What may be loaded beside pages and scripts. */
  isWanted?(kind: string, url: string): boolean;
}

const SCRIPTS = new Set(['script', 'xhr', 'fetch']);
/** What many pages of a site have in common. */
const SHARED = new Set(['script', 'stylesheet', 'image', 'font']);
/** Requests by POST may change something on the site; those that only count visitors change nothing on the page. */
const DATA = new Set(['xhr', 'fetch']);
/** Headers of a script's request that decide what its server answers. Cookies and the user's own headers are the client's business. */
const PASSED_ON = ['accept', 'x-requested-with', 'apikey', 'authorization'];
/** The body comes unpacked, cookies stay in the client's jar. */
const NOT_FOR_BROWSER = [
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'set-cookie',
  'connection',
];

/** A visitor might have been answered otherwise; what is missing is missing for him too. */
const MAY_DIFFER: readonly Cause[] = ['server-error', 'rate-limited', 'forbidden'];

/** Answers one request of a page being rendered; whatever is not needed to build the page is refused. Never throws. */
export async function answer(route: Route, options: AnswerOptions): Promise<void> {
  try {
    await respond(route, route.request(), options);
  } catch {
    // The tab was closed meanwhile, or the request came from one that is being closed.
    await route.abort().catch(() => undefined);
  }
}

async function respond(route: Route, request: Request, options: AnswerOptions): Promise<void> {
  const { activity, opened, sources, isSocial, isWanted, page } = options;
  const url = withoutFragment(request.url());
  const kind = request.resourceType();
  const isDocument =
    kind === 'document' && request.isNavigationRequest() && request.frame() === page.mainFrame();
  const refuse = (cause: 'budget' | 'script-only', message: string) => {
    activity.refuse({ url, cause, message });
    return route.abort('blockedbyclient');
  };
  // Frames are pages of their own, which the crawl opens itself.
  const isNeeded = isDocument || SCRIPTS.has(kind) || isWanted?.(kind, url);
  if (!isHttp(url) || isSocial(url) || !isNeeded) return route.abort('blockedbyclient');
  if (request.method() !== 'GET') {
    return DATA.has(kind) || isDocument
      ? refuse('script-only', `a script's ${request.method()} request was not sent`)
      : route.abort('blockedbyclient');
  }
  if (isDocument && !activity.moves()) return refuse('budget', 'the page sends its visitors on without end');
  // A page that asks for itself once more has set a cookie, which the client keeps: now it answers otherwise.
  if (isDocument && activity.isFirst() && url === withoutFragment(opened.url))
    return fulfill(route, opened.reply);
  const tooMuch = () => refuse('budget', 'the page loads more than a page may');
  const end = await activity.begin();
  if (end === null) return tooMuch();
  try {
    const reply = await sources(url, passedOn(request.headers()), SHARED.has(kind));
    if (!activity.takes(reply.ok ? reply.body.length : 0)) return await tooMuch();
    if (!reply.ok) {
      activity.refuse({ url, cause: reply.cause, message: reply.message });
      return await route.abort('failed');
    }
    noteUnusable(reply, url, activity);
    if (reply.cut !== null) return await route.abort('failed');
    if (!isDocument) return await fulfill(route, reply);
    // A download, or a file shown by a plug-in: what the link leads to is the crawl's to ask.
    if (!isPage(reply)) return await route.abort('aborted');
    await (reply.finalUrl === url ? fulfill(route, reply) : sendOn(route, reply.finalUrl));
  } finally {
    end();
  }
}

/** An answer that says nothing of what a visitor would have got. */
function noteUnusable(reply: Answer, url: string, activity: Activity): void {
  if (reply.cut !== null) {
    const message = `only the first ${reply.body.length} bytes came`;
    activity.refuse({ url, cause: reply.cut, message });
    return;
  }
  const cause = causeOfStatus(reply.status);
  if (cause !== null && MAY_DIFFER.includes(cause))
    activity.refuse({ url, cause, message: `GET answered ${reply.status}` });
}

function fulfill(route: Route, { status, headers, body }: Answer): Promise<void> {
  const kept = Object.entries(headers).filter(([name]) => !NOT_FOR_BROWSER.includes(name));
  return route.fulfill({ status, headers: Object.fromEntries(kept), body: Buffer.from(body) });
}

/** The browser follows redirects where no handler sees them, so it is sent on by a page: the base address must be right. */
function sendOn(route: Route, url: string): Promise<void> {
  const script = `location.replace(${JSON.stringify(url).replaceAll('<', '\\u003c')})`;
  return route.fulfill({ status: 200, contentType: 'text/html', body: `<script>${script}</script>` });
}

function isPage(reply: Extract<Reply, { ok: true }>): boolean {
  if (/^\s*attachment/i.test(reply.headers['content-disposition'] ?? '')) return false;
  return sniff(reply.body) === 'html' || mediaType(reply.headers).includes('html');
}

function passedOn(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => PASSED_ON.includes(name.toLowerCase())),
  );
}
