const MAX_URL = 2000;
const MAX_DEPTH = 14;
const MAX_REPEATS = 3;

/**
 * True for addresses that only a machine would follow: over 2,000 characters, more than 14 folders deep, or with one folder
 * name three times (a relative link on a page that answers for every address makes such paths without end).
 */
export function isTrap(url: string): boolean {
  if (url.length > MAX_URL) return true;
  if (!URL.canParse(url)) return true;
  const segments = new URL(url).pathname.split('/').filter(Boolean);
  if (segments.length > MAX_DEPTH) return true;
  const seen = new Map<string, number>();
  for (const segment of segments) {
    const times = (seen.get(segment) ?? 0) + 1;
    if (times >= MAX_REPEATS) return true;
    seen.set(segment, times);
  }
  return false;
}
