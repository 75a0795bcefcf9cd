import type { ItemResult } from '../result/schema.js';
import type { Rules } from '../rules/schema.js';
import type { Snapshot } from '../snapshot.js';
import { collectCandidates } from './candidates.js';
import { type DecideContext, type Decision, decide } from './decide.js';
import { bounded } from './evidence.js';
import { causeFilling, makeFinding } from './finding.js';
import { collectHidden } from './hidden.js';
import { collectNamed } from './named.js';
import type { Recogniser } from './recogniser.js';
import { collectSeen } from './seen.js';
import { findShutHub } from './shut-hub.js';
import { viewSite } from './site-view.js';
import { collectUnread } from './unread.js';

export interface AssessOptions {
  /** The limit the crawl ran with; named in findings. */
  maxClicks: number;
  /** Reviews for the wrong period become failures. */
  strict: boolean;
}

/** Verdict, findings and evidence for every item of the rule set, in its order. Pure: same snapshot, same answer. */
export function assess(
  snapshot: Snapshot,
  rules: Rules,
  recogniser: Recogniser,
  options: AssessOptions,
): ItemResult[] {
  const { ruleSet, words, findings: texts } = rules;
  const failure = snapshot.homepageFailure;
  if (failure) {
    const why = causeFilling(texts, failure.cause, 'homepage');
    const finding = makeFinding(texts, 'could-not-check', {
      ...why,
      maxClicks: options.maxClicks,
      url: failure.url,
    });
    return ruleSet.items.map((item) =>
      toResult(item, { verdict: 'review', findings: [finding], evidence: [] }),
    );
  }
  const view = viewSite(snapshot);
  const candidates = collectCandidates({ rules, recogniser, view, maxClicks: options.maxClicks });
  const seen = collectSeen({ rules, recogniser, view });
  const named = collectNamed(view, recogniser, words);
  const hidden = collectHidden(view, recogniser, ruleSet.items);
  const unread = collectUnread(view, recogniser, words);
  const shutHub = findShutHub(view, recogniser, words, ruleSet.fiscalYear);
  const context: DecideContext = { view, ruleSet, texts, shutHub, ...options };
  return ruleSet.items.map((item) => {
    const about = <T>(all: Map<string, T[]>): T[] => all.get(item.id) ?? [];
    const found = {
      candidates: about(candidates),
      seen: about(seen),
      named: about(named),
      hidden: about(hidden),
      unread: unread.filter(({ items }) => items === null || items.has(item.id)),
    };
    return toResult(item, decide(item, found, context));
  });
}

const SCORES = { pass: 100, fail: 0, review: null, 'not-applicable': null } as const;

function toResult(
  item: Rules['ruleSet']['items'][number],
  { verdict, findings, evidence }: Decision,
): ItemResult {
  const { id, title, titleEn, indicator, subIndicator, group } = item;
  return {
    id,
    title,
    titleEn,
    indicator,
    subIndicator,
    group,
    verdict,
    score: SCORES[verdict],
    findings,
    evidence: bounded(evidence),
  };
}
