import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KnownError } from '../errors.js';

/** The package's rules/ folder: two levels up, from src/rules as from dist/rules. */
const SHIPPED = fileURLToPath(new URL('../../rules/', import.meta.url));

/** Files of rules/ that are not a year's items. */
const SHARED = ['words.yaml', 'findings.yaml'];

/** A hand-written rule file is far below this; more is a mistake (4 MB). */
const MOST_BYTES = 4_000_000;

/** A rule file: where it lies, and how it is named to the user. */
export interface RuleFile {
  path: string;
  shown: string;
  /** What it should be, when it is none of the rules. */
  kind?: readonly [th: string, en: string];
}

/** A file of the package, shown as `rules/<name>`. */
export function shippedFile(name: string): RuleFile {
  return { path: join(SHIPPED, name), shown: `rules/${name}` };
}

/** Ids of the shipped rule sets (file names without ending), sorted. */
export async function shippedIds(): Promise<string[]> {
  const names = await readdir(SHIPPED);
  return names
    .filter((name) => name.endsWith('.yaml') && !SHARED.includes(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

const REASONS: Record<string, [th: string, en: string]> = {
  ENOENT: ['ไม่พบไฟล์ ตรวจชื่อและโฟลเดอร์', 'no such file: check the name and the folder'],
  EISDIR: ['เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์ .yaml', 'is a folder: name the .yaml file'],
  ENOTFILE: ['ไม่ใช่ไฟล์ธรรมดา ให้ระบุชื่อไฟล์ .yaml', 'is no plain file: name the .yaml file'],
  EACCES: ['ไม่มีสิทธิ์อ่านไฟล์', 'no permission to read it'],
  EPERM: ['ไม่มีสิทธิ์อ่านไฟล์', 'no permission to read it'],
};

/**
 * The text of a rule file.
 * @throws KnownError when it cannot be read, is too large or is not UTF-8
 */
export async function readRuleFile({
  path,
  shown,
  kind: [th, en] = ['ไฟล์กติกา', 'a rule file'],
}: RuleFile): Promise<string> {
  let bytes: Buffer;
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTFILE' });
    if (found.size > MOST_BYTES) {
      throw new KnownError(`${shown}: ไฟล์ใหญ่เกิน 4 MB ไม่ใช่${th}`, `${shown}: larger than 4 MB, not ${en}`);
    }
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof KnownError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const [th, en] = REASONS[code] ?? [`อ่านไฟล์ไม่ได้ (${code})`, `cannot be read (${code})`];
    throw new KnownError(`${shown}: ${th}`, `${shown}: ${en}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new KnownError(
      `${shown}: ไฟล์ไม่ได้บันทึกเป็น UTF-8 ให้เปิดแล้วบันทึกใหม่เป็น UTF-8`,
      `${shown}: not saved as UTF-8: open it and save it as UTF-8`,
    );
  }
}
