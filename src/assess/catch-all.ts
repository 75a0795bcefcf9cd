import { passes } from '../match/passing.js';
import type { RuleItem } from '../rules/schema.js';
import type { Page } from '../snapshot.js';
import type { Candidate } from './candidates.js';
import { namesItem } from './content.js';
import { isHubPage } from './hub.js';
import { doubt } from './standing.js';
import type { TargetJudge } from './target.js';

/** So many items behind one page make it a catch-all. */
const MANY_ITEMS = 4;

const CATCH_ALL = doubt('catch-all');

/** One page behind the labels of many items counts for those that it names; hubs are made for that. Changes `found`. */
export function doubtCatchAlls(
  found: ReadonlyMap<string, Candidate[]>,
  items: ReadonlyMap<string, RuleItem>,
  judge: TargetJudge,
): void {
  const { view, recogniser } = judge;
  const landing = ({ link, match }: Candidate) =>
    link.url !== null && passes(match, recogniser) ? view.pageAt(link.url) : undefined;
  const shared = new Map<Page, Set<string>>();
  for (const [id, candidates] of found) {
    for (const candidate of candidates) {
      const page = landing(candidate);
      if (page) shared.set(page, (shared.get(page) ?? new Set()).add(id));
    }
  }
  for (const [id, candidates] of found) {
    const item = items.get(id);
    for (const candidate of candidates) {
      const page = landing(candidate);
      const isShared = page !== undefined && (shared.get(page)?.size ?? 0) >= MANY_ITEMS;
      if (
        candidate.standing.is !== 'holds' ||
        !item ||
        !isShared ||
        isHubPage(page, view, recogniser) ||
        namesItem(item, page, judge)
      )
        continue;
      candidate.standing = CATCH_ALL;
    }
  }
}
