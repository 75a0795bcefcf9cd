import type { Page } from '../snapshot.js';
import { isDocument, mayBePage } from './documents.js';
import { fileUrl, listFiles } from './folder/list.js';
import type { Guide } from './guide.js';
import { isHttp } from './hosts.js';
import type { Looked } from './look.js';
import type { CrawlRecord } from './record.js';
import type { Session } from './session.js';
import { readSitemaps } from './sitemap.js';

/** More at once would only wait at the gate of their host. */
const AT_ONCE = 8;

interface OrphanOptions {
  session: Session;
  record: CrawlRecord;
  guide: Guide;
  maxPages: number;
}

const MAX_ON_WEB = 60;
const MAX_IN_FOLDER = 2_000;
/** Targets of orphan pages that are asked for their life: on the own site, and elsewhere (each costs a pause). */
const MAX_CHECKS = { own: 200, elsewhere: 20 };

/** Looks for what exists although no trail leads there: the entries of the site's sitemaps. */
export async function findOrphansOnWeb(homepage: string, options: OrphanOptions): Promise<void> {
  const { session, record, maxPages } = options;
  const unlinked = (await readSitemaps(homepage, session)).filter((url) => !isKnown([url], record));
  record.snapshot.orphanFiles = unlinked.filter(isDocument).slice(0, MAX_IN_FOLDER);
  const room = Math.min(MAX_ON_WEB, maxPages - record.snapshot.pages.length);
  await readOrphans(unlinked.filter(mayBePage).slice(0, Math.max(0, room)), options);
}

/** The same for the files of a folder. */
export async function findOrphansInFolder(root: string, base: string, options: OrphanOptions): Promise<void> {
  const { record } = options;
  const files = (await listFiles(root)).map((path) => ({ path, url: fileUrl(base, path) }));
  const unlinked = files.filter(({ url }) => !isKnown(waysToWrite(url), record)).map(({ url }) => url);
  record.snapshot.orphanFiles = unlinked.filter(isDocument).sort().slice(0, MAX_IN_FOLDER);
  await readOrphans(unlinked.filter((url) => /\.html?$/i.test(url)).slice(0, MAX_IN_FOLDER), options);
}

/** A page of a folder answers with and without its ending, an index file for its folder. */
function waysToWrite(url: string): string[] {
  const plain = url.replace(/\.html?$/i, '');
  const folder = url.replace(/\/(index|default)\.(html?|php)$/i, '/');
  return [url, plain, folder, folder.replace(/\/$/, '')];
}

function isKnown(urls: readonly string[], record: CrawlRecord): boolean {
  return urls.some((url) => record.isLinked(url) || record.pageAt(url) !== undefined);
}

async function readOrphans(urls: readonly string[], options: OrphanOptions): Promise<void> {
  const { session, record, guide } = options;
  const checks = new Set<string>();
  for await (const read of inOrder(urls, (url) => session.looker.page(url, session.mayRead))) {
    const looked = await session.show(read);
    if (looked.target.cause === 'budget') continue;
    record.addTarget(looked);
    const { content, target } = looked;
    if (!content || target.life !== 'alive' || record.pageAt(target.finalUrl) !== undefined) continue;
    const page = record.addOrphan({ ...looked, content });
    for (const url of wanted(page, guide, session)) checks.add(url);
  }
  const open = [...checks].filter((url) => !record.snapshot.targets[url]);
  const own = open.filter(session.hosts.isOwn).slice(0, MAX_CHECKS.own);
  const elsewhere = open.filter((url) => !session.hosts.isOwn(url)).slice(0, MAX_CHECKS.elsewhere);
  for await (const looked of inOrder([...own, ...elsewhere], (url) =>
    session.looker.life(url, session.mayCheck(url)),
  )) {
    if (looked.target.cause !== 'budget') record.addTarget(looked);
  }
}

/** The answers in the order of the addresses; only a few are under way or held at a time, for each may be a page of megabytes. */
async function* inOrder(
  urls: readonly string[],
  ask: (url: string) => Promise<Looked>,
): AsyncGenerator<Looked> {
  const ahead: Promise<Looked>[] = [];
  for (const url of urls) {
    ahead.push(ask(url));
    const first = ahead.length < AT_ONCE ? undefined : ahead.shift();
    if (first) yield await first;
  }
  for (let first = ahead.shift(); first; first = ahead.shift()) yield await first;
}

/** What an orphan page leads to is asked for its life only, so that it is known whether the content exists. */
function wanted(page: Page, guide: Guide, session: Session): string[] {
  return page.content.links.flatMap((link) => {
    const { look } = guide.rank(link, page);
    if (link.url === null || !isHttp(link.url) || session.hosts.isSocial(link.url)) return [];
    return look === 'check' || (look === 'must' && session.hosts.isOwn(link.url)) ? [link.url] : [];
  });
}
