import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { padEnd, truncate } from '../text/width.js';
import { decidingFinding, findingText } from './finding.js';
import type { Layout } from './layout.js';
import { colorMark, markOf } from './mark.js';
import { itemTitle } from './names.js';

/**
 * The items of the short report: one line for each that did not pass, cut at the width. Those that could not be checked are
 * left to the end of the report, which names them all with what to do.
 */
export function briefLines(layout: Layout, result: Result): string[] {
  const lines = result.items.flatMap((item) => {
    const finding = decidingFinding(item);
    if (finding === undefined || finding.code === 'could-not-check') return [];
    const why = ` — ${findingText(layout, finding, result.agency.finalUrl)}`;
    const text = `  ${markOf(item)} ${padEnd(cleanText(item.id), 4)} ${itemTitle(layout, item)}${why}`;
    return [colorMark(layout, item, truncate(text, layout.width))];
  });
  return lines.length === 0 ? [] : ['', ...lines];
}
