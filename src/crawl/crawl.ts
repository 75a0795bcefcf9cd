import { setMaxListeners } from 'node:events';
import type { Snapshot } from '../snapshot.js';
import { openStore } from './cache/store.js';
import { type Clock, startClock } from './clock.js';
import { readDocuments } from './document/read-documents.js';
import { openHomepage } from './homepage.js';
import { crawlLinks } from './loop.js';
import { doubtNames } from './offline.js';
import { type CrawlOptions, DEFAULTS } from './options.js';
import { findOrphansInFolder, findOrphansOnWeb } from './orphans.js';
import { isComplete, type LoopEnd, noteUnreadDocuments, unopenedOf, wasCut } from './outcome.js';
import { createRecord } from './record.js';
import type { Camera } from './render/camera.js';
import { requireBrowser } from './render/require-browser.js';
import { openSession, type Session } from './session.js';
import { type CheckTarget, resolveTarget } from './target.js';

export type { CrawlOptions, Progress } from './options.js';
export type { Camera } from './render/camera.js';

/**
 * Visits an agency's website (or a folder that holds it) from its homepage as the guide directs, and returns what it saw.
 * Two crawls of an unchanged site give the same snapshot but for `durationMs`.
 *
 * @throws KnownError for input that is no address and no usable folder, for an unusable cache folder, and when every page is to be rendered without a browser; never for what a server or network does
 */
export function crawl(options: CrawlOptions): Promise<Snapshot> {
  return crawlAnd(options, async (snapshot) => snapshot);
}

/** What can still be done on the website when the crawl is over, within the limits of the run. */
export interface Afterwards {
  /** Takes pictures of pages; null when pages are not to be rendered. */
  camera: Camera | null;
  /** True for an address that a file of the checked folder answers. */
  isFile(url: string): boolean;
  /** Asks for an address once more, up to so many bytes; the recorder is told. */
  ask(url: string, maxBytes: number): Promise<void>;
}

/** The same, with something to do before the connections are closed. What is asked for then is not counted. @throws the same */
export async function crawlAnd<T>(
  options: CrawlOptions,
  use: (snapshot: Snapshot, afterwards: Afterwards) => Promise<T>,
): Promise<T> {
  const target = await resolveTarget(options.given, options.baseUrl);
  if (options.render === 'always') await requireBrowser();
  const cache = options.cacheDir === undefined ? null : await openStore(options.cacheDir);
  const clock = startClock(options.maxTimeMs ?? DEFAULTS.maxTimeMs, options.signal);
  setMaxListeners(0, clock.signal);
  const session = openSession(target, options, clock.signal, cache);
  try {
    const snapshot = await visit(target, options, session, clock);
    return await use(finished(snapshot, session, clock), afterwards(session));
  } finally {
    clock.stop();
    await session.close();
  }
}

function afterwards({ camera, isFile, client, mayCheck }: Session): Afterwards {
  return {
    camera,
    isFile,
    async ask(url, maxBytes) {
      await client({ url, method: 'GET', maxBytes, maxOtherBytes: maxBytes, mayAsk: mayCheck(url) });
    },
  };
}

async function visit(
  target: CheckTarget,
  options: CrawlOptions,
  session: Session,
  clock: Clock,
): Promise<Snapshot> {
  const { given, guide } = options;
  const homepage = await openHomepage(
    target.source === 'folder' ? [target.base] : target.candidates,
    session,
  );
  const record = createRecord(
    { given, source: target.source, homepage: homepage.asked },
    session.hosts,
    session.counters,
  );
  const { snapshot } = record;
  const { counters } = session;
  const maxPages = options.maxPages ?? DEFAULTS.maxPages;
  const progress = (url: string, queued: number, label = '') => {
    const items = guide.found?.();
    options.onProgress?.({
      pages: snapshot.pages.length,
      requests: counters.requests,
      bytes: counters.bytes,
      queued,
      url: session.redact.text(url),
      label: session.redact.text(label),
      maxPages,
      ...(items === undefined ? {} : { items }),
    });
  };
  if (homepage.failure) {
    snapshot.stoppedBy = clock.stoppedBy();
    const isStopped = snapshot.stoppedBy === 'interrupted' && homepage.failure.cause === 'budget';
    snapshot.homepageFailure = isStopped ? { ...homepage.failure, cause: 'interrupted' } : homepage.failure;
    snapshot.problems.push(snapshot.homepageFailure);
    return snapshot;
  }
  if (target.source === 'folder') session.nameKnown.value = false;

  const enters = new Map<number, number>();
  for (const [index, { looked, enter }] of homepage.steps.entries()) {
    record.addTarget(looked);
    const before = homepage.steps[index - 1]?.enter ?? null;
    record.addPage(looked, 0, before === null ? null : { page: index - 1, link: before });
    if (enter !== null) enters.set(index, enter);
    snapshot.finalUrl = looked.target.finalUrl;
  }
  session.homepages.add(homepage.asked).add(snapshot.finalUrl);
  progress(snapshot.finalUrl, 0);

  const end = await crawlLinks({
    session,
    record,
    guide,
    maxPages,
    maxClicks: options.maxClicks ?? DEFAULTS.maxClicks,
    pagesAtOnce: pagesAtOnce(target, session),
    enters,
    onStep: progress,
  });
  snapshot.stoppedBy = stoppedBy(end, snapshot, clock);
  snapshot.unopened = unopenedOf(end, record, snapshot.stoppedBy);
  snapshot.complete = isComplete(end, record, snapshot.stoppedBy);
  if (!end.done && !clock.stoppedBy()) {
    const orphanOptions = { session, record, guide, maxPages };
    if (target.source === 'folder') await findOrphansInFolder(target.root, target.base, orphanOptions);
    else await findOrphansOnWeb(snapshot.finalUrl, orphanOptions);
    const left = await readDocuments({ session, record, guide, onStep: (url) => progress(url, 0) });
    noteUnreadDocuments(left, snapshot);
    if (left.length > 0) snapshot.stoppedBy = clock.stoppedBy();
  }
  await doubtNames(snapshot, session);
  return snapshot;
}

/** Time that is up when everything has been looked at has stopped nothing. */
function stoppedBy(end: LoopEnd, snapshot: Snapshot, clock: Clock): Snapshot['stoppedBy'] {
  const by = clock.stoppedBy();
  if (by === 'time') return !end.done && wasCut(end, snapshot) ? by : null;
  return by ?? end.stopped;
}

/**
 * How far the crawl thinks ahead, which decides what it sees; so --concurrency, the business of the gate, must not change it.
 * Reading a file is quicker than thinking about the next one: a folder is read page by page, the best first.
 */
function pagesAtOnce(target: CheckTarget, session: Session): number {
  if (target.source === 'folder') return 1;
  return (session.isLocal ? DEFAULTS.local : DEFAULTS.public).concurrency;
}

/** Plain data in a stable order. */
function finished(snapshot: Snapshot, session: Session, clock: Clock): Snapshot {
  const isInterrupted = clock.stoppedBy() === 'interrupted';
  return session.redact.data({
    ...snapshot,
    targets: Object.fromEntries(Object.entries(snapshot.targets).sort(([a], [b]) => (a < b ? -1 : 1))),
    problems: [...snapshot.problems, ...session.notes()],
    crawlDelays: session.crawlDelays(),
    ownHosts: [...session.hosts.own].sort(),
    durationMs: clock.elapsed(),
    complete: snapshot.complete && !isInterrupted,
    stoppedBy: isInterrupted ? 'interrupted' : snapshot.stoppedBy,
  });
}
