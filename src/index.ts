/**
 * The library: what the command line is made of. `check` crawls and judges one agency; the renderers turn its Result into
 * text; `createMatcher` tells which items a link label stands for.
 */

export { type CheckOptions, check } from './check.js';
export type { Progress } from './crawl/crawl.js';
export { compare } from './diff/compare.js';
export type { Caution, Change, Difference, ItemChange } from './diff/difference.js';
export { KnownError } from './errors.js';
export { createMatcher } from './match/matcher.js';
export type { Match, MatchContext, Matcher } from './match/types.js';
export { type FormatName, formatOf, type ReportContext, render } from './report/formats.js';
export { homepageUnreadable } from './report/homepage.js';
export { renderJson } from './report/json.js';
export { renderTerminal, type TerminalOptions } from './report/terminal.js';
export { parseResult } from './result/parse.js';
export {
  type Evidence,
  type Finding,
  type FindingCode,
  type ItemResult,
  type Result,
  ResultSchema,
  type RollUp,
  type Verdict,
} from './result/schema.js';
export { listRules, loadRules } from './rules/load.js';
export type { RuleSet, Rules } from './rules/schema.js';
export { version } from './version.js';
