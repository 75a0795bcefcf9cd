import { Chalk, type ChalkInstance } from 'chalk';
import type { Result } from '../result/schema.js';
import type { CauseTexts, RuleSet } from '../rules/schema.js';
import { displayWidth, padEnd, wrap } from '../text/width.js';
import { type Lang, say } from './words.js';

/** How a report is drawn on a terminal. */
export interface TerminalOptions {
  lang: Lang;
  color: boolean;
  /** Columns of the terminal; less than 60 is drawn as 60, more than 120 as 120. */
  width: number;
  /** The short form: the summary, one line for each item that did not pass, and what to do next. */
  quiet: boolean;
  /**
   * Set where the reader is left looking at the last lines, as on a terminal: the answer is told again there in few lines, and,
   * when a name is given, how to keep the whole report in such a file.
   */
  closing?: { file: string | null };
  /** Words for the causes of problems (rules/findings.yaml); without them the English message alone is shown. */
  causes?: CauseTexts;
  /** The rules of the check: English names of indicators and levels, and what is asked of the agency's type. */
  ruleSet?: RuleSet;
  /** True for a label that says nothing of its target (คลิก, ดาวน์โหลด); without it every label is taken to say something. */
  isGeneric?: (label: string) => boolean;
  /** An older Result of the same agency: the report then says what changed since. */
  baseline?: Result;
}

/** The options with what all parts of the drawing share. */
export interface Layout {
  lang: Lang;
  width: number;
  quiet: boolean;
  causes: CauseTexts;
  ruleSet: RuleSet | null;
  isGeneric: (label: string) => boolean;
  ink: ChalkInstance;
  say: (key: string, data?: Record<string, string | number>) => string;
}

const NARROWEST = 60;
const WIDEST = 120;

export function createLayout(options: TerminalOptions): Layout {
  return {
    lang: options.lang,
    width: Math.min(WIDEST, Math.max(NARROWEST, Math.trunc(options.width) || NARROWEST)),
    quiet: options.quiet,
    causes: options.causes ?? {},
    ruleSet: options.ruleSet ?? null,
    isGeneric: options.isGeneric ?? (() => false),
    ink: new Chalk({ level: options.color ? 1 : 0 }),
    say: (key, data) => say(options.lang, key, data),
  };
}

/** Text wrapped to the width, its first line after `head`, the others under the same column. `head` may not be coloured. */
export function hang(
  layout: Layout,
  head: string,
  text: string,
  paint = (line: string): string => line,
): string[] {
  const indent = displayWidth(head);
  return wrap(text, layout.width - indent).map(
    (line, index) => (index === 0 ? head : ' '.repeat(indent)) + paint(line),
  );
}

/** A line whose last words end at the right edge; the text is wrapped before it reaches them. */
export function withRight(
  layout: Layout,
  head: string,
  text: string,
  right: string,
  paint = (line: string): string => line,
): string[] {
  const indent = displayWidth(head);
  const room = layout.width - indent - SCORE_COLUMN;
  return wrap(text, room).map((line, index) =>
    index === 0
      ? head + paint(padEnd(line, room)) + ' '.repeat(SCORE_COLUMN - displayWidth(right)) + right
      : ' '.repeat(indent) + paint(line),
  );
}

/** Columns kept for a score at the right edge: two of space and "100.00". */
const SCORE_COLUMN = 8;

/** A score with two decimals, as the commission prints it. */
export function points(score: number): string {
  return score.toFixed(2);
}
