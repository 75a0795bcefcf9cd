import type { Page } from '../snapshot.js';
import { mayBePage } from './documents.js';
import { sharesChoice } from './facets.js';
import type { Entry, Frontier } from './frontier.js';
import type { Guide, Rank } from './guide.js';
import { type Hosts, isHttp } from './hosts.js';
import { addressPattern } from './pattern.js';
import type { CrawlRecord } from './record.js';
import { isFree } from './trails.js';
import { isTrap } from './traps.js';

interface Queues {
  guide: Guide;
  hosts: Hosts;
  record: CrawlRecord;
  frontier: Frontier;
  maxClicks: number;
  /** Links that lead deeper than maxClicks; a shorter trail may turn up. */
  beyond: Entry[];
  /** Addresses only a machine would follow. */
  traps: Entry[];
}

const MAX_FRAMES = 10;

/** Asks the guide about every link of a page that was read and puts those worth looking at in the queue. */
export function enqueueLinks(page: Page, queues: Queues): void {
  const { guide, hosts, record, frontier, maxClicks, beyond, traps } = queues;
  const pattern = addressPattern(page.target.finalUrl);
  let frames = 0;
  for (const [index, link] of page.content.links.entries()) {
    const rank = guide.rank(link, page);
    const { url } = link;
    if (
      url === null ||
      !isHttp(url) ||
      hosts.isSocial(url) ||
      record.key(url) === record.key(page.target.finalUrl)
    )
      continue;
    const isPart = isFree(link) && hosts.isOwn(url) && frames < MAX_FRAMES;
    if (isPart) frames += 1;
    const way = wayOf(url, rank, page, hosts, isPart);
    if (!way) continue;
    const entry: Entry = {
      ...way,
      url,
      key: record.key(url),
      priority: rank.priority,
      clicks: page.clicks + (isPart ? 0 : 1),
      isChained: way.lane === 'page' && addressPattern(url) === pattern,
      isRefined: way.lane === 'page' && sharesChoice(url, page.target.finalUrl),
      links: [{ page: page.index, link: index }],
    };
    if (entry.lane === 'page' && record.pageAt(url) !== undefined) frontier.raise(entry);
    else if (entry.lane === 'page' && isTrap(url)) traps.push(entry);
    else if (entry.clicks > maxClicks) beyond.push(entry);
    else frontier.add(entry);
  }
}

/** How a link is to be followed; null = not at all. */
function wayOf(
  url: string,
  rank: Rank,
  page: Page,
  hosts: Hosts,
  isPart: boolean,
): Pick<Entry, 'lane' | 'look' | 'isSought' | 'isVisit'> | null {
  const isPage = mayBePage(url);
  // What stands in a frame of the agency's own site is part of the page, whatever the guide thinks of its address.
  const isVisit = rank.look === 'visit' && isPage && !hosts.isReadable(url);
  // One hop: what a visited page calls its own lies on its own host.
  if (isVisit && hosts.isHome(page.target.finalUrl))
    return { lane: 'page', look: 'must', isSought: true, isVisit };
  const look = (isPart && isPage) || rank.look === 'visit' ? 'must' : rank.look;
  if (look === 'skip') return null;
  if (look === 'check') return { lane: 'check', look: 'must', isSought: false };
  const isRead =
    isPage &&
    (hosts.isOwn(url) || (look === 'must' && hosts.isReadable(url))) &&
    hosts.staysWithin(page.target.finalUrl, url);
  if (isRead) return { lane: 'page', look, isSought: true };
  // What another host shows is not read, so what must be seen there stays unseen even when it is alive.
  return look === 'must' ? { lane: 'check', look, isSought: isPage } : null;
}
