/**
 * Whether two paths of folders may be one, by their names alone: `site`, `./site/` and `/home/somchai/site` may, `site` and
 * `old` not. Where a path says too little (`.`, `..`), they may.
 */
export function samePath(one: string, other: string): boolean {
  const [a, b] = [namesOf(one), namesOf(other)];
  const shorter = Math.min(a.length, b.length);
  const isEnd = shorter === 0 || a.slice(-shorter).every((name, at) => name === b.slice(-shorter)[at]);
  return isEnd && !(isAbsolute(one) && isAbsolute(other) && a.length !== b.length);
}

/** The names of a path; what `..` leads out of at the beginning is not known and left out. */
function namesOf(path: string): string[] {
  const names: string[] = [];
  for (const name of path.normalize('NFC').split(/[\\/]+/)) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names;
}

const isAbsolute = (path: string) => /^([\\/]|[a-z]:)/i.test(path);
