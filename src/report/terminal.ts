import { compare } from '../diff/compare.js';
import type { Result } from '../result/schema.js';
import { briefLines } from './brief.js';
import { closingLines } from './closing.js';
import { problemLines, unopenedLines } from './crawl-notes.js';
import { sinceLines } from './difference.js';
import { homepageUnreadable } from './homepage.js';
import { itemLines } from './items.js';
import { createLayout, type TerminalOptions } from './layout.js';
import { nextLines } from './next-steps.js';
import { summaryLines } from './summary.js';

export type { TerminalOptions } from './layout.js';

/**
 * A Result as text for a terminal or a .txt file: the verdict, the score and what to fix first on the first screen, then every item with its finding, where it was found and
 * how to put it right, then what could not be opened, and what to do next. Pure; ends with a newline. Text from the site is
 * cleaned of control characters, so that nothing a site says can steer the terminal.
 */
export function renderTerminal(result: Result, options: TerminalOptions): string {
  const layout = createLayout(options);
  const lines = summaryLines(layout, result);
  if (!homepageUnreadable(result)) {
    if (options.baseline !== undefined) lines.push(...sinceLines(layout, compare(options.baseline, result)));
    if (layout.quiet) lines.push(...briefLines(layout, result));
    else
      lines.push(
        ...itemLines(layout, result),
        ...problemLines(layout, result),
        ...unopenedLines(layout, result),
      );
    lines.push(...nextLines(layout, result));
    if (options.closing) lines.push(...closingLines(layout, result, options.closing.file));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
