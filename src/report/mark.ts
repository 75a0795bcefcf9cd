import type { ItemResult, Verdict } from '../result/schema.js';
import { isDoubtfulPass } from './finding.js';
import type { Layout } from './layout.js';

const MARKS: Record<Verdict, string> = { pass: '✓', fail: '✗', review: '?', 'not-applicable': '–' };

/** One column: ✓ pass, ! pass with a warning, ✗ fail, ? review, – not applicable. */
export function markOf(item: ItemResult): string {
  return isDoubtfulPass(item) ? '!' : MARKS[item.verdict];
}

/** The item's line with its mark, two columns from the left, in the colour of the verdict. */
export function colorMark({ ink }: Layout, item: ItemResult, line: string): string {
  const paints = { pass: ink.green, fail: ink.red, review: ink.yellow, 'not-applicable': ink.dim };
  const paint = isDoubtfulPass(item) ? ink.yellow : paints[item.verdict];
  return line.slice(0, 2) + paint(line.slice(2, 3)) + line.slice(3);
}
