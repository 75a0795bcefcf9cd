/**
 * A test whether a text holds one of the names or is part of one, folded all. Names inside the text are looked up by their first
 * two letters, so that a hundred names cost little more than one.
 */
export function overlapping(names: readonly string[]): (text: string) => boolean {
  // No folded text holds the separator.
  const all = names.join('\n');
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0);
  const short = names.filter(({ length }) => length < 2);
  const byStart = new Map<number, string[]>();
  for (const name of names) {
    const start = twoLetters(name, 0);
    const list = byStart.get(start);
    if (list) list.push(name);
    else byStart.set(start, [name]);
  }
  const holdsOne = (text: string): boolean => {
    for (let at = 0; at + 1 < text.length; at++) {
      const list = byStart.get(twoLetters(text, at));
      if (list?.some((name) => text.startsWith(name, at))) return true;
    }
    return short.some((name) => text.includes(name));
  };
  return (text) => names.length > 0 && ((text.length <= longest && all.includes(text)) || holdsOne(text));
}

function twoLetters(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
