import { KnownError } from '../errors.js';

/** Way to a node: keys and list positions from the top. */
export type Where = readonly (string | number)[];

/** One thing wrong in a rule file. */
export interface Issue {
  path: Where;
  /** 1-based; absent until the file's positions are known. */
  line?: number;
  /** Another node that has to do with it … */
  because?: Where;
  /** … and its line. */
  becauseLine?: number;
  th: string;
  en: string;
}

/** Lines printed before "… and N more". */
const MOST_LINES = 20;

/** `items[12].period.kind` */
export function pathText(path: Where): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/** `rules/oit-2566.yaml:142: items[12].period.kind: … (ดูบรรทัด 97)`, in Thai and English. */
export function issueLines(file: string, issue: Issue): { th: string; en: string } {
  const at = `${file}:${issue.line ?? 1}: ${issue.path.length > 0 ? `${pathText(issue.path)}: ` : ''}`;
  const other = issue.becauseLine;
  return {
    th: `${at}${issue.th}${other === undefined ? '' : ` (ดูบรรทัด ${other})`}`,
    en: `${at}${issue.en}${other === undefined ? '' : ` (see line ${other})`}`,
  };
}

/**
 * One error for all issues of a file, a line each: `rules/oit-2566.yaml:142: items[12].period.kind: …`.
 * @param file the path as the user typed it
 */
export function issuesError(file: string, issues: readonly Issue[]): KnownError {
  const sorted = [...issues].sort((a, b) => (a.line ?? 1) - (b.line ?? 1));
  const shown = sorted.slice(0, MOST_LINES);
  const rest = sorted.length - shown.length;
  const lines = shown.map((issue) => issueLines(file, issue));
  const th = lines.map((line) => line.th);
  const en = lines.map((line) => line.en);
  if (rest > 0) {
    th.push(`… และอีก ${rest} แห่ง`);
    en.push(`… and ${rest} more`);
  }
  return new KnownError(th.join('\n'), en.join('\n'));
}
