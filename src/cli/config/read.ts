import type { Command } from 'commander';
import { KnownError } from '../../errors.js';
import { readRuleFile } from '../../rules/files.js';
import { type Issue, issuesError } from '../../rules/issues.js';
import { parseSource, type Source } from '../../rules/source.js';
import type { ConfigFile } from './find.js';
import { checkSettings, type Settings } from './values.js';

/**
 * The settings of a file, checked.
 *
 * @param shown how the file is named to the user
 * @param env where `${NAME}` in the values of `header` is looked up
 * @throws KnownError that names line and key of all that is wrong
 */
export async function readConfig(
  { path, within }: ConfigFile,
  shown: string,
  command: Command,
  env: NodeJS.ProcessEnv,
): Promise<Settings> {
  const text = await readRuleFile({ path, shown, kind: ['ไฟล์ตั้งค่า', 'a settings file'] });
  const source = isBlank(text) ? BLANK : parseSource(text);
  const fail = (issues: readonly Issue[]) => issuesError(shown, issues);
  if (source.issues.length > 0) throw fail(source.issues);
  const lined = (issue: Issue): Issue => ({ ...issue, line: source.lineOf([...within, ...issue.path]) });
  const { settings, issues } = checkSettings(settingsIn(source.data, within), command, env);
  if (issues.length > 0) throw fail(issues.map(lined));
  return settings;
}

/** A file whose every line is a comment says nothing, and that is no error. */
const isBlank = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*#.*$/gm, '')
    .trim() === '';

const BLANK: Source = { data: {}, issues: [], lineOf: () => 1 };

function settingsIn(data: unknown, within: readonly string[]): unknown {
  let at = data;
  for (const key of within) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return noSettings(key);
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

function noSettings(key: string): never {
  throw new KnownError(
    `--config: ไฟล์นี้ไม่มีคีย์ "${key}" ซึ่งเป็นที่ของการตั้งค่า`,
    `--config: the file has no key "${key}", where the settings would stand`,
  );
}
