import { ENDINGS } from '../report/formats.js';

/** Forms of a report that a person opens and reads, the best first. */
const READABLE = ['.html', '.txt'].filter((ending) => ENDINGS.includes(ending));

/**
 * What the last lines of the report say: on a terminal the answer once more, and how to keep the report in a file unless that was
 * asked for; nothing elsewhere, where the reader starts at the top.
 *
 * @param outputs the file names of `-o`
 */
export function closingFor(
  stream: { isTTY?: boolean },
  outputs: readonly string[],
): { closing?: { file: string | null } } {
  if (stream.isTTY !== true) return {};
  const isKept = outputs.some((path) => READABLE.some((ending) => path.toLowerCase().endsWith(ending)));
  return { closing: { file: isKept ? null : `report${READABLE[0] ?? ''}` } };
}
