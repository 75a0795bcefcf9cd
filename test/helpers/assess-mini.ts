import { assess } from '../../src/assess/assess.js';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { createMatcher } from '../../src/match/matcher.js';
import type { ItemResult } from '../../src/result/schema.js';
import { miniRules } from './mini-rules.js';
import { type SiteInput, snapshot } from './snapshot.js';

/** Assesses a made-up site with the mini rule set; the results by item id. */
export function assessSite(
  site: SiteInput,
  options: { maxClicks?: number; strict?: boolean } = {},
): Record<string, ItemResult> {
  const rules = miniRules();
  const recogniser = createRecogniser(rules, createMatcher(rules.ruleSet, rules.words));
  const items = assess(snapshot(site), rules, recogniser, { maxClicks: 5, strict: false, ...options });
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** `pass`, or `pass + deep-link`, or `fail link-not-shown`: verdict and finding codes in one line. */
export function brief(item: ItemResult | undefined): string {
  if (!item) return 'missing';
  return [item.verdict, ...item.findings.map((finding) => finding.code)].join(' ');
}
