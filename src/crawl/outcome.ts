import type { Snapshot } from '../snapshot.js';
import type { Entry } from './frontier.js';
import type { LoopEnd } from './loop-end.js';
import type { CrawlRecord } from './record.js';
import { groupUnopened } from './unopened.js';

export type { LoopEnd } from './loop-end.js';

const isCutShort = (stoppedBy: Snapshot['stoppedBy']) => stoppedBy === 'time' || stoppedBy === 'interrupted';

/** The homepage, or what belongs to it without a click, broke off before its end. */
const isHomeHalf = ({ pages }: Snapshot) => pages.some(({ clicks, cut }) => clicks === 0 && cut !== null);

/** True when the end of the run left something that would have been looked at. */
export function wasCut({ waiting, unasked, half }: LoopEnd, snapshot: Snapshot): boolean {
  return waiting.length > 0 || unasked.length > 0 || half.length > 0 || isHomeHalf(snapshot);
}

/** DESIGN §3, "A complete look": every must-look page within the clicks was read, or every item was decided before. */
export function isComplete(end: LoopEnd, record: CrawlRecord, stoppedBy: Snapshot['stoppedBy']): boolean {
  if (end.done) return true;
  const { waiting, unasked, sampled, traps, robots, failed, unread, half } = end;
  const missed = [...failedStill(failed, record), ...unreadStill(unread, record), ...robots];
  return (
    !isHomeHalf(record.snapshot) &&
    !isCutShort(stoppedBy) &&
    // Whether a document is alive is a question of its own items, not of the look at the site.
    missed.every(({ look, isSought }) => look !== 'must' || !isSought) &&
    [...waiting, ...unasked, ...sampled, ...merged(traps, record), ...half].every(
      ({ look }) => look !== 'must',
    )
  );
}

/** What was left unopened or could not be read, grouped by pattern, with the reason. */
export function unopenedOf(
  end: LoopEnd,
  record: CrawlRecord,
  stoppedBy: Snapshot['stoppedBy'],
): Snapshot['unopened'] {
  const why = end.done ? 'decided' : isCutShort(stoppedBy) ? 'max-time' : 'max-pages';
  const isMust = ({ look }: Entry) => look === 'must';
  const groups = [
    { why, entries: [...end.waiting, ...end.unasked] },
    {
      why: 'trap',
      entries: [...end.sampled.filter(isMust), ...merged(end.traps, record)],
    },
    { why: 'sampled', entries: end.sampled.filter(({ look }) => look === 'may') },
    { why: 'max-clicks', entries: merged(end.beyond, record) },
    { why: 'robots', entries: end.robots },
    { why: 'failed', entries: failedStill(end.failed, record).filter(isMust) },
    { why: 'elsewhere', entries: unreadStill(end.unread, record).filter(isMust) },
  ] as const;
  return groupUnopened(groups, record);
}

/**
 * Documents that were to say what they are and were left when the run ended: each might have named any item that is still open,
 * so the look was not complete.
 */
export function noteUnreadDocuments(urls: readonly string[], snapshot: Snapshot): void {
  const entries = urls.map((url) => ({ url, key: url, look: 'must' as const, links: [] }));
  for (const group of groupUnopened([{ why: 'max-time', entries }], { snapshot, key: (url) => url }))
    snapshot.unopened.push({ ...group, links: [], overflow: true });
  snapshot.complete &&= urls.length === 0;
}

/** An address may be asked for twice, for its life and for its content: what the later answer settled is not open. */
function failedStill(entries: readonly Entry[], { snapshot }: CrawlRecord): Entry[] {
  return entries.filter(({ url }) => snapshot.targets[url]?.life === 'unknown');
}

function unreadStill(entries: readonly Entry[], record: CrawlRecord): Entry[] {
  return entries.filter(({ url }) => record.pageAt(url) === undefined);
}

/** One entry per address, without those that were opened by another way. */
function merged(entries: readonly Entry[], record: CrawlRecord): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    if (record.pageAt(entry.url) !== undefined || record.snapshot.targets[entry.url]) continue;
    const known = byKey.get(entry.key);
    if (!known) byKey.set(entry.key, { ...entry });
    else if (entry.look === 'must') known.look = 'must';
  }
  return [...byKey.values()];
}
