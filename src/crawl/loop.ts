import { isScripted } from '../causes.js';
import type { Page, PageContent, Snapshot } from '../snapshot.js';
import { downHosts } from './down-hosts.js';
import { enqueueLinks } from './enqueue.js';
import { createFrontier, type Entry, type Frontier } from './frontier.js';
import type { Guide } from './guide.js';
import { isSamePage } from './homepage.js';
import type { Looked } from './look.js';
import { emptyEnd, type LoopEnd, noteOpen } from './loop-end.js';
import type { CrawlRecord } from './record.js';
import type { Session } from './session.js';
import { type Enters, setTrails } from './trails.js';

export interface LoopOptions {
  session: Session;
  record: CrawlRecord;
  guide: Guide;
  maxClicks: number;
  maxPages: number;
  /** Pages asked for at once. */
  pagesAtOnce: number;
  enters: Enters;
  /** Told of each address before and after its answer is taken in; `label` are the words of the link that led to it. */
  onStep(url: string, queued: number, label: string): void;
}

interface InFlight {
  entry: Entry;
  looked: Promise<Looked>;
  /** Number of pages taken in when it was asked for. */
  since: number;
}

/** Checks in flight; the pace of each host is the gate's business. */
const CHECKS_AT_ONCE = 16;
/** A whole site hangs on no more answers about life than this. */
const MAX_CHECKS = 1500;
/** Addresses that turn out to be no pages (errors, documents, redirects) cost time too: so many may be asked for every page of the budget. */
const ASKED_PER_PAGE = 4;
/** On the web a check is given the time of so many pages before the crawl waits for it. */
const PAGES_AHEAD = 4;
const SAMPLING = { web: { may: 5, must: 120, combined: 40 }, folder: { may: 50, must: 200, combined: 200 } };
/** A hub with fewer links in its main part is looked at with a browser too when it has scripts; so many in a run. */
const FEW_WAYS = 10;
const MAX_THIN_HUBS = 5;
/** The part of the page budget that one endless list may use up. */
const SHARE_OF_CHAIN = 0.8;

/**
 * The goal-directed crawl: up to `pagesAtOnce` pages and some checks are under way, but their results are taken in the order
 * they were asked for, at points that do not depend on timing; so two runs over the same site see the same.
 */
export async function crawlLinks(options: LoopOptions): Promise<LoopEnd> {
  const { session, record, guide, maxClicks } = options;
  const sampling = session.isFile(record.snapshot.homepage) ? SAMPLING.folder : SAMPLING.web;
  const frontier = createFrontier({
    ...sampling,
    must: Math.max(sampling.must, Math.ceil(SHARE_OF_CHAIN * options.maxPages)),
  });
  const end = emptyEnd();
  const queues = {
    guide,
    hosts: session.hosts,
    record,
    frontier,
    maxClicks,
    beyond: end.beyond,
    traps: end.traps,
  };
  const down = downHosts(session.hosts.isOwn);
  const pages: InFlight[] = [];
  const checks: InFlight[] = [];
  const aheadOf = session.isLocal ? 0 : PAGES_AHEAD;
  let asked = 0;
  let taken = 0;
  let opened = 0;
  let thinHubs = 0;

  const recalled = (url: string) => {
    const known = down.recall(url);
    return known && Promise.resolve(known);
  };
  const isOver = () => end.done || session.signal.aborted;
  const judgeDone = () => {
    end.done ||= guide.isDone(record.snapshot);
  };
  const isThinHub = ({ links: [way] }: Entry, { content }: Looked) => {
    if (thinHubs >= MAX_THIN_HUBS || !content?.ownScripts || !guide.isHub || waysOn(content) >= FEW_WAYS)
      return false;
    const label = way && record.snapshot.pages[way.page]?.content.links[way.link]?.label;
    const isHub = guide.isHub(content.title, label ?? '');
    if (isHub) thinHubs += 1;
    return isHub;
  };
  const fill = () => {
    while (checks.length < CHECKS_AT_ONCE && asked < MAX_CHECKS) {
      const entry = frontier.take('check');
      if (!entry) break;
      if (record.pageAt(entry.url) !== undefined) continue;
      asked += 1;
      const looked = recalled(entry.url) ?? session.looker.life(entry.url, session.mayCheck(entry.url));
      checks.push({ entry, looked, since: taken });
    }
    // At home answers come at once: what is more promising than the next page is settled before it is opened.
    if (session.isLocal && checks.some(({ entry }) => entry.priority >= frontier.best('page'))) return;
    while (
      pages.length < options.pagesAtOnce &&
      opened < ASKED_PER_PAGE * options.maxPages &&
      record.snapshot.pages.length + pages.length < options.maxPages
    ) {
      const entry = frontier.take('page');
      if (!entry) break;
      if (record.pageAt(entry.url) !== undefined) continue;
      opened += 1;
      const looked = recalled(entry.url) ?? session.looker.page(entry.url, session.mayRead);
      pages.push({ entry, looked, since: taken });
    }
  };
  const tell = ({ url, links: [way] }: Entry) => {
    const label = way && record.snapshot.pages[way.page]?.content.links[way.link]?.label;
    options.onStep(url, frontier.size(), label ?? '');
  };
  const takePage = async ({ entry, looked }: InFlight) => {
    tell(entry);
    const read = await looked;
    const shown = isOver() ? read : await session.show(read, isThinHub(entry, read));
    const result = underHomesName(shown, record.snapshot);
    taken += 1;
    down.learn(result);
    const page = keep(entry, result, options);
    noteOpen(entry, result, record, end);
    if (page) enqueueLinks(page, queues);
    judgeDone();
    tell(entry);
  };
  const takeCheck = async ({ entry, looked }: InFlight) => {
    tell(entry);
    const result = await looked;
    down.learn(result);
    record.addTarget(result);
    noteOpen(entry, result, record, end);
    judgeDone();
    tell(entry);
  };
  const takeChecks = async (isDue: (check: InFlight) => boolean) => {
    for (let check = checks[0]; check && isDue(check); check = checks[0]) {
      checks.shift();
      await takeCheck(check);
    }
  };

  for (const page of record.snapshot.pages) enqueueLinks(page, queues);
  judgeDone();
  while (!isOver()) {
    fill();
    const page = pages.shift();
    const check = page ? undefined : checks.shift();
    if (page) {
      await takePage(page);
      await takeChecks(({ since }) => taken - since > aheadOf);
    } else if (check) {
      await takeCheck(check);
    } else if (!retryBeyond(options, frontier, end)) break;
  }
  for (const page of pages) await takePage(page);
  await takeChecks(() => true);

  setTrails(record.snapshot.pages, record.pageAt, options.enters);
  end.waiting = frontier.drain();
  end.sampled = frontier.sampled();
  if (!end.done && !session.signal.aborted && end.waiting.length > 0) end.stopped = 'max-pages';
  return end;
}

const waysOn = ({ links }: PageContent) =>
  links.filter(({ url, region }) => url !== null && region === 'main').length;

/** With all trails known, some links turn out to be fewer clicks away than when they were found. */
function retryBeyond({ record, maxClicks, enters }: LoopOptions, frontier: Frontier, end: LoopEnd): boolean {
  if (frontier.size() > 0) return false;
  setTrails(record.snapshot.pages, record.pageAt, enters);
  const near = end.beyond.filter((entry) => clicksTo(entry, record.snapshot) <= maxClicks);
  if (near.length === 0) return false;
  end.beyond.splice(0, end.beyond.length, ...end.beyond.filter((entry) => !near.includes(entry)));
  for (const entry of near) frontier.add({ ...entry, clicks: clicksTo(entry, record.snapshot) });
  return true;
}

function clicksTo({ links }: Entry, { pages }: Snapshot): number {
  return Math.min(...links.map(({ page }) => (pages[page]?.clicks ?? Number.POSITIVE_INFINITY) + 1));
}

/** A redirect to the homepage under another of its names (`/index.php`) ends at the homepage, as one to `/` does. */
function underHomesName(looked: Looked, { pages, finalUrl }: Snapshot): Looked {
  const { content, target } = looked;
  const isSent = target.url !== target.finalUrl;
  const home = pages.find((page) => page.target.finalUrl === finalUrl);
  if (!isSent || !content || content.scriptParts || !home || !isSamePage(content, home.content))
    return looked;
  return { ...looked, target: { ...target, finalUrl } };
}

/** Records what an address turned out to be; returns the page when it is a new page of the site. */
function keep(entry: Entry, looked: Looked, { record, session, guide }: LoopOptions): Page | null {
  record.addTarget(looked);
  const { content, target } = looked;
  const isRead = target.life === 'alive' || isScripted(target.cause);
  if (!content || !isRead) return null;
  if (entry.isVisit && guide.isAgencys?.({ content, url: target.finalUrl }, record.snapshot))
    session.hosts.welcome(target.finalUrl);
  if (!session.hosts.isReadable(target.finalUrl)) return null;
  if (record.pageAt(target.finalUrl) !== undefined) {
    record.alias(target);
    return null;
  }
  return record.addPage({ ...looked, content }, entry.clicks, entry.links[0] ?? null);
}
