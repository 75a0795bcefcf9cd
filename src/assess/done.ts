import { passes, passing } from '../match/passing.js';
import type { RuleItem, Rules } from '../rules/schema.js';
import type { Snapshot } from '../snapshot.js';
import { collectCandidates } from './candidates.js';
import type { Recogniser } from './recogniser.js';
import { collectSeen } from './seen.js';
import { viewSite } from './site-view.js';

/** A full look costs time, so it is only taken when each item has a candidate and enough has come since the last look. */
const GROWTH = 1.25;

/** Kinds whose content may stand on a page itself or be known by its address. */
const UNLABELLED = new Set<RuleItem['kind']>(['social', 'page', 'news']);

/**
 * Tells when every item passes within the clicks that need no warning, so that the crawl can stop.
 *
 * @param found filled with the items that a link was found for
 */
export function doneTest(
  rules: Rules,
  recogniser: Recogniser,
  maxClicks: number,
  found = new Set<string>(),
): (snapshot: Snapshot) => boolean {
  const { ruleSet } = rules;
  // Items that may pass without a labelled link are left to the full look.
  const missing = new Set(ruleSet.items.filter(({ kind }) => !UNLABELLED.has(kind)).map((item) => item.id));
  let readPages = 0;
  let lookedAt = 0;

  function noteNewPages(snapshot: Snapshot) {
    for (; readPages < snapshot.pages.length; readPages++) {
      const page = snapshot.pages[readPages];
      for (const link of page?.content.links ?? []) {
        if (!page || link.url === null) continue;
        for (const { id } of passing(recogniser.link(link, page), ruleSet)) {
          missing.delete(id);
          found.add(id);
        }
      }
    }
  }

  function allPass(snapshot: Snapshot): boolean {
    const view = viewSite(snapshot);
    const candidates = collectCandidates({ rules, recogniser, view, maxClicks });
    const seen = collectSeen({ rules, recogniser, view });
    return ruleSet.items.every((item) => {
      const near = item.warnClicks ?? ruleSet.warnClicks;
      const linked = candidates.get(item.id)?.some(({ match, standing, period, clicks }) => {
        const isRight = passes(match, ruleSet) && match.wording === 'right-words';
        return (
          isRight &&
          clicks <= near &&
          standing.is === 'holds' &&
          standing.only === null &&
          period.is !== 'mismatch'
        );
      });
      return linked || seen.get(item.id)?.some(({ page, isDoubtful }) => !isDoubtful && page.clicks <= near);
    });
  }

  return (snapshot) => {
    noteNewPages(snapshot);
    const size = snapshot.pages.length + Object.keys(snapshot.targets).length;
    if (missing.size > 0 || size < lookedAt * GROWTH) return false;
    lookedAt = size;
    return allPass(snapshot);
  };
}
