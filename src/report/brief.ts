import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { padEnd, truncate } from '../text/width.js';
import { decidingFinding, findingText } from './finding.js';
import type { Layout } from './layout.js';
import { colorMark, markOf } from './mark.js';
import { itemTitle } from './names.js';

/** The items of the short report: one line for each that did not pass, cut at the width. */
export function briefLines(layout: Layout, result: Result): string[] {
  const open = result.items.filter(({ verdict }) => verdict === 'fail' || verdict === 'review');
  const lines = open.map((item) => {
    const finding = decidingFinding(item);
    const why = finding === undefined ? '' : ` — ${findingText(layout, finding, result.agency.finalUrl)}`;
    const text = `  ${markOf(item)} ${padEnd(cleanText(item.id), 4)} ${itemTitle(layout, item)}${why}`;
    return colorMark(layout, item, truncate(text, layout.width));
  });
  return lines.length === 0 ? [] : ['', ...lines];
}
