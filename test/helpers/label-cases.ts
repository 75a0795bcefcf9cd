import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Issue, issuesError, type Where } from '../../src/rules/issues.js';
import type { RuleItem } from '../../src/rules/schema.js';
import { parseSource } from '../../src/rules/source.js';
import { zodIssues } from '../../src/rules/zod-issues.js';

const Text = z.string().min(1);

/** What the visitor reads around a label, as the page reader would give it. */
const Context = z.strictObject({
  row: Text.optional(),
  item: Text.optional(),
  /** Nearest first. */
  headings: z.array(Text).min(1).optional(),
  /** Outermost first. */
  menu: z.array(Text).min(1).optional(),
  tab: Text.optional(),
  pageTitle: Text.optional(),
  /** File name of a picture without alt. */
  image: Text.optional(),
  /** Address of the target, absolute or a path. */
  url: Text.optional(),
});

const Shared = {
  /**
   * `pass`: the item comes first, reaches the pass score, and its year is not another; `near-miss`: it does not reach the pass
   * score; `review`: it is found below the pass score; `other-year`: it reaches the pass score, but of another year.
   */
  is: z.enum(['pass', 'near-miss', 'review', 'other-year']),
  /** Of a near miss: the item it is instead, which must come first and pass. */
  other: Text.optional(),
  /** A remark for the reader. */
  why: Text.optional(),
};

/** A label with what stands around it … */
const LabelCase = z.strictObject({ ...Shared, label: z.string(), context: Context.optional() });
/**
 * … or the body of a page: every link on it that is labelled `link` is judged. `verdict`: what the item gets when the page is the
 * whole website, and all it links to is alive.
 */
const PageCase = z.strictObject({
  ...Shared,
  html: Text,
  link: z.string(),
  verdict: z.enum(['pass', 'fail', 'review']).optional(),
});

export type LabelCase = z.infer<typeof LabelCase>;
export type PageCase = z.infer<typeof PageCase>;

/** One line of the regression set. */
export interface Case {
  at: string;
  item: string;
  given: LabelCase | PageCase;
}

const FileSchema = z.strictObject({ item: Text, cases: z.array(z.looseObject({})).min(1) });

/**
 * The cases of one file of fixtures/labels.
 * @param file how the file is named in messages; its name is its item's number (`o07.yaml`)
 * @throws KnownError with `file:line: path: what is wrong` for every fault
 */
export function readCases(file: string, text: string): Case[] {
  const source = parseSource(text);
  if (source.issues.length > 0) throw issuesError(file, source.issues);
  const fail = (issues: Issue[]) => {
    if (issues.length === 0) return;
    throw issuesError(
      file,
      issues.map((issue) => ({ ...issue, line: source.lineOf(issue.path) })),
    );
  };
  const outer = FileSchema.safeParse(source.data, { reportInput: true });
  if (!outer.success) {
    fail(zodIssues(outer.error.issues, source.data));
    throw outer.error;
  }
  const { item, cases: rows } = outer.data;
  const issues: Issue[] = [];
  const name = `o${item.slice(1).padStart(2, '0')}.yaml`;
  if (!file.endsWith(name)) issues.push(both(['item'], `cases of ${item} belong into ${name}`));
  const seen = new Map<string, number>();
  const cases = rows.flatMap((row, nth): Case[] => {
    const path: Where = ['cases', nth];
    const parsed = ('html' in row ? PageCase : LabelCase).safeParse(row, { reportInput: true });
    if (!parsed.success) {
      issues.push(
        ...zodIssues(parsed.error.issues, row).map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
      );
      return [];
    }
    const { is, other, why: _, ...given } = parsed.data;
    if (other !== undefined && is !== 'near-miss')
      issues.push(both([...path, 'other'], 'is for a near-miss'));
    if (other === item) issues.push(both([...path, 'other'], 'must be another item'));
    const key = JSON.stringify(given);
    const before = seen.get(key);
    if (before !== undefined) issues.push(both(path, `says the same as cases[${before}]`));
    seen.set(key, nth);
    return [{ at: `${file}:${source.lineOf(path)}`, item, given: parsed.data }];
  });
  fail(issues);
  return cases;
}

const both = (path: Where, message: string): Issue => ({ path, th: message, en: message });

const FOLDER = 'fixtures/labels/oit-2566/';

/** Every case of the regression set, in the order of the files' names. */
export function readLabelSet(): Case[] {
  const folder = new URL(`../../${FOLDER}`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readCases(`${FOLDER}${name}`, readFileSync(new URL(name, folder), 'utf8')));
}

const LEAST = { all: 6, pass: 2, 'near-miss': 2 };

/** What the set lacks for these items: too few cases of a kind, or none that stands in a context. */
export function lacking(cases: readonly Case[], items: readonly RuleItem[]): string[] {
  const known = new Set(items.map(({ id }) => id));
  const strangers = [...new Set(cases.flatMap(({ item, given: { other = item } }) => [item, other]))]
    .filter((id) => !known.has(id))
    .map((id) => `${id}: there is no such item`);
  return [
    ...strangers,
    ...items.flatMap(({ id, period }) => {
      const own = cases.filter(({ item }) => item === id).map(({ given }) => given);
      if (own.length === 0) return [`${id}: no file`];
      const count = (kind: string) => own.filter(({ is }) => is === kind).length;
      const least = (kind: string, found: number, wanted: number) =>
        found < wanted ? [`${id}: ${found} of ${wanted} ${kind}`] : [];
      const around = own.filter((one) => 'html' in one || one.context !== undefined).length;
      return [
        ...least('cases', own.length, LEAST.all),
        ...least('pass', count('pass'), LEAST.pass),
        ...least('near-miss', count('near-miss'), LEAST['near-miss']),
        ...least('other-year', count('other-year'), period.fiscalYear === null ? 0 : 1),
        ...least('with context or html', around, 1),
      ];
    }),
  ];
}
