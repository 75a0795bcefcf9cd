import type { Finding, ItemResult } from '../result/schema.js';
import { hang, type Layout } from './layout.js';
import { withShortAddress } from './place.js';

/** The finding that explains why an item did not pass. */
export function decidingFinding(item: ItemResult): Finding | undefined {
  return item.findings.find(({ severity }) => severity === 'error' || severity === 'review');
}

/** True for a pass that carries a warning: it counts, but somebody should look. */
export function isDoubtfulPass(item: ItemResult): boolean {
  return item.verdict === 'pass' && item.findings.some(({ severity }) => severity === 'warning');
}

/** A finding's sentence in the language of the report. */
export function findingText(layout: Layout, finding: Finding, site: string): string {
  const text = layout.lang === 'th' ? finding.message : finding.messageEn;
  return withShortAddresses(text, finding, site);
}

/** How to put a finding right, in the language of the report; '' when there is nothing to do. */
export function fixText(layout: Layout, finding: Finding, site: string): string {
  const text = layout.lang === 'th' ? finding.fix : finding.fixEn;
  return withShortAddresses(text, finding, site);
}

const withShortAddresses = (text: string, { data }: Finding, site: string): string =>
  withShortAddress(withShortAddress(text, data.hub, site), data.url, site);

/** A sentence told so many lines ago is out of sight. */
const OUT_OF_SIGHT = 10;

/**
 * Draws the fixes of one item after the other; `line` counts the lines drawn before. A sentence still in sight is not told
 * again: the item that told it is named.
 */
export function createFixes(
  layout: Layout,
  site: string,
  indent: string,
): (item: ItemResult, line: number) => string[] {
  const toldBy = new Map<string, { id: string; line: number }>();
  const name = layout.say('fix');
  return (item, line) => {
    const fixes = new Map<string, Finding>();
    for (const finding of item.findings) {
      const fix = fixText(layout, finding, site);
      if (finding.severity !== 'info' && fix !== '' && !fixes.has(fix)) fixes.set(fix, finding);
    }
    return [...fixes].flatMap(([fix, { code }]) => {
      const teller = toldBy.get(fix);
      // Nothing to mend on the website: what to do about all of them together stands at the end of the report.
      if (teller !== undefined && code === 'could-not-check') return [];
      if (teller === undefined || line - teller.line > OUT_OF_SIGHT) {
        toldBy.set(fix, { id: item.id, line });
        return hang(layout, `${indent}${name}: `, fix);
      }
      return hang(layout, `${indent}${name}: `, layout.say('sameAs', { id: teller.id }));
    });
  };
}
