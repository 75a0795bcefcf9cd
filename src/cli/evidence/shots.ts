import { readFile } from 'node:fs/promises';
import type { Camera } from '../../crawl/crawl.js';
import type { Manifest, Role } from '../../evidence/schema.js';
import type { Spool, Spooled, SpooledAnswer } from './spool.js';

/** A picture in the temporary folder, and what the manifest says of it. */
export interface TakenShot extends Spooled {
  width: number;
  height: number;
  pageHeight: number;
  url: string;
  takenAt: string;
}

export interface Shots {
  /** By place in the spool's list of answers. */
  taken: Map<number, TakenShot>;
  problems: Manifest['screenshots']['problems'];
}

interface ShotOptions {
  camera: Camera | null;
  spool: Spool;
  /** Places of the deciding answers in the order of the pack, with what they decided. */
  candidates: readonly { index: number; roles: readonly Role[] }[];
  now: () => Date;
}

/** Pages a person would look at to follow a verdict. */
const LOOKED_AT: readonly Role[] = ['homepage', 'trail', 'target', 'mention'];
/** What pictures may cost beside the check itself. */
const MAX_SHOTS = 40;
const MAX_MS = 180_000;
/** What is wrong with one page's picture is wrong with all. */
const FOR_ALL: readonly string[] = ['no-browser', 'browser-failed', 'interrupted'];

/** Takes pictures of the pages that decided, one after the other, from the very bytes that were received. */
export async function takeShots({ camera, spool, candidates, now }: ShotOptions): Promise<Shots> {
  const shots: Shots = { taken: new Map(), problems: [] };
  const problem = (url: string, cause: string, message: string) =>
    shots.problems.push({ url, cause, message });
  if (!camera) {
    problem('', 'render-off', '--render never was given');
    return shots;
  }
  const deadline = now().getTime() + MAX_MS;
  const done = new Set<string>();
  for (const { index, roles } of candidates) {
    const record = spool.answers[index];
    const opened = record && roles.some((role) => LOOKED_AT.includes(role)) ? openedFrom(record) : null;
    if (!opened || done.has(opened.key)) continue;
    done.add(opened.key);
    const { url } = opened;
    if (shots.taken.size >= MAX_SHOTS || now().getTime() > deadline) {
      problem(url, 'budget', 'the limit of screenshots was reached');
      continue;
    }
    const body = await readFile(spool.pathOf(opened.body)).catch(() => null);
    if (!body) continue;
    const { status, headers } = opened;
    const reply = { ok: true as const, url, status, headers, setCookies: [], body, cut: null };
    const shot = await camera.shoot({ url, reply });
    if ('cause' in shot) {
      problem(FOR_ALL.includes(shot.cause) ? '' : url, shot.cause, shot.message);
      if (FOR_ALL.includes(shot.cause)) break;
      continue;
    }
    const { png, ...facts } = shot;
    const kept = await spool.keep(png);
    if (kept) shots.taken.set(index, { ...facts, ...kept, takenAt: now().toISOString() });
  }
  return shots;
}

function openedFrom({ finalUrl: url, answer }: SpooledAnswer) {
  if (!answer?.body || answer.kind !== 'html' || (answer.status >= 300 && answer.status < 400)) return null;
  const { body, status } = answer;
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(([, value]) => value !== '***' && !value.endsWith('…')),
  );
  return { url, body, status, headers, key: `${body.sha256} ${url}` };
}
