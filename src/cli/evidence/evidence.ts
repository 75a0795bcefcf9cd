import { join } from 'node:path';
import type { AfterCheck } from '../../check.js';
import type { Afterwards } from '../../crawl/crawl.js';
import type { Recorder } from '../../crawl/recorder.js';
import { KnownError } from '../../errors.js';
import { decidingOf, inPackOrder, rolesOf } from '../../evidence/deciding.js';
import type { Result } from '../../result/schema.js';
import type { Snapshot } from '../../snapshot.js';
import { openFolder } from './folder.js';
import { writePack } from './pack.js';
import { takeShots } from './shots.js';
import { createSpool, type Spool } from './spool.js';

/** `--evidence`: what a run received, kept as evidence. */
export interface Evidence {
  recorder: Recorder;
  /** Chooses what decided, takes pictures and writes the pack; a failure is told by `finish`. */
  afterCheck: AfterCheck;
  /** @throws KnownError when the pack could not be written whole */
  finish(): void;
  /** Deletes what was only for the time of the run. */
  close(): Promise<void>;
}

/** Bytes of all bodies and pictures of a pack. */
const MAX_PACK = 200_000_000;
/** A file of a checked folder is kept whole up to so many bytes. */
const MAX_FILE = 20_000_000;
const TEMPORARY = '.oit-evidence.tmp';

/**
 * @param given the folder of `--evidence`, missing or empty
 * @param now the clock
 * @throws KnownError when the folder holds something or cannot be written
 */
export async function openEvidence(given: string, now: () => Date, most = MAX_PACK): Promise<Evidence> {
  const folder = await openFolder(given);
  const spool = await createSpool(join(folder.path, TEMPORARY), now).catch((error) => {
    throw unwritable(given, error);
  });
  let trouble: unknown = null;
  return {
    recorder: spool,
    async afterCheck(result, snapshot, afterwards) {
      try {
        await completeFiles(result, snapshot, afterwards, spool);
        const deciding = decidingOf(result, snapshot, spool.answers);
        const candidates = inPackOrder(deciding, spool.answers).map((index) => ({
          index,
          roles: rolesOf(deciding.parts.get(index)),
        }));
        const { camera } = afterwards;
        const shots = await takeShots({ camera, spool, candidates, now });
        const failure = spool.failure();
        if (failure !== null) throw Object.assign(new Error(failure), { code: failure });
        await writePack({ folder: folder.path, spool, result, deciding, shots, most });
      } catch (error) {
        // The verdicts are known and are reported all the same.
        trouble = error;
      }
    },
    finish() {
      if (trouble instanceof KnownError) throw trouble;
      if (trouble !== null) throw unwritable(given, trouble);
    },
    async close() {
      await spool.remove();
      await folder.giveUp();
    },
  };
}

/** Files of a checked folder are evidence as they are: those that were not asked for, or only for their start, are read whole. */
async function completeFiles(
  result: Result,
  snapshot: Snapshot,
  { isFile, ask }: Afterwards,
  spool: Spool,
): Promise<void> {
  const isOver = result.crawl.stoppedBy === 'interrupted' || result.crawl.stoppedBy === 'time';
  if (snapshot.source !== 'folder' || isOver) return;
  const { parts, notRecorded } = decidingOf(result, snapshot, spool.answers);
  const halves = [...parts.keys()].flatMap((index) => {
    const record = spool.answers[index];
    return record?.answer?.cut === 'budget' ? [record.url] : [];
  });
  const wanted = [...new Set([...halves, ...[...notRecorded.values()].flat()])].filter(isFile);
  for (const url of wanted) await ask(url, MAX_FILE);
  const latest = new Map(spool.answers.map((record, index) => [record.url, index]));
  spool.answers.splice(
    0,
    spool.answers.length,
    ...spool.answers.filter(({ url }, index) => !isFile(url) || latest.get(url) === index),
  );
}

function unwritable(given: string, error: unknown): KnownError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new KnownError(
    `--evidence ${given}: เก็บหลักฐานไม่สำเร็จ (${code}) โฟลเดอร์นี้ใช้เป็นหลักฐานไม่ได้ ให้ตรวจที่ว่างในดิสก์แล้วตรวจใหม่ลงโฟลเดอร์อื่น`,
    `--evidence ${given}: the evidence could not be written (${code}); what is there is no evidence: look for room on the disk, then check again into another folder`,
  );
}
