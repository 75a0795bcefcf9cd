import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { KnownError } from '../errors.js';
import { findingsIssues, ruleSetIssues, wordsIssues } from './checks.js';
import { conflictWarnings } from './checks-phrases.js';
import { exampleIssues } from './examples.js';
import { isFile, type RuleFile, readRuleFile, shippedFile, shippedIds } from './files.js';
import { type Issue, issueLines, issuesError } from './issues.js';
import { mistakenFile } from './mistaken.js';
import { FindingsSchema, RuleSetSchema, type Rules, WordsSchema } from './schema.js';
import { parseSource } from './source.js';
import { zodIssues } from './zod-issues.js';

/** The rule set used when none is named. */
export const DEFAULT_RULES = 'oit-2566';

const MOST_PLACED = 1_000;

interface Read<T> {
  value: T;
  /** Fails for faults found later, at the lines where they stand. */
  assertNone(issues: readonly Issue[]): void;
  /** The same as lines, for what is no fault. */
  lines(issues: readonly Issue[]): { th: string; en: string }[];
}

async function readAs<S extends z.ZodType>(
  file: RuleFile,
  schema: S,
  check: (value: z.output<S>) => Issue[],
  checkData: (data: unknown) => Issue[] = () => [],
): Promise<Read<z.output<S>>> {
  const source = parseSource(await readRuleFile(file));
  if (source.issues.length > 0) throw issuesError(file.shown, source.issues);
  const placed = (issue: Issue): Issue => ({
    ...issue,
    line: source.lineOf(issue.path),
    ...(issue.because ? { becauseLine: source.lineOf(issue.because) } : {}),
  });
  const assertNone = (issues: readonly Issue[]) => {
    if (issues.length === 0) return;
    // Finding a line takes a walk; the lines of so many faults are never printed.
    const far = { line: Number.POSITIVE_INFINITY };
    throw issuesError(
      file.shown,
      issues.map((issue, nth) => (nth < MOST_PLACED ? placed(issue) : { ...issue, ...far })),
    );
  };
  const lines = (issues: readonly Issue[]) =>
    issues.map(placed).map((issue) => issueLines(file.shown, issue));
  assertNone(checkData(source.data));
  const parsed = schema.safeParse(source.data, { reportInput: true });
  if (!parsed.success) {
    assertNone(zodIssues(parsed.error.issues, source.data));
    throw parsed.error;
  }
  assertNone(check(parsed.data));
  return { value: parsed.data, assertNone, lines };
}

const readRuleSet = (file: RuleFile) => readAs(file, RuleSetSchema, ruleSetIssues, mistakenFile);
const readWords = async (file: RuleFile) => (await readAs(file, WordsSchema, wordsIssues)).value;
const readFindings = async (file: RuleFile) => (await readAs(file, FindingsSchema, findingsIssues)).value;

/** A rule set by id or by path; an id of the package wins over a file of the same name. */
async function findRuleSet(idOrPath: string): Promise<RuleFile> {
  const ids = await shippedIds();
  if (ids.includes(idOrPath)) return shippedFile(`${idOrPath}.yaml`);
  const looksLikeId = !/[\\/]|\.ya?ml$/i.test(idOrPath);
  if (looksLikeId && !(await isFile(idOrPath))) {
    throw new KnownError(
      `ไม่มีชุดกติกา "${idOrPath}" ชุดที่มี: ${ids.join(', ')} หรือระบุไฟล์ .yaml ของหน่วยงานเอง`,
      `There is no rule set "${idOrPath}". There are: ${ids.join(', ')}; or name a .yaml file of your own.`,
    );
  }
  return { path: idOrPath, shown: idOrPath };
}

/** words.yaml or findings.yaml: the one beside the officer's own rule set, else the package's. */
async function sharedFile(name: string, ruleSet: RuleFile): Promise<RuleFile> {
  const beside = join(dirname(ruleSet.path), name);
  const shown = join(dirname(ruleSet.shown), name);
  return (await isFile(beside)) ? { path: beside, shown } : shippedFile(name);
}

/**
 * Everything the pure core needs to know.
 * @param idOrPath a shipped id (`oit-2566`, the default) or the path of a rule file
 * @throws KnownError for an unknown id, an unreadable file or faults in a file, each with `file:line: path: what is wrong`
 */
export async function loadRules(idOrPath: string = DEFAULT_RULES): Promise<Rules> {
  const file = await findRuleSet(idOrPath);
  const { value: ruleSet } = await readRuleSet(file);
  const words = await readWords(await sharedFile('words.yaml', file));
  const findings = await readFindings(await sharedFile('findings.yaml', file));
  return { ruleSet, words, findings };
}

/** One shipped rule set, for `oit rules list`. */
export interface RuleSetSummary {
  id: string;
  fiscalYear: number;
  version: string;
  title: string;
  titleEn: string;
  items: number;
  isDefault: boolean;
}

/** The shipped rule sets, sorted by id. */
export async function listRules(): Promise<RuleSetSummary[]> {
  const ids = await shippedIds();
  return Promise.all(
    ids.map(async (id) => {
      const { value } = await readRuleSet(shippedFile(`${id}.yaml`));
      const { fiscalYear, version, title, titleEn, items } = value;
      return {
        id,
        fiscalYear,
        version,
        title,
        titleEn,
        items: items.length,
        isDefault: id === DEFAULT_RULES,
      };
    }),
  );
}

/** What a sound file holds, for the "ok" line of `oit rules check`. */
export interface RuleCheck {
  file: string;
  kind: 'rule-set' | 'words' | 'findings';
  id: string;
  /** Items of a rule set, lists of words.yaml, sentences of findings.yaml. */
  entries: number;
  /** Phrase patterns; 0 in findings.yaml. */
  phrases: number;
  /** `file:line: …` of what is allowed, but seldom meant; absent when there is none. */
  warnings?: { th: string; en: string }[];
}

/**
 * Checks one file: words.yaml and findings.yaml are known by their names, everything else is a rule set, whose examples are
 * tried too (with the words.yaml beside it, else the package's).
 * @throws KnownError with every fault found, as loadRules does
 */
export async function checkRules(path: string): Promise<RuleCheck> {
  const file = { path, shown: path };
  const name = basename(path);
  if (name === 'words.yaml') {
    const { hosts: _, agencies: _names, ...lists } = await readWords(file);
    const phrases = Object.values(lists).flat().length;
    return { file: path, kind: 'words', id: 'words', entries: Object.keys(lists).length, phrases };
  }
  if (name === 'findings.yaml') {
    const { findings } = await readFindings(file);
    return {
      file: path,
      kind: 'findings',
      id: 'findings',
      entries: Object.keys(findings).length,
      phrases: 0,
    };
  }
  const { value: ruleSet, assertNone, lines } = await readRuleSet(file);
  assertNone(exampleIssues(ruleSet, await readWords(await sharedFile('words.yaml', file))));
  const { id, items } = ruleSet;
  const shared = ruleSet.shared.flatMap(({ exclude, atMostWeak }) => [...exclude, ...atMostWeak]).length;
  const own = items.flatMap((item) => [
    ...item.phrases,
    ...item.otherWording,
    ...item.weak,
    ...item.exclude,
    ...item.atMostWeak,
    ...item.inContext.flatMap((entry) => entry.phrases),
  ]).length;
  const phrases = own + shared;
  const warnings = lines(conflictWarnings(ruleSet));
  const check: RuleCheck = { file: path, kind: 'rule-set', id, entries: items.length, phrases };
  return warnings.length > 0 ? { ...check, warnings } : check;
}
