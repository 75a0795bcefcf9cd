/** Finds which of a list of words occur in a text, all in one walk over it. */
export interface LiteralScan {
  /** The number a word goes by; -1 for a word that is not in the list. */
  idOf(word: string): number;
  /** The numbers of the words that occur in the text, each once. */
  scan(text: string): number[];
  /** How many words there are. */
  size: number;
}

/**
 * Aho–Corasick: a letter tree whose every place knows where to go on when the next letter does not fit, so that thousands of words
 * cost one step for each letter of the text. Letters that occur in no word share one class, which keeps the table small.
 */
export function scanFor(list: Iterable<string>): LiteralScan {
  const words = [...new Set(list)].filter((word) => word !== '').sort();
  const ids = new Map(words.map((word, id) => [word, id]));
  const codes = [
    ...new Set(words.flatMap((word) => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)))),
  ];
  const classOf = new Uint16Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
  for (const [at, code] of codes.entries()) classOf[code] = at + 1;
  const width = codes.length + 1;
  const places =
    1 + words.reduce((sum, word, at) => sum + word.length - sharedStart(word, words[at - 1] ?? ''), 0);
  /** For each place and class the next place; 0 is the root. */
  const go = new Int32Array(places * width);
  /** The word that ends at a place, or -1. */
  const ends = new Int32Array(places).fill(-1);
  let used = 1;
  for (const [id, word] of words.entries()) {
    let place = 0;
    for (let at = 0; at < word.length; at++) {
      const edge = place * width + (classOf[word.charCodeAt(at)] ?? 0);
      if (!go[edge]) go[edge] = used++;
      place = go[edge] ?? 0;
    }
    ends[place] = id;
  }
  const shorter = linkUp(go, ends, { used, width });

  /** The number of the scan that saw a word last. */
  const seen = new Uint32Array(words.length);
  let round = 0;
  const scan = (text: string): number[] => {
    const found: number[] = [];
    round = nextRound(round, seen);
    let place = 0;
    for (let at = 0; at < text.length; at++) {
      place = go[place * width + (classOf[text.charCodeAt(at)] ?? 0)] ?? 0;
      for (let end = place; end !== 0; end = shorter[end] ?? 0) {
        const id = ends[end] ?? -1;
        if (id < 0) continue;
        if (seen[id] === round) break;
        seen[id] = round;
        found.push(id);
      }
    }
    return found;
  };
  return { idOf: (word) => ids.get(word) ?? -1, size: words.length, scan };
}

/** The stamp of the next round; before stamps run over they are wiped. */
export function nextRound(round: number, ...stamps: Uint32Array[]): number {
  if (round < 0xffffffff) return round + 1;
  for (const list of stamps) list.fill(0);
  return 1;
}

function sharedStart(word: string, other: string): number {
  let length = 0;
  while (length < other.length && word.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

/**
 * Fills in where to go when a letter does not fit (the longest ending that is also a beginning), nearest places first. Gives for each
 * place the nearest shorter one where a word ends, 0 if none.
 */
function linkUp(
  go: Int32Array,
  ends: Int32Array,
  { used, width }: { used: number; width: number },
): Int32Array {
  const fallback = new Int32Array(used);
  const shorter = new Int32Array(used);
  const queue = [0];
  for (const place of queue) {
    const back = fallback[place] ?? 0;
    shorter[place] = (ends[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
    for (let letter = 0; letter < width; letter++) {
      const edge = place * width + letter;
      const next = go[edge] ?? 0;
      const other = place === 0 ? 0 : (go[back * width + letter] ?? 0);
      if (next === 0) go[edge] = other;
      else {
        fallback[next] = other;
        queue.push(next);
      }
    }
  }
  return shorter;
}
