import type { FindingCode } from '../result/schema.js';

/**
 * What the assessment fills into the sentences of rules/findings.yaml, code by code; written {name} there.
 * `maxClicks`, `cause`, `advice`, … are keys of the finding's `data`.
 */
export const PLACEHOLDERS: Record<FindingCode, readonly string[]> = {
  'link-not-shown': ['maxClicks', 'url'],
  'not-linked': ['maxClicks'],
  'not-present': ['maxClicks'],
  'broken-link': ['cause', 'url'],
  'login-required': ['cause', 'url'],
  'wrong-period': ['found', 'expected', 'known'],
  ambiguous: ['reason'],
  'could-not-check': ['cause'],
  'deep-link': ['clicks', 'warnClicks'],
  advice: ['advice'],
  'part-broken': ['broken', 'total'],
  'part-missing': ['months'],
  'period-unconfirmed': ['found', 'expected'],
  'other-wording': ['label'],
  'outside-storage': ['url'],
  'thin-page': ['url'],
};

/** The same for `shutHub`. */
export const SHUT_HUB_PLACEHOLDERS: readonly string[] = ['hub', 'rest'];

/** Names inside {…}, in order of appearance. */
export function placeholdersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
}
