import { mkdir, readdir, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KnownError } from '../../errors.js';

/** The folder of an evidence pack, empty, and what to do when the run leaves nothing to put in it. */
export interface EvidenceFolder {
  path: string;
  /** Removes the folder when it was made for this run and is still empty. */
  giveUp(): Promise<void>;
}

/**
 * Makes the folder of `--evidence` when it is missing. One that holds anything is refused: a pack is evidence of one run, and
 * nothing of an older one may be mixed in or lost.
 *
 * @throws KnownError when it is not empty, not a folder, or cannot be made
 */
export async function openFolder(given: string): Promise<EvidenceFolder> {
  const path = resolve(given);
  let isMade = false;
  try {
    isMade = (await mkdir(path, { recursive: true })) !== undefined;
    if ((await readdir(path)).length > 0) throw notEmpty(given);
  } catch (error) {
    if (error instanceof KnownError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new KnownError(
      `--evidence ${given}: ใช้เป็นโฟลเดอร์เก็บหลักฐานไม่ได้ (${code}) ให้ระบุโฟลเดอร์ที่เขียนได้`,
      `--evidence ${given}: cannot be used as a folder for evidence (${code}); name a folder that can be written`,
    );
  }
  return {
    path,
    async giveUp() {
      if (isMade) await rmdir(path).catch(() => undefined);
    },
  };
}

const notEmpty = (given: string) =>
  new KnownError(
    `--evidence ${given}: โฟลเดอร์ไม่ว่าง หลักฐานของการตรวจแต่ละครั้งต้องแยกกัน ให้ระบุโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง`,
    `--evidence ${given}: the folder is not empty; each check needs a folder of its own, so name a new or an empty one`,
  );
