import { decoded } from '../text/percent.js';

const MAX_URL = 2000;
const MAX_DEPTH = 14;
const MAX_REPEATS = 3;
/** Folders of one round of a run. */
const MAX_ROUND = 4;

/**
 * True for addresses that only a machine would follow: over 2,000 characters, more than 14 folders deep, or with the same
 * folders three times one after another (a relative link on a page that answers for every address makes such paths without
 * end). Numbers and names of one or two characters repeat in honest addresses too.
 */
export function isTrap(url: string): boolean {
  if (url.length > MAX_URL) return true;
  if (!URL.canParse(url)) return true;
  const segments = new URL(url).pathname.split('/').filter(Boolean).map(decoded);
  if (segments.length > MAX_DEPTH) return true;
  for (let round = 1; round <= MAX_ROUND; round++) {
    if (segments.some((_, start) => repeats(segments.slice(start, start + round * MAX_REPEATS), round)))
      return true;
  }
  return false;
}

/** True for a run of whole rounds in which the segments come again in the same order. */
function repeats(run: readonly string[], round: number): boolean {
  return (
    run.length === round * MAX_REPEATS &&
    run.every((segment, index) => segment === run[index % round]) &&
    run.some((segment) => segment.length > 2 && !/^\d+$/.test(segment))
  );
}
