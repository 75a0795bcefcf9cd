import { says } from '../match/says.js';
import type { ReportContext } from '../report/formats.js';
import type { TerminalOptions } from '../report/terminal.js';
import { columnsOf, wantsColor } from './streams.js';

/** How a report is drawn on stdout. */
export function screen({ lang, rules, baseline }: ReportContext, quiet: boolean): TerminalOptions {
  return {
    lang,
    color: wantsColor(process.stdout, process.env),
    width: columnsOf(process.stdout, process.env),
    quiet,
    causes: rules.findings.causes,
    ruleSet: rules.ruleSet,
    isGeneric: says(rules.words.generic),
    ...(baseline === undefined ? {} : { baseline }),
  };
}
