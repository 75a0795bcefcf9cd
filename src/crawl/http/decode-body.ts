import type { Readable } from 'node:stream';
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  constants as zlib,
} from 'node:zlib';
import type { Cause } from '../../snapshot.js';
import { sniff } from '../sniff.js';
import { causeOf } from './causes.js';

/** What was kept of a body. */
export interface Body {
  bytes: Uint8Array;
  /** `budget` when there was more than the cap, the cause when the stream broke before its end, else null. */
  cut: Cause | null;
}

/** How much of a body is wanted, in decoded bytes. */
export interface Caps {
  cap: number;
  /** A wider cap for a body whose first `cap` bytes pass the test. */
  wider?: { cap: number; fits: (start: Uint8Array) => boolean };
  /** A page that is not packed as its header says is shown by no browser; robots.txt and the like are read as they come. */
  isPage?: boolean;
}

/**
 * Reads a body up to its cap, then lets go of the connection: a decompression bomb costs no more than the cap. A stream that
 * breaks gives what came before; it throws only when nothing came.
 */
export async function readBody(raw: Readable, encoding: string, caps: Caps): Promise<Body> {
  const chunks: Buffer[] = [];
  const packed: Packed = { encoding: '', chunks: [], length: 0, limit: 2 * (caps.wider?.cap ?? caps.cap) };
  let { cap } = caps;
  let kept = 0;
  let cut: Cause | null = null;
  const streams: Readable[] = [raw];
  try {
    for await (const chunk of decoded(raw, encoding.trim().toLowerCase(), streams, packed, caps.isPage)) {
      chunks.push(chunk);
      kept += chunk.length;
      if (kept > cap && caps.wider?.fits(Buffer.concat(chunks))) cap = caps.wider.cap;
      if (kept > cap) {
        cut = 'budget';
        break;
      }
    }
    if (cut === null && isTruncated(packed)) {
      if (kept === 0) throw Object.assign(new Error('no end'), { code: 'ECONNRESET' });
      cut = 'reset';
    }
  } catch (error) {
    if (kept === 0) throw error;
    cut = causeOf(error).cause;
  } finally {
    for (const stream of streams) stream.on('error', () => undefined).destroy();
  }
  return { bytes: Buffer.concat(chunks).subarray(0, cap), cut };
}

/** A packed body as it came, kept while it is small, to see afterwards whether its end was there. */
interface Packed {
  /** '' while nothing packed came. */
  encoding: '' | 'gzip' | 'br' | 'deflate' | 'deflate-raw';
  chunks: Buffer[];
  length: number;
  limit: number;
}

const UNPACK = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
  'deflate-raw': inflateRawSync,
};

/** The lenient decoders give what there is and do not tell a whole stream from one without its end; the strict ones do. */
function isTruncated({ encoding, chunks, length, limit }: Packed): boolean {
  if (encoding === '' || length > limit) return false;
  try {
    UNPACK[encoding](Buffer.concat(chunks), { maxOutputLength: limit });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';
  }
}

async function* decoded(
  raw: Readable,
  encoding: string,
  streams: Readable[],
  packed: Packed,
  isPage = false,
): AsyncGenerator<Buffer> {
  if (!/^(x-)?gzip$|^br$|^deflate$/.test(encoding)) {
    yield* raw;
    return;
  }
  const parts = raw[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await parts.next();
  if (first.done) return;
  const kind = kindOf(encoding, first.value);
  if (kind === '') {
    // What can only be the page itself is read all the same.
    const sniffed = isPage ? sniff(first.value) : '';
    if (sniffed === 'text' || sniffed === 'other')
      throw Object.assign(new Error('not packed as it says'), { code: 'Z_DATA_ERROR' });
    yield first.value;
    for (let part = await parts.next(); !part.done; part = await parts.next()) yield part.value;
    return;
  }
  const decoder = decoderFor(kind);
  packed.encoding = kind;
  streams.push(decoder);
  const feeding = feed(decoder, first.value, parts, packed);
  yield* decoder;
  await feeding;
}

/** '' when the body is not what its header says: some servers name an encoding and send plain text. */
function kindOf(encoding: string, start: Buffer): Packed['encoding'] {
  if (encoding === 'br') return 'br';
  if (encoding === 'deflate') return ((start[0] ?? 0) & 0x0f) === 8 ? 'deflate' : 'deflate-raw';
  return start[0] === 0x1f && (start.length < 2 || start[1] === 0x8b) ? 'gzip' : '';
}

function decoderFor(kind: Exclude<Packed['encoding'], ''>) {
  const lenient = { finishFlush: zlib.Z_SYNC_FLUSH };
  if (kind === 'br') return createBrotliDecompress({ finishFlush: zlib.BROTLI_OPERATION_FLUSH });
  if (kind === 'gzip') return createGunzip(lenient);
  return kind === 'deflate' ? createInflate(lenient) : createInflateRaw(lenient);
}

async function feed(
  decoder: ReturnType<typeof decoderFor>,
  first: Buffer,
  parts: AsyncIterator<Buffer>,
  packed: Packed,
) {
  const write = (chunk: Buffer) =>
    new Promise<void>((done) => {
      packed.length += chunk.length;
      if (packed.length <= packed.limit) packed.chunks.push(chunk);
      if (decoder.destroyed || decoder.write(chunk)) return done();
      const go = () => {
        decoder.off('drain', go).off('close', go);
        done();
      };
      decoder.on('drain', go).on('close', go);
    });
  try {
    await write(first);
    for (let part = await parts.next(); !part.done && !decoder.destroyed; part = await parts.next())
      await write(part.value);
    decoder.end();
  } catch (error) {
    decoder.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}
