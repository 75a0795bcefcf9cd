import { KnownError } from '../errors.js';

/**
 * The labels of a stream, one a line: `\n` or `\r\n`, with or without the last one; a byte order mark is no part of the first label.
 * Bytes that are no UTF-8 become U+FFFD, so that every line gets its answer.
 * @throws KnownError when nothing is sent, so that a pipe that ran empty does not look like an answer
 */
export async function labelsFrom(stream: AsyncIterable<Uint8Array> & { isTTY?: boolean }): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  if (!stream.isTTY) for await (const chunk of stream) chunks.push(chunk);
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > 0) return lines;
  throw new KnownError(
    'ไม่มีป้ายลิงก์: พิมพ์ oit match "ป้ายลิงก์" หรือส่งทาง stdin บรรทัดละป้าย (ดูวิธีใช้ด้วย oit match --help)',
    'No label given: type oit match "label", or send labels on stdin, one a line (see oit match --help)',
  );
}
