import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../../errors.js';
import { PAGE_BYTES } from '../transport.js';
import { type Entry, readEntry, sha256, writeEntry } from './entry.js';

/** The answers of earlier runs, one file each. A cache that cannot be read or written only costs time: nothing here fails. */
export interface Store {
  get(url: string): Promise<Entry | null>;
  put(entry: Entry): Promise<void>;
  /** Says that an entry was of use: the oldest go first when there is no more room. */
  touch(url: string): Promise<void>;
  drop(url: string): Promise<void>;
}

const MAX_FILE = PAGE_BYTES + 100_000;
const MAX_TOTAL = 500_000_000;
/** When there is no more room, so much of it is kept. */
const KEPT_SHARE = 0.8;
/** Names come from a checksum, never from a website; only files of these names are ever deleted. */
const NAME = /^[0-9a-f]{64}\.oit$/;
const TEMPORARY = /^[0-9a-f-]{36}\.oit\.tmp$/;
/** A temporary file this old was left by a run that was killed. Milliseconds. */
const ABANDONED_MS = 86_400_000;

/**
 * Opens the folder of a cache, made when it is missing, and takes out the oldest entries when they are too many.
 *
 * @param maxTotal bytes of all entries together
 * @throws KnownError when there is no such folder and none can be made
 */
export async function openStore(folder: string, maxTotal = MAX_TOTAL): Promise<Store> {
  let total = await prepare(folder, maxTotal).catch((error: NodeJS.ErrnoException) => {
    const code = error.code ?? 'error';
    throw new KnownError(
      `--cache ${folder}: ใช้เป็นโฟลเดอร์แคชไม่ได้ (${code}) ให้ระบุโฟลเดอร์ที่เขียนได้`,
      `--cache ${folder}: cannot be used as a cache folder (${code}); name a folder that can be written`,
    );
  });
  const fileOf = (url: string) => join(folder, `${sha256(url)}.oit`);
  return {
    async get(url) {
      const file = fileOf(url);
      try {
        if ((await stat(file)).size > MAX_FILE) return null;
        return readEntry(await readFile(file), url);
      } catch {
        return null;
      }
    },
    async put(entry) {
      const bytes = writeEntry(entry);
      if (bytes.length > MAX_FILE || total + bytes.length > maxTotal) return;
      total += bytes.length;
      await replace(folder, fileOf(entry.url), bytes);
    },
    touch: (url) => utimes(fileOf(url), new Date(), new Date()).catch(() => undefined),
    drop: (url) => rm(fileOf(url), { force: true }).catch(() => undefined),
  };
}

/** Whole or not at all, also when two runs share the folder. */
async function replace(folder: string, file: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `${randomUUID()}.oit.tmp`);
  try {
    // `wx`: never through a link that waits under the name; the content is nobody else's business.
    const handle = await open(temporary, 'wx', 0o600);
    await handle.writeFile(bytes).finally(() => handle.close());
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** @returns bytes that are taken */
async function prepare(folder: string, maxTotal: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const entries: { file: string; size: number; mtimeMs: number }[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!NAME.test(name) && !TEMPORARY.test(name)) continue;
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) continue;
    if (NAME.test(name)) entries.push({ file, size: found.size, mtimeMs: found.mtimeMs });
    else if (Date.now() - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= KEPT_SHARE * maxTotal) return total;
  for (const { file, size } of entries.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= KEPT_SHARE * maxTotal) break;
    await rm(file, { force: true });
    total -= size;
  }
  return total;
}
