import type { Command } from 'commander';
import { KnownError } from '../../errors.js';
import type { Issue } from '../../rules/issues.js';
import { zodIssues } from '../../rules/zod-issues.js';
import { nearest } from '../../text/nearest.js';
import { withEnvironment } from './environment.js';
import { configSchema } from './schema.js';
import { type Setting, settingsOf } from './settings.js';

/** The settings of a file: values as the command line would have given them. */
export interface Settings {
  target?: string;
  values: Map<string, unknown>;
}

type Checked = { settings: Settings; issues: Issue[] };

/** What is set, and all that is wrong with it, each with the way to its key. */
export function checkSettings(data: unknown, command: Command, env: NodeJS.ProcessEnv): Checked {
  const settings: Settings = { values: new Map() };
  const issues: Issue[] = [];
  const known = settingsOf(command);
  const parsed = configSchema(command).safeParse(data);
  const wrong = new Set<unknown>();
  for (const issue of parsed.error?.issues ?? []) {
    wrong.add(issue.path[0]);
    const setting = known.find(({ key }) => key === issue.path[0]);
    if (issue.code === 'unrecognized_keys') issues.push(...issue.keys.map((key) => unknownKey(key, known)));
    else issues.push(...told(setting, data, () => zodIssues([issue], data)));
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { settings, issues };
  for (const [key, value] of Object.entries(data)) {
    const setting = known.find((one) => one.key === key);
    if (wrong.has(key) || value === false) continue;
    if (key === 'target') settings.target = String(value);
    else if (setting) issues.push(...put(settings.values, setting, value, env));
  }
  return { settings, issues };
}

/** Wrong by the schema: in the words of the command line where it has some, never with what a header holds. */
function told(setting: Setting | undefined, data: unknown, plain: () => Issue[]): Issue[] {
  if (setting === undefined) return plain();
  if (setting.kind.type === 'map') return [wrongMap(setting)];
  if (setting.kind.type === 'list') return [wrongList(setting)];
  const value = (data as Record<string, unknown>)[setting.key];
  if (typeof value !== 'string' && typeof value !== 'number') return plain();
  const issues = put(new Map(), setting, value, {});
  return issues.length > 0 ? issues : plain();
}

/** Sets a value by the option's own parser, whose errors are told. */
function put(
  values: Settings['values'],
  { key, option, kind }: Setting,
  value: unknown,
  env: NodeJS.ProcessEnv,
): Issue[] {
  const parse = (text: string, before?: unknown): unknown =>
    option.parseArg === undefined ? text : option.parseArg(text, before);
  try {
    if (kind.type === 'switch') values.set(key, value);
    else for (const text of textsOf(value, env)) values.set(key, parse(text, values.get(key)));
    return [];
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const named = (text: string) => text.replaceAll(option.long ?? key, key).replace(`${key} `, '');
    return [{ path: [key], th: named(error.th), en: named(error.en) }];
  }
}

function textsOf(value: unknown, env: NodeJS.ProcessEnv): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).map(([name, text]) => `${name}: ${withEnvironment(String(text), env)}`);
}

function unknownKey(key: string, known: readonly Setting[]): Issue {
  const meant = nearest(key, ['target', ...known.map((setting) => setting.key)]);
  return {
    path: [key],
    th: `ไม่รู้จักคีย์นี้ ${meant === undefined ? 'ตรวจตัวสะกดหรือลบออก' : `หมายถึง ${meant} หรือไม่`}`,
    en: `unknown key: ${meant === undefined ? 'check the spelling or remove it' : `did you mean ${meant}?`}`,
  };
}

const wrongMap = ({ key }: Setting): Issue => ({
  path: [key],
  th: 'ต้องเขียนเป็นกลุ่ม บรรทัดละ ชื่อ: "ค่า"',
  en: 'must be a group of lines, each name: "value"',
});

const wrongList = ({ key }: Setting): Issue => ({
  path: [key],
  th: 'ต้องเป็นข้อความ หรือรายการของข้อความ (ขึ้นต้นด้วย -)',
  en: 'must be a text, or a list of texts (lines that start with -)',
});
