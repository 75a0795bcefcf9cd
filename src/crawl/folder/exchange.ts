import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { sniff } from '../sniff.js';
import { type Answer, type Ask, type Exchange, failure } from '../transport.js';
import { type Locate, OUTSIDE } from './locate.js';
import { mediaTypeOf } from './media-types.js';

/** Where a folder appears on the web: the origin and path its files answer under. */
export interface Mount {
  /** Absolute address of the folder, ending in `/`. */
  base: string;
  locate: Locate;
}

/** The path below the mount, starting with `/`; null for addresses that are not the folder's. */
export function mountedPath(url: string, base: string): string | null {
  if (!URL.canParse(url)) return null;
  const target = new URL(url);
  const root = new URL(base);
  const sameHost = bare(target.host) === bare(root.host);
  if (!sameHost || !target.pathname.startsWith(root.pathname)) return null;
  return target.pathname.slice(root.pathname.length - 1);
}

const bare = (host: string) => host.replace(/^www\./, '');

/** Answers from the files of a local folder as a plain web server would; 404 for whatever is not there. */
export function folderExchange({ base, locate }: Mount): Exchange {
  return async (ask) => {
    const path = mountedPath(ask.url, base);
    const file = path === null ? null : await locate(path);
    if (file === null) return answer(ask.url, 404, {}, new Uint8Array(), null);
    if (file === OUTSIDE) {
      const message = 'the file is a shortcut (symlink) that leads out of the folder; it was not followed';
      return failure(ask.url, 'outside-folder', message);
    }
    try {
      const type = mediaTypeOf(file);
      const { bytes, size } = await readWanted(file, type, ask);
      const headers = { 'content-type': type, 'content-length': String(size) };
      return answer(ask.url, 200, headers, bytes, bytes.length < size ? 'budget' : null);
    } catch (error) {
      return failure(
        ask.url,
        'network',
        `the file could not be read: ${(error as NodeJS.ErrnoException).code ?? 'error'}`,
      );
    }
  };
}

function answer(
  url: string,
  status: number,
  headers: Record<string, string>,
  body: Uint8Array,
  cut: Answer['cut'],
): Answer {
  return { ok: true, url, status, headers, setCookies: [], body, cut };
}

async function readWanted(file: string, type: string, ask: Ask) {
  if (/html|xml/.test(type)) return readStart(file, ask.maxBytes);
  const start = await readStart(file, ask.maxOtherBytes);
  const isCutPage = start.bytes.length < start.size && sniff(start.bytes) === 'html';
  return isCutPage ? readStart(file, ask.maxBytes) : start;
}

/** A file replaced meanwhile by a link is not followed, a pipe not waited for (both flags are unknown to Windows). */
const NO_SURPRISE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The first `cap` bytes of a plain file and its whole size. @throws Error for anything else */
export async function readStart(path: string, cap: number): Promise<{ bytes: Uint8Array; size: number }> {
  const file = await open(path, NO_SURPRISE);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' });
    const { size } = found;
    const buffer = Buffer.alloc(Math.min(size, cap));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { bytes: buffer.subarray(0, filled), size };
  } finally {
    await file.close();
  }
}
