const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The word that was probably meant: the same letters, or few of them wrong; undefined when none is near. */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const asked = bare(given.slice(0, 60));
  const ranked = words
    .map((word) => ({ word, far: distance(asked, bare(word)) }))
    .filter(({ word, far }) => far <= Math.min(3, word.length * 0.4))
    .sort((one, other) => one.far - other.far);
  return ranked[0]?.word;
}

/** Letters to add, drop or change (Levenshtein 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
