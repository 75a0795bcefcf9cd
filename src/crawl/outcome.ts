import type { Snapshot } from '../snapshot.js';
import type { Entry } from './frontier.js';
import type { LoopEnd } from './loop.js';
import type { CrawlRecord } from './record.js';
import { groupUnopened } from './unopened.js';

const isCutShort = (stoppedBy: Snapshot['stoppedBy']) => stoppedBy === 'time' || stoppedBy === 'interrupted';

/** DESIGN §3, "A complete look": every must-look link within the clicks was read, or every item was decided before. */
export function isComplete(
  { done, missed, waiting, sampled, robots }: LoopEnd,
  stoppedBy: Snapshot['stoppedBy'],
): boolean {
  if (done) return true;
  return (
    !missed &&
    !isCutShort(stoppedBy) &&
    [...waiting, ...sampled, ...robots].every(({ look }) => look !== 'must')
  );
}

/** What was left unopened, grouped by pattern, with the reason. */
export function unopenedOf(
  end: LoopEnd,
  record: CrawlRecord,
  stoppedBy: Snapshot['stoppedBy'],
): Snapshot['unopened'] {
  const why = end.done ? 'decided' : isCutShort(stoppedBy) ? 'max-time' : 'max-pages';
  return groupUnopened([
    { why, entries: end.waiting },
    { why: 'max-pages', entries: end.sampled.filter(({ look }) => look === 'must') },
    {
      why: 'sampled',
      entries: [...end.sampled.filter(({ look }) => look === 'may'), ...merged(end.traps, record)],
    },
    { why: 'max-clicks', entries: merged(end.beyond, record) },
    { why: 'robots', entries: end.robots },
  ]);
}

/** One entry per address, without those that were opened by another way. */
function merged(entries: readonly Entry[], record: CrawlRecord): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    if (record.pageAt(entry.url) !== undefined || record.snapshot.targets[entry.url]) continue;
    const known = byKey.get(entry.key);
    if (known) known.links.push(...entry.links);
    else byKey.set(entry.key, { ...entry, links: [...entry.links] });
  }
  return [...byKey.values()];
}
