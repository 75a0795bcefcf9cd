import { says } from '../../match/says.js';
import type { ReportContext } from '../formats.js';
import { createLayout, type Layout } from '../layout.js';

/** The layout whose sentences the formats without columns and colours borrow. */
export function plainLayout({ lang, rules }: ReportContext): Layout {
  return createLayout({
    lang,
    color: false,
    width: 100,
    quiet: false,
    causes: rules.findings.causes,
    ruleSet: rules.ruleSet,
    isGeneric: says(rules.words.generic),
  });
}
