import { says } from '../../match/says.js';
import type { ItemResult, Result } from '../../result/schema.js';
import type { RuleSet } from '../../rules/schema.js';
import { isDoubtfulPass } from '../finding.js';
import type { ReportContext } from '../formats.js';
import { createLayout, type Layout } from '../layout.js';
import type { Both } from './words.js';

/** What all parts of the page share. */
export interface Page {
  result: Result;
  baseline: Result | undefined;
  ruleSet: RuleSet;
  lang: 'th' | 'en';
  /** The homepage the addresses are shown against. */
  site: string;
  /** True for the check of a folder: its pages are files, shown as paths and never linked. */
  isFolder: boolean;
  /** A sentence of the other reports in both languages. */
  both: (sentence: (layout: Layout) => string) => Both;
  th: Layout;
  en: Layout;
}

export function createPage(result: Result, { rules, lang, baseline }: ReportContext): Page {
  const isGeneric = says(rules.words.generic);
  const layoutIn = (language: 'th' | 'en') =>
    createLayout({
      lang: language,
      color: false,
      width: 100,
      quiet: false,
      causes: rules.findings.causes,
      ruleSet: rules.ruleSet,
      isGeneric,
    });
  const [th, en] = [layoutIn('th'), layoutIn('en')];
  return {
    result,
    baseline,
    ruleSet: rules.ruleSet,
    lang,
    site: result.agency.finalUrl,
    isFolder: !/^https?:/i.test(result.agency.homepage),
    both: (sentence) => ({ th: sentence(th), en: sentence(en) }),
    th,
    en,
  };
}

/** What the reader is told of an item: its verdict, a pass with a warning apart. */
export type Look = ItemResult['verdict'] | 'look';

export const lookOf = (item: ItemResult): Look => (isDoubtfulPass(item) ? 'look' : item.verdict);

/** The order in which the verdicts are shown: what needs doing first. */
export const LOOKS: readonly Look[] = ['fail', 'review', 'look', 'pass', 'not-applicable'];

/** The id of an item's card; by its place, as a hand-edited Result may call its items anything. */
export const cardId = (page: Page, item: ItemResult): string => `item-${page.result.items.indexOf(item) + 1}`;
