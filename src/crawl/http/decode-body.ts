import type { Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  constants as zlib,
} from 'node:zlib';

/** What was kept of a body. */
export interface Body {
  bytes: Uint8Array;
  /** True when the cap was reached or the stream broke before its end. */
  cut: boolean;
}

/**
 * Reads a body up to `cap` decoded bytes, then lets go of the connection: a decompression bomb costs no more than the cap.
 * A stream that breaks gives what came before; it throws only when nothing came.
 */
export async function readBody(raw: Readable, encoding: string, cap: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let kept = 0;
  let cut = false;
  const streams: Readable[] = [raw];
  try {
    for await (const chunk of decoded(raw, encoding.trim().toLowerCase(), streams)) {
      chunks.push(chunk.subarray(0, cap - kept));
      kept += Math.min(chunk.length, cap - kept);
      if (kept >= cap) {
        cut = true;
        break;
      }
    }
  } catch (error) {
    if (kept === 0) throw error;
    cut = true;
  } finally {
    for (const stream of streams) stream.on('error', () => undefined).destroy();
  }
  return { bytes: Buffer.concat(chunks), cut };
}

async function* decoded(raw: Readable, encoding: string, streams: Readable[]): AsyncGenerator<Buffer> {
  if (!/^(x-)?gzip$|^br$|^deflate$/.test(encoding)) {
    yield* raw;
    return;
  }
  const parts = raw[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await parts.next();
  if (first.done) return;
  const decoder = decoderFor(encoding, first.value);
  if (!decoder) {
    yield first.value;
    for (let part = await parts.next(); !part.done; part = await parts.next()) yield part.value;
    return;
  }
  streams.push(decoder);
  const feeding = feed(decoder, first.value, parts);
  yield* decoder;
  await feeding;
}

/** null when the body is not what its header says: some servers name an encoding and send plain text. */
function decoderFor(encoding: string, start: Buffer) {
  const lenient = { finishFlush: zlib.Z_SYNC_FLUSH };
  if (encoding === 'br') return createBrotliDecompress({ finishFlush: zlib.BROTLI_OPERATION_FLUSH });
  if (encoding === 'deflate')
    return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
  return start[0] === 0x1f && (start.length < 2 || start[1] === 0x8b) ? createGunzip(lenient) : null;
}

async function feed(
  decoder: NonNullable<ReturnType<typeof decoderFor>>,
  first: Buffer,
  parts: AsyncIterator<Buffer>,
) {
  const write = (chunk: Buffer) =>
    new Promise<void>((done) => {
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
