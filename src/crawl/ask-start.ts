import type { Client, Reply, Request } from './client.js';
import { DOCUMENT_BYTES } from './transport.js';

/** The start is asked for as it lies on the disk: half of a packed body cannot be unpacked. */
const START = { range: `bytes=0-${DOCUMENT_BYTES - 1}`, 'accept-encoding': 'identity' };
/** Statuses with which servers and firewalls turn down the range rather than the file. */
const NO_RANGE: readonly number[] = [400, 403, 405, 406, 412, 416, 501];
const PART = 206;
const FROM_START = /^bytes 0-\d+\/(?:(\d+)|\*)$/i;

/**
 * The start of a file by one GET, never by HEAD, which many servers answer without looking for the file. A server that
 * does not know ranges sends the whole, of which no more than the start is read; one that refuses them is asked again without.
 */
export async function askStart(client: Client, request: Request): Promise<Reply> {
  const reply = await client({ ...request, headers: { ...request.headers, ...START } });
  if (!reply.ok || (reply.status !== PART && !NO_RANGE.includes(reply.status))) return reply;
  const range = reply.status === PART ? FROM_START.exec(reply.headers['content-range'] ?? '') : null;
  if (!range) return client(request);
  // That it is a part is our doing: a visitor would have been answered 200.
  const isWhole =
    range[1] === undefined ? reply.body.length < DOCUMENT_BYTES : Number(range[1]) <= reply.body.length;
  return { ...reply, status: 200, cut: reply.cut ?? (isWhole ? null : 'budget') };
}
