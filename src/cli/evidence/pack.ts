import { createHash } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Deciding, inPackOrder } from '../../evidence/deciding.js';
import { manifestOf, numberOf } from '../../evidence/manifest.js';
import { bodyName } from '../../evidence/names.js';
import { readmeText } from '../../evidence/readme.js';
import type { PackedAnswer, PackedFile } from '../../evidence/schema.js';
import { renderJson } from '../../report/json.js';
import type { Result } from '../../result/schema.js';
import { writeWhole } from '../output-files.js';
import type { Shots } from './shots.js';
import type { Spool, Spooled, SpooledAnswer } from './spool.js';

/** What a pack is written from. */
export interface PackOptions {
  folder: string;
  spool: Spool;
  result: Result;
  deciding: Deciding;
  shots: Shots;
  /** Bytes of all bodies and pictures together. */
  most: number;
}

type Place = (body: Spooled, name: string) => Promise<PackedFile | null>;

/** Moves what decided from the temporary folder to its place, and writes manifest, result, README and checksums. */
export async function writePack({
  folder,
  spool,
  result,
  deciding,
  shots,
  most,
}: PackOptions): Promise<void> {
  const order = inPackOrder(deciding, spool.answers);
  const placed = new Map<string, PackedFile>();
  const place = placer(folder, spool, placed, most);
  const answers: Omit<PackedAnswer, 'id' | 'roles'>[] = [];
  const unshown = new Set(spool.pages);
  for (const [at, index] of order.entries()) {
    const record = spool.answers[index];
    if (!record) continue;
    const number = numberOf(at);
    const body = record.answer?.body
      ? await place(record.answer.body, `pages/${bodyName(number, record.url, record.answer.kind)}`)
      : null;
    const shown: PackedAnswer['shown'] = [];
    for (const page of unshown) {
      if (withoutFragment(page.url) !== record.url) continue;
      unshown.delete(page);
      const { url, shownUrl } = page;
      const file = await place(page.body, `shown/${bodyName(`${number}-${shown.length + 1}`, url, 'html')}`);
      if (file) shown.push({ url, shownUrl, ...file });
    }
    const shot = shots.taken.get(index);
    const picture = shot ? await place(shot, `screenshots/${number}.png`) : null;
    const screenshot = shot && picture ? { ...shot, ...picture } : null;
    answers.push({
      ...told(record),
      body: bodyOf(record, body),
      noBody: whyNone(record, body),
      shown,
      screenshot,
    });
  }
  const screenshots = {
    taken: answers.filter(({ screenshot }) => screenshot !== null).length,
    problems: shots.problems,
  };
  const manifest = manifestOf({ result, deciding, order, answers, screenshots });
  const texts = [
    { file: 'README.txt', text: `\ufeff${readmeText(manifest)}` },
    { file: 'result.json', text: renderJson(result) },
    { file: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
  for (const { file, text } of texts) await writeWhole(join(folder, file), text);
  const sums = [...placed.values(), ...texts.map(({ file, text }) => ({ file, sha256: sha256(text) }))]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((one) => `${one.sha256}  ${one.file}\n`);
  // Last: where it stands, all the rest does.
  await writeWhole(join(folder, 'SHA256SUMS'), sums.join(''));
}

/** The same bytes are kept once. */
function placer(folder: string, spool: Spool, placed: Map<string, PackedFile>, most: number): Place {
  let total = 0;
  return async (body, file) => {
    const known = placed.get(body.sha256);
    if (known) return known;
    if (total + body.bytes > most) return null;
    total += body.bytes;
    await mkdir(join(folder, file, '..'), { recursive: true });
    await rename(spool.pathOf(body), join(folder, file));
    const packed = { file, bytes: body.bytes, sha256: body.sha256 };
    placed.set(body.sha256, packed);
    return packed;
  };
}

function told({ url, finalUrl, redirects, receivedAt, failure, answer }: SpooledAnswer) {
  return {
    url,
    finalUrl,
    redirects,
    receivedAt,
    status: answer?.status ?? null,
    statusText: answer?.statusText ?? '',
    headers: answer?.headers ?? {},
    failure,
    fromCache: answer?.isFromCache ?? false,
  };
}

function bodyOf({ answer }: SpooledAnswer, file: PackedFile | null): PackedAnswer['body'] {
  if (!answer || !file) return null;
  return { ...file, complete: answer.cut === null, cut: answer.cut, redacted: answer.isRedacted };
}

function whyNone({ answer }: SpooledAnswer, file: PackedFile | null): PackedAnswer['noBody'] {
  if (file) return null;
  if (!answer) return 'no-answer';
  return answer.bytes === 0 ? 'empty' : 'size-limit';
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const withoutFragment = (url: string) => url.replace(/#.*$/s, '');
