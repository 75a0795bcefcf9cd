import { type Cause, isScripted, TLS_CAUSES } from '../causes.js';
import type { Link, PageContent, Problem } from '../snapshot.js';
import { mayBePage } from './documents.js';
import type { Hosts } from './hosts.js';
import { isHttp } from './hosts.js';
import { ALIVE } from './judge-page.js';
import type { Looked } from './look.js';
import { bareHost, pageKey } from './page-key.js';
import type { Says } from './says.js';
import type { Session } from './session.js';

/** A page on the way to the homepage, and the link of it that leads on (null for the homepage itself). */
export interface Step {
  looked: Looked & { content: PageContent };
  enter: number | null;
}

export type Homepage =
  | { asked: string; steps: Step[]; failure: null }
  | { asked: string; steps: []; failure: Problem };

const MAX_SPLASHES = 3;
/** A page with more different own targets than this has real navigation: it is no splash page. */
const SPLASH_TARGETS = 12;
/** A bare host is asked by http when https does not even connect. */
const TLS: ReadonlySet<Cause> = new Set(TLS_CAUSES);
const NO_CONNECTION: ReadonlySet<Cause> = new Set(['refused', 'timeout', 'reset', 'network', ...TLS_CAUSES]);

/** Reads the homepage, through redirects and splash pages. Never throws for what a server or network does. */
export async function openHomepage(candidates: readonly string[], session: Session): Promise<Homepage> {
  let asked = '';
  let first: Looked | null = null;
  // What is wrong with the certificate says more, and what to do, than that nobody speaks http either.
  let tls: Looked | null = null;
  for (const url of candidates) {
    asked = url;
    if (session.hosts.isSocial(url))
      return { asked, steps: [], failure: socialFailure(url, 'a social network, not opened') };
    session.hosts.own.add(bareHost(new URL(url).host));
    first = await session.show(await session.looker.page(url, session.mayRead));
    const { cause } = first.target;
    if (cause && TLS.has(cause)) tls ??= first;
    if (!cause || !NO_CONNECTION.has(cause)) break;
  }
  if (!first) throw new Error('no address to ask');
  const home = usable(first);
  if (!home) return { asked, steps: [], failure: failureOf(tls ?? first, session.hosts) };
  session.nameKnown.value = hasName(home.target.finalUrl);
  session.hosts.own.add(bareHost(new URL(home.target.finalUrl).host));
  const { steps, failure } = await passSplashes(home, session);
  if (failure) return { asked, steps: [], failure };
  const last = steps.at(-1);
  // What its menu holds decides all the rest, so the homepage itself is worth a second look.
  if (last) last.looked = usable(await session.show(last.looked, true)) ?? last.looked;
  const end = last?.looked;
  // Each door leads to one more: a riddle for browsers, not the way of an agency.
  if (end && steps.length > MAX_SPLASHES && isBare(end.content) && sendsOn(end.content))
    return { asked, steps: [], failure: { url: asked, cause: 'redirect-loop', message: ON_AND_ON } };
  if (end?.content.scriptOnly) return { asked, steps: [], failure: failureOf(end, session.hosts) };
  return { asked, steps, failure: null };
}

const ON_AND_ON = `more than ${MAX_SPLASHES} pages, each of which sends its visitors on to the next`;

const sendsOn = ({ links }: PageContent) =>
  links.some(({ kind, url }) => url !== null && (kind === 'refresh' || kind === 'redirect'));

/** @returns the pages on the way, or why the only way on from a page that holds nothing else leads nowhere */
async function passSplashes(
  home: Step['looked'],
  session: Session,
): Promise<{ steps: Step[]; failure: Problem | null }> {
  const steps: Step[] = [{ looked: home, enter: null }];
  const seen = new Set<string>();
  for (let step = steps[0]; step && steps.length <= MAX_SPLASHES; step = steps.at(-1)) {
    const { content, target } = step.looked;
    seen.add(target.url).add(target.finalUrl);
    const enter = enterLink(content, target.finalUrl, session.hosts, session.says);
    const url = enter === null ? null : content.links[enter]?.url;
    if (!url) return { steps, failure: wayToSocial(content, session.hosts) };
    if (seen.has(url)) break;
    const looked = await session.show(await session.looker.page(url, session.mayRead));
    const next = usable(looked);
    if (!next && isOnlyWay(content, url)) return { steps, failure: failureOf(looked, session.hosts) };
    if (!next || seen.has(next.target.finalUrl) || isSamePage(next.content, content)) break;
    session.hosts.own.add(bareHost(new URL(next.target.finalUrl).host));
    step.enter = enter;
    steps.push({ looked: next, enter: null });
  }
  return { steps, failure: null };
}

/** A page that holds nothing but this way on: behind it lies the homepage. */
function isOnlyWay(content: PageContent, url: string): boolean {
  const others = content.links.filter((link) => link.url !== null && isHttp(link.url) && link.url !== url);
  return isBare(content) && others.length === 0;
}

/** Nothing but a way to a social network. */
function wayToSocial(content: PageContent, hosts: Hosts): Problem | null {
  const sent = content.links.find(({ url, kind }) => {
    return url !== null && (kind === 'refresh' || kind === 'redirect') && hosts.isSocial(url);
  });
  if (!sent?.url || !isOnlyWay(content, sent.url)) return null;
  return socialFailure(sent.url, 'the homepage leads to a social network, not opened');
}

const socialFailure = (url: string, message: string): Problem => ({ url, cause: 'social', message });

/** The link by which a splash page lets its visitors in; null when the page is no splash page. */
export function enterLink(content: PageContent, url: string, hosts: Hosts, says: Says): number | null {
  const own = [...hosts.own];
  const here = pageKey(url, own);
  const bare = isBare(content);
  const outside = new Set(content.links.map((link) => link.url).filter((to) => to !== null && isHttp(to)));
  // An agency may have moved to a host of another name: where the page itself, or all there is to click, leads.
  const mayMove = (link: Link) =>
    link.kind === 'refresh' || (bare && (link.kind === 'redirect' || outside.size === 1));
  const leads = (link: Link) =>
    link.url !== null &&
    (hosts.isReadable(link.url) || (mayMove(link) && isHttp(link.url) && !hosts.isSocial(link.url))) &&
    mayBePage(link.url) &&
    link.url !== url &&
    isOther(link, here, own);
  const ways = content.links.map((link, index) => ({ link, index })).filter(({ link }) => leads(link));
  const sends = ['refresh', 'redirect'].map((kind) => ways.find(({ link }) => link.kind === kind));
  const sent = sends[0] ?? sends[1];
  const targets = new Set(ways.map(({ link }) => pageKey(link.url ?? '', own)));
  if (targets.size > SPLASH_TARGETS) return null;
  if (sent) return sent.index;
  const isSplash = targets.size === 1 && bare;
  const host = bareHost(new URL(url).host);
  // "เว็บไซต์หลัก" on a page with content of its own is a link to the ministry, not the way in.
  const staysHere = (link: Link) => link.url !== null && bareHost(new URL(link.url).host) === host;
  const labelled = ways.find(
    ({ link }) => link.kind !== 'frame' && says.enter(link.label) && (isSplash || staysHere(link)),
  );
  const picture = isSplash ? ways.find(({ link }) => isPicture(link)) : undefined;
  return (labelled ?? picture)?.index ?? null;
}

/** Nothing but a picture to click: hardly any words, no headings. */
function isBare({ chars, sections }: PageContent): boolean {
  return chars < 200 && sections.every(({ chars: length }) => length === 0);
}

function isPicture({ label, labelFrom, image, kind }: Link): boolean {
  return kind !== 'frame' && (label === '' || (labelFrom === 'alt' && image !== ''));
}

/** `index.html` beside a splash page at `/` is another page when the link says so. */
function isOther({ url }: Link, here: string, own: readonly string[]): boolean {
  return url !== null && (pageKey(url, own) !== here || /\/index\.html?$/i.test(new URL(url).pathname));
}

/** `/` and `/index.html` are mostly one page under two names. */
export function isSamePage(a: PageContent, b: PageContent): boolean {
  const written = ({ links }: PageContent) => links.map(({ href }) => href).join('\n');
  return a.title === b.title && a.text === b.text && written(a) === written(b);
}

function usable(looked: Looked): Step['looked'] | null {
  const { content, target } = looked;
  if (!content || !isHttp(target.finalUrl)) return null;
  // A member box or "under construction" takes up much of a small homepage; one that leads on is neither door nor empty.
  if ((target.cause === 'login-page' || target.cause === 'empty') && leadsOn(content))
    return { ...looked, content, message: '', target: { ...target, ...ALIVE } };
  return target.life === 'alive' || isScripted(target.cause) ? { ...looked, content } : null;
}

function leadsOn({ links }: PageContent): boolean {
  const own = links.filter(({ url }) => url !== null && isHttp(url));
  return new Set(own.map(({ url }) => url)).size >= 2 || own.some(({ region }) => region === 'nav');
}

function failureOf({ target, message }: Looked, hosts: Hosts): Problem {
  const { url } = target;
  if (hosts.isSocial(target.finalUrl))
    return socialFailure(url, `leads to a social network, not opened: ${target.finalUrl}`);
  if (target.cause) return { url, cause: target.cause, message };
  return {
    url,
    cause: 'not-html',
    message: `the homepage is not an HTML page (${target.contentType || 'no media type'})`,
  };
}

function hasName(url: string): boolean {
  const { hostname } = new URL(url);
  return !/^\[|^[\d.]+$|(^|\.)localhost$/.test(hostname);
}
