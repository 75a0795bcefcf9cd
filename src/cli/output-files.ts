import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { KnownError } from '../errors.js';
import { ENDINGS, type FormatName, formatOf } from '../report/formats.js';

export interface OutputFile {
  path: string;
  format: FormatName;
}

/**
 * The files of `-o`, checked before the crawl starts so that ten minutes of work are not lost to a typing error.
 *
 * @throws KnownError for an ending this version does not write, a missing or unwritable folder, a folder as file
 */
export async function planOutputs(paths: readonly string[]): Promise<OutputFile[]> {
  const plans = new Map<string, OutputFile>();
  for (const path of paths) {
    const format = formatOf(path);
    if (format === null) throw unknownFormat(path);
    await assertWritable(path);
    plans.set(resolve(path), { path, format });
  }
  return [...plans.values()];
}

function unknownFormat(path: string): KnownError {
  return new KnownError(
    `-o ${path}: ไม่รู้จักนามสกุลไฟล์นี้ เขียนได้: ${ENDINGS.join(' ')}`,
    `-o ${path}: unknown ending; these can be written: ${ENDINGS.join(' ')}`,
  );
}

async function assertWritable(path: string): Promise<void> {
  const folder = dirname(path);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new KnownError(
      `-o ${path}: ไม่มีโฟลเดอร์ ${folder} ให้สร้างโฟลเดอร์ก่อน`,
      `-o ${path}: there is no folder ${folder}; create it first`,
    );
  }
  const taken = await stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
  if (taken) {
    throw new KnownError(`-o ${path}: เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์`, `-o ${path}: is a folder; name a file`);
  }
  await access(folder, constants.W_OK).catch(() => {
    throw new KnownError(
      `-o ${path}: ไม่มีสิทธิ์เขียนในโฟลเดอร์ ${folder}`,
      `-o ${path}: no permission to write in ${folder}`,
    );
  });
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. @throws KnownError when the disk refuses. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new KnownError(`เขียนไฟล์ ${path} ไม่ได้ (${reason})`, `Could not write ${path} (${reason})`);
  }
}
