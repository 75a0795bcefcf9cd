import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnownError } from '../errors.js';

/** A run folder holds one folder for each agency; a province, a year and the like may stand above. */
const MOST_DEPTH = 4;

const NAME = 'result.json';
const ENDING = '.json';

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Where a form of a saved result is written: `report.<ending>` beside result.json, else `<its name>.<ending>`. */
export function besideResult(path: string, ending: string): string {
  const name = basename(path);
  return join(dirname(path), `${name === NAME ? 'report' : name.slice(0, -ENDING.length)}.${ending}`);
}

/** True for the file that only ever holds a result; another .json may be anything. */
export const isNamedResult = (path: string): boolean => basename(path) === NAME;

/**
 * What may be the saved results of a run: every .json in the folder and in those below it, sorted by path. Links are not
 * followed.
 *
 * @throws KnownError when there is none
 */
export async function findResults(folder: string): Promise<string[]> {
  const found = await resultsIn(folder, MOST_DEPTH);
  if (found.length > 0) return found;
  throw noResults(folder);
}

/** Of a folder in which nothing, or nothing that is a result, was found. */
export function noResults(folder: string): KnownError {
  return new KnownError(
    `${folder}: ไม่มีผลตรวจ (${ENDING}) ในโฟลเดอร์นี้ ให้ระบุไฟล์ผลตรวจ หรือโฟลเดอร์ที่มีผลตรวจ`,
    `${folder}: no saved result (${ENDING}) in this folder; name a saved result, or a folder that holds some`,
  );
}

/** @throws KnownError when one baseline is given for many results */
export function assertOneResult(folder: string, baseline: string | undefined): void {
  if (baseline === undefined) return;
  throw new KnownError(
    `--baseline ใช้กับผลเดียว แต่ ${folder} เป็นโฟลเดอร์ ให้ระบุไฟล์ ${NAME}`,
    `--baseline goes with one result, but ${folder} is a folder; name a ${NAME}`,
  );
}

async function resultsIn(folder: string, depth: number): Promise<string[]> {
  const entries = await entriesOf(folder);
  const names = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const hasResult = names.some((entry) => entry.isFile() && entry.name === NAME);
  const own = names
    // What an earlier run wrote beside result.json is the same result again.
    .filter((entry) => !(hasResult && entry.name === 'report.json'))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING) && entry.name.length > ENDING.length)
    .map(({ name }) => join(folder, name));
  if (depth === 0) return own;
  const below: string[] = [];
  for (const entry of names) {
    if (entry.isDirectory()) below.push(...(await resultsIn(join(folder, entry.name), depth - 1)));
  }
  return [...own, ...below];
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(
      `${folder}: เปิดโฟลเดอร์ไม่ได้ (${error.code})`,
      `${folder}: the folder cannot be opened (${error.code})`,
    );
  });
}
