import { createHash } from 'node:crypto';
import { z } from 'zod';

/** An answer as it is kept: what is needed to ask whether it still holds, and to use it when it does. */
export interface Entry {
  url: string;
  /** Only those named in {@link KEPT_HEADERS}. */
  headers: Record<string, string>;
  body: Uint8Array;
  /** False when reading stopped at a cap: the body goes on. */
  isWhole: boolean;
}

/** The headers that say what the body is and how to ask for it again; nothing else of an answer is written down. */
export const KEPT_HEADERS = ['content-type', 'refresh', 'etag', 'last-modified'] as const;

const Head = z.strictObject({
  format: z.literal(1),
  url: z.string(),
  headers: z.partialRecord(z.enum(KEPT_HEADERS), z.string()),
  isWhole: z.boolean(),
});
/** Characters of a checksum, and of the line that says what the body is at most. */
const CHECKSUM = 64;
const MAX_HEAD = 65_536;

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The file of an entry: a checksum of all that follows, one line of JSON, then the body as it is. */
export function writeEntry({ url, headers, body, isWhole }: Entry): Buffer {
  const head: z.infer<typeof Head> = { format: 1, url, headers, isWhole };
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
  return Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]);
}

/** null for a file that is damaged, of another version or of another address. Never throws. */
export function readEntry(file: Buffer, url: string): Entry | null {
  const rest = file.subarray(CHECKSUM + 1);
  if (file.toString('latin1', 0, CHECKSUM + 1) !== `${sha256(rest)}\n`) return null;
  const end = rest.subarray(0, MAX_HEAD).indexOf('\n');
  const head = Head.safeParse(end < 0 ? null : parse(rest.toString('utf8', 0, end)));
  if (!head.success || head.data.url !== url) return null;
  return { url, headers: head.data.headers, body: rest.subarray(end + 1), isWhole: head.data.isWhole };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
