import type { FindingCode, ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { hang, type Layout, points } from './layout.js';
import { STEPS } from './words.js';

/** What to do next: the items that did not pass, grouped by the one action that puts them right. */
export function nextLines(layout: Layout, result: Result): string[] {
  const open = result.items.filter((item) => item.verdict === 'fail' || item.verdict === 'review');
  const lines = STEPS.flatMap(({ codes, ...sentence }) => {
    const items = open.filter((item) => codes.includes(decidingCode(item) ?? ('' as FindingCode)));
    if (items.length === 0) return [];
    const text = `${countIn(sentence[layout.lang], items.length)}${gainText(layout, result, items)}`;
    return [...hang(layout, '  • ', text), ...hang(layout, '    ', idRanges(items), layout.ink.dim)];
  });
  if (open.length === 0) lines.push(`  ${layout.say('nothing')}`);
  return ['', layout.ink.bold(layout.say('next')), ...lines];
}

function countIn(sentence: string, count: number): string {
  return sentence.replace('{n}', String(count)).replace('{items}', count === 1 ? '1 item' : `${count} items`);
}

function decidingCode(item: ItemResult): FindingCode | undefined {
  return item.findings.find((finding) => finding.severity === 'error' || finding.severity === 'review')?.code;
}

/** By the flat mean every item weighs the same, so the gain can be told; by the mean of means it cannot be in one number. */
function gainText(layout: Layout, result: Result, items: ItemResult[]): string {
  const failed = items.filter((item) => item.verdict === 'fail').length;
  const counted = result.items.filter((item) => item.verdict !== 'not-applicable').length;
  if (result.score.method !== 'item-mean' || failed === 0) return '';
  return ` (${layout.say('gain', { points: points((100 * failed) / counted) })})`;
}

/** "o15–o18, o21": neighbours in the list joined. */
function idRanges(items: ItemResult[]): string {
  const runs: string[][] = [];
  for (const { id } of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && Number(id.slice(1)) === Number(last.slice(1)) + 1)
      run.push(id);
    else runs.push([id]);
  }
  return cleanText(
    runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', '),
  );
}
