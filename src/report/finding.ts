import type { Finding, ItemResult } from '../result/schema.js';
import { hang, type Layout } from './layout.js';
import { shortAddress, withShortAddress } from './place.js';

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

/** True where a note is told already: the line that says whose, instead of the note and its fix. */
export type Notes = (item: ItemResult, finding: Finding, line: number) => string | null;

/**
 * Remembers the notes beside passes: many pages of a website lack the same thing, and the address in the note is the one that
 * the item shows anyway. The line names that address, so that nobody is sent to the page of another item. `line` counts the lines drawn before.
 */
export function createNotes(layout: Layout, site: string): Notes {
  const toldBy = new Map<string, { id: string; line: number; url: string }>();
  return (item, { severity, data, message, messageEn, fix, fixEn }, line) => {
    const shown = item.evidence[0]?.url ?? '';
    if (severity !== 'warning' || fix === '' || shown === '' || data.url !== shown) return null;
    const texts = layout.lang === 'th' ? [message, fix] : [messageEn, fixEn];
    const key = texts.join('\n').replaceAll(shown, () => '{url}');
    const teller = toldBy.get(key);
    if (teller !== undefined && line - teller.line <= NOTE_OUT_OF_SIGHT)
      return teller.url === shown
        ? layout.say('sameAs', { id: teller.id })
        : layout.say('sameElsewhere', { id: teller.id, url: shortAddress(shown, site) });
    toldBy.set(key, { id: item.id, line, url: shown });
    return null;
  };
}

/** Notes are told by one item of a screen. */
const NOTE_OUT_OF_SIGHT = 20;
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
