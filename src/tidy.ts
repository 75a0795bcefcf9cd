import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Pages of so many bytes leave behind what is worth collecting at once. */
const WORTH = 1_000_000;

let read = 0;
let collect: (() => void) | null = null;

/**
 * Lets go of the trees of large pages, and of readings of thousands of texts, as soon as they have served. V8 waits with that until several times the memory in
 * use has piled up, most of all on a busy machine: thirty pages of 2 MB came to half a gigabyte, of which 60 MB were in use.
 * An ordinary site never gets here more than a few times.
 *
 * @param bytes the size of what was read and is held no more
 */
export function tidyAfter(bytes: number): void {
  read += bytes;
  if (read < WORTH) return;
  read = 0;
  collect ??= collector();
  collect();
}

/** Node hands out its collector only to contexts that are made while the flag is set; ours stays as it is. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? () => void found() : () => undefined;
}
