import { KnownError } from '../errors.js';

/** Way to a node: keys and list positions from the top. */
export type Where = readonly (string | number)[];

/** One thing wrong in a rule file. */
export interface Issue {
  path: Where;
  /** 1-based; absent until the file's positions are known. */
  line?: number;
  th: string;
  en: string;
}

/** Lines printed before "… and N more". */
const MOST_LINES = 20;

/** `items[12].period.kind` */
export function pathText(path: Where): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/**
 * One error for all issues of a file, a line each: `rules/oit-2566.yaml:142: items[12].period.kind: …`.
 * @param file the path as the user typed it
 */
export function issuesError(file: string, issues: readonly Issue[]): KnownError {
  const sorted = [...issues].sort((a, b) => (a.line ?? 1) - (b.line ?? 1));
  const shown = sorted.slice(0, MOST_LINES);
  const rest = sorted.length - shown.length;
  const line = (issue: Issue, message: string) =>
    `${file}:${issue.line ?? 1}: ${issue.path.length > 0 ? `${pathText(issue.path)}: ` : ''}${message}`;
  const th = shown.map((issue) => line(issue, issue.th));
  const en = shown.map((issue) => line(issue, issue.en));
  if (rest > 0) {
    th.push(`… และอีก ${rest} แห่ง`);
    en.push(`… and ${rest} more`);
  }
  return new KnownError(th.join('\n'), en.join('\n'));
}
