import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Received, Recorder } from '../../crawl/recorder.js';
import { sniff } from '../../crawl/sniff.js';
import { keptHeaders } from '../../evidence/headers.js';
import type { Target } from '../../snapshot.js';

/** A body in the temporary folder; its name there is its checksum. */
export interface Spooled {
  sha256: string;
  bytes: number;
}

/** An answer whose body lies on the disk. */
export interface SpooledAnswer extends Omit<Received, 'answer'> {
  receivedAt: string;
  answer:
    | (Omit<NonNullable<Received['answer']>, 'body' | 'cookies'> & {
        kind: Exclude<Target['sniffed'], ''>;
        bytes: number;
        /** null when it is empty or there was no more room. */
        body: Spooled | null;
      })
    | null;
}

export interface SpooledPage {
  url: string;
  shownUrl: string;
  body: Spooled;
}

/** All that a run received, until it is known what of it decided. */
export interface Spool extends Recorder {
  answers: SpooledAnswer[];
  pages: SpooledPage[];
  /** Keeps bytes; null when there is no more room or the disk refuses. */
  keep(bytes: Uint8Array): Promise<Spooled | null>;
  pathOf(body: Spooled): string;
  /** The system's word for why a file could not be written; null when all could. */
  failure(): string | null;
  remove(): Promise<void>;
}

/** Bytes on the disk while the run goes on; what did not decide is deleted at its end. */
const MAX_SPOOL = 1_000_000_000;

/** @param now the clock */
export async function createSpool(folder: string, now: () => Date, most = MAX_SPOOL): Promise<Spool> {
  await mkdir(folder);
  const known = new Map<string, Promise<boolean>>();
  const answers: SpooledAnswer[] = [];
  const pages: SpooledPage[] = [];
  let total = 0;
  let failure: string | null = null;

  const write = async (sha256: string, bytes: Uint8Array) => {
    try {
      await writeFile(join(folder, sha256), bytes, { flag: 'wx' });
      return true;
    } catch (error) {
      failure ??= (error as NodeJS.ErrnoException).code ?? 'error';
      return false;
    }
  };
  const keep = async (bytes: Uint8Array): Promise<Spooled | null> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    let written = known.get(sha256);
    if (!written) {
      if (failure !== null || total + bytes.length > most) return null;
      total += bytes.length;
      written = write(sha256, bytes);
      known.set(sha256, written);
    }
    return (await written) ? { sha256, bytes: bytes.length } : null;
  };
  return {
    answers,
    pages,
    keep,
    async received({ answer, ...told }) {
      const receivedAt = now().toISOString();
      if (!answer) {
        answers.push({ ...told, receivedAt, answer });
        return;
      }
      const { body, cookies, headers, ...rest } = answer;
      // Its place is taken before the disk is waited for: answers stand in the order in which they came.
      const place = answers.push({
        ...told,
        receivedAt,
        answer: {
          ...rest,
          headers: keptHeaders(headers, cookies),
          kind: sniff(body),
          bytes: body.length,
          body: null,
        },
      });
      const kept = body.length === 0 ? null : await keep(body);
      const entry = answers[place - 1]?.answer;
      if (entry) entry.body = kept;
    },
    async shown({ url, shownUrl, html }) {
      const body = await keep(Buffer.from(html, 'utf8'));
      if (body) pages.push({ url, shownUrl, body });
    },
    pathOf: ({ sha256 }) => join(folder, sha256),
    failure: () => failure,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
