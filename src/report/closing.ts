import type { Result } from '../result/schema.js';
import { displayWidth, padEnd, truncate } from '../text/width.js';
import { idsText } from './first-steps.js';
import { headlineLines } from './headline.js';
import { hang, type Layout } from './layout.js';
import { nextSteps } from './next-steps.js';
import { scoreText } from './summary.js';

/** Lines of one row, about. */
const ROW_LINES = 2;

/**
 * The answer once more, at most ten lines, for who is left looking at the end of a long report: verdict, score, what to fix first, and how
 * many things more stand above.
 *
 * @param file an example of a file to keep the report in, null where it was kept
 */
export function closingLines(layout: Layout, result: Result, file: string | null): string[] {
  const { say } = layout;
  const [first, ...others] = nextSteps(layout, result);
  const rows: [string, string][] = [[say('score'), scoreText(layout, result.score)]];
  if (first) rows.push([say('atOnce'), first.short], ['', idsText(layout, first)]);
  if (others.length > 0) rows.push(['', say('stepsAbove', { n: others.length })]);
  if (file !== null) rows.push([say('wholeReport'), say('saveIt', { file })]);
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return [
    '',
    layout.ink.dim('─'.repeat(layout.width)),
    ...headlineLines(layout, result),
    ...rows.flatMap(([name, text]) => {
      const head = `${padEnd(name, width)}  `;
      return hang(layout, head, truncate(text, (name === '' ? 1 : ROW_LINES) * (layout.width - width - 2)));
    }),
  ];
}
