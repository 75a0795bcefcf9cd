import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { KnownError } from '../errors.js';
import { ENDINGS, type FormatName, formatOf } from '../report/formats.js';
import { outputError } from './output-errors.js';
import { isFolder } from './run-folder.js';

export interface OutputFile {
  path: string;
  format: FormatName;
}

/**
 * The files of `-o`, checked before the crawl starts so that ten minutes of work are not lost to a typing error: beside each
 * a temporary file is written and taken away again, as `writeWhole` will.
 *
 * @param inputs files that are read in the same run, which no output may replace
 * @throws KnownError for an ending this version does not write, and for whatever keeps the file from being written
 */
export async function planOutputs(
  paths: readonly string[],
  inputs: readonly string[] = [],
): Promise<OutputFile[]> {
  const plans = new Map<string, OutputFile>();
  const taken = await Promise.all(inputs.map(realPath));
  for (const path of paths) {
    const format = formatOf(path);
    if (format === null || ENDINGS.includes(basename(path).toLowerCase())) throw unknownFormat(path);
    if (taken.includes(await realPath(path))) throw isInput(path);
    await assertWritable(path);
    plans.set(resolve(path), { path, format });
  }
  return [...plans.values()];
}

/** The format named by an ending alone (`html`, `.junit.xml`), for files that are named by the program. @throws KnownError */
export function formatOfEnding(given: string): { ending: string; format: FormatName } {
  const ending = given.replace(/^\./, '').toLowerCase();
  if (ENDINGS.includes(`.${ending}`)) {
    const format = formatOf(`report.${ending}`);
    if (format !== null) return { ending, format };
  }
  const known = ENDINGS.map((one) => one.slice(1)).join(' ');
  throw new KnownError(
    `-o ${given}: สำหรับโฟลเดอร์ให้ระบุเพียงนามสกุล: ${known} ไฟล์จะอยู่ข้าง result.json แต่ละไฟล์`,
    `-o ${given}: for a folder name an ending only: ${known}; the files are written beside each result.json`,
  );
}

function unknownFormat(path: string): KnownError {
  return new KnownError(
    `-o ${path}: ไม่รู้จักนามสกุลไฟล์นี้ เขียนได้: ${ENDINGS.join(' ')}`,
    `-o ${path}: unknown ending; these can be written: ${ENDINGS.join(' ')}`,
  );
}

function isInput(path: string): KnownError {
  return new KnownError(
    `-o ${path}: เป็นไฟล์ผลเดิมที่กำลังอ่าน จะไม่เขียนทับ ให้ใช้ชื่ออื่น`,
    `-o ${path}: is the saved result that is being read and is not replaced; choose another name`,
  );
}

/** Enough that a full disk refuses it, whatever it keeps in reserve for names. */
const PROBE = Buffer.alloc(8192);

async function assertWritable(path: string): Promise<void> {
  try {
    const target = await realPath(path);
    await assertPlain(target);
    await writeFirst(target, PROBE, async () => {});
  } catch (error) {
    throw outputError(path, error);
  }
}

/** A file that is there must be a plain one, and not kept from being written. */
async function assertPlain(target: string): Promise<void> {
  const found = await stat(target).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found === null) return;
  if (found.isDirectory()) throw coded('EISDIR');
  if (!found.isFile()) throw coded('ENOTFILE');
  // A rename would replace it all the same.
  if ((found.mode & 0o222) === 0) throw coded('EREADONLY');
  await (await open(target, 'r+')).close();
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

const coded = (code: string) => Object.assign(new Error(code), { code });

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. A link is followed to the file it names.
 *
 * @throws KnownError when the disk refuses; what was there before then still is
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = await realPath(path);
    await writeFirst(target, content, (temporary) => rename(temporary, target));
  } catch (error) {
    throw outputError(path, error);
  }
}

/** A temporary file in the folder of `target`, handed on when all of it is written, and gone afterwards. */
async function writeFirst(
  target: string,
  content: string | Uint8Array,
  then: (temporary: string) => Promise<void>,
): Promise<void> {
  // Not made of the file's own name, which may be as long as a name can be.
  const temporary = join(dirname(target), `.oit-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await then(temporary);
  } catch (error) {
    // A folder that is there but takes no files (/proc) says that there is no such file.
    throw isMissing(error) && (await isFolder(dirname(target))) ? coded('EACCES') : error;
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** Where a path ends when links are followed; of a file that is not there yet, where its folder does. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
    return join(folder, basename(path));
  });
}
