import { type Folded, hasGapBefore } from './folded.js';
import type { Node, Phrase } from './phrase.js';

/** One way a phrase fits a text: the stretches of the folded text its literals cover, in order. */
export interface Hit {
  start: number;
  end: number;
  /** [from, to) pairs. */
  parts: [number, number][];
  /** How many characters the literals cover. */
  covered: number;
}

/** A state of the walk. `free`: the next literal may start anywhere at or after `end`. */
interface State extends Hit {
  free: boolean;
}

/**
 * The fullest way the phrase fits the text, or null. Walks sets of positions, so its cost is bounded by phrase length × text length
 * whatever the text: no backtracking.
 */
export function findPhrase(phrase: Phrase, folded: Folded): Hit | null {
  if (!phrase.needs.every((list) => list.some((text) => folded.text.includes(text)))) return null;
  return fitPhrase(phrase, folded);
}

/** The same for a phrase whose words are known to occur in the text. */
export function fitPhrase(phrase: Phrase, folded: Folded): Hit | null {
  const [only] = phrase.nodes;
  if (only?.type === 'literal' && phrase.nodes.length === 1) return fitWord(only.text, folded);
  const first: State = { start: -1, end: 0, parts: [], covered: 0, free: true };
  let best: State | null = null;
  for (const state of walk(phrase.nodes, [first], folded)) {
    if (!state.free && !wordEnds(folded, state.end)) continue;
    if (!best || state.covered > best.covered) best = state;
  }
  return best && { start: best.start, end: best.end, parts: best.parts, covered: best.covered };
}

/** The commonest phrase, a word alone: the first place where it fits. */
function fitWord(text: string, folded: Folded): Hit | null {
  for (let at = folded.text.indexOf(text); at >= 0; at = folded.text.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (wordStarts(folded, at) && wordEnds(folded, end))
      return { start: at, end, parts: [[at, end]], covered: text.length };
  }
  return null;
}

function walk(nodes: Node[], states: State[], folded: Folded): State[] {
  let current = states;
  for (const node of nodes) {
    if (current.length === 0) return current;
    current = fullest(step(node, current, folded));
  }
  return current;
}

/** All states go through a choice together: gone through one by one, nested choices would multiply. */
function step(node: Node, states: State[], folded: Folded): State[] {
  switch (node.type) {
    case 'literal':
      return literal(node.text, states, folded);
    case 'choice': {
      const ways = node.branches.flatMap((branch) => walk(branch, states, folded));
      return node.optional ? [...states, ...ways] : ways;
    }
    case 'gap':
      return states
        .filter((state) => state.free || wordEnds(folded, state.end))
        .map((state) => as(true, state));
    case 'start':
      return states.filter((state) => state.end === 0).map((state) => as(false, state));
    case 'end':
      return states
        .filter((state) => state.free || state.end >= folded.endsAt)
        .map((state) => as(false, state));
  }
}

function as(free: boolean, state: State): State {
  const { start, end, parts, covered } = state;
  return state.free === free ? state : { start, end, parts, covered, free };
}

function literal(text: string, states: readonly State[], folded: Folded): State[] {
  const [only] = states;
  if (only && states.length === 1) return fromOne(text, only, folded);
  const places = fullestBefore(text, states, folded);
  const found: State[] = [];
  let gone = places.length;
  for (const state of states) {
    if (!state.free) {
      if (folded.text.startsWith(text, state.end)) found.push(extend(state, state.end, text.length));
      continue;
    }
    const known = gone;
    while (gone > 0 && (places[gone - 1]?.at ?? -1) >= state.end) gone--;
    for (const { at, best } of places.slice(gone, known)) found.push(extend(best, at, text.length));
  }
  return found;
}

/** The common case, without the book-keeping. */
function fromOne(text: string, state: State, folded: Folded): State[] {
  if (!state.free)
    return folded.text.startsWith(text, state.end) ? [extend(state, state.end, text.length)] : [];
  const found: State[] = [];
  for (let at = folded.text.indexOf(text, state.end); at >= 0; at = folded.text.indexOf(text, at + 1))
    if (wordStarts(folded, at)) found.push(extend(state, at, text.length));
  return found;
}

/** Every place where the word stands behind a free state, once, with the fullest of the states before it. */
function fullestBefore(
  text: string,
  states: readonly State[],
  folded: Folded,
): { at: number; best: State }[] {
  const free = states.flatMap((state, order) => (state.free ? [{ state, order }] : []));
  free.sort((a, b) => a.state.end - b.state.end);
  const places: { at: number; best: State }[] = [];
  let [best] = free;
  let next = 0;
  let at = best ? folded.text.indexOf(text, best.state.end) : -1;
  for (; at >= 0; at = folded.text.indexOf(text, at + 1)) {
    for (let one = free[next]; one && one.state.end <= at; one = free[++next]) {
      const more = one.state.covered - (best?.state.covered ?? 0);
      if (!best || more > 0 || (more === 0 && one.order < best.order)) best = one;
    }
    if (best && wordStarts(folded, at)) places.push({ at, best: best.state });
  }
  return places;
}

function extend(state: State, at: number, length: number): State {
  return {
    start: state.start < 0 ? at : state.start,
    end: at + length,
    parts: [...state.parts, [at, at + length]],
    covered: state.covered + length,
    free: false,
  };
}

/** Of several ways to one place only the fullest goes on: bounds the walk. */
function fullest(states: State[]): State[] {
  if (states.length < 2) return states;
  const byPlace = new Map<number, State>();
  for (const state of states) {
    const place = state.end * 2 + Number(state.free);
    const other = byPlace.get(place);
    if (!other || state.covered > other.covered) byPlace.set(place, state);
  }
  return [...byPlace.values()];
}

/** A hit never starts inside a Latin word or a number … */
function wordStarts(folded: Folded, at: number): boolean {
  const before = folded.text.charCodeAt(at - 1);
  const after = folded.text.charCodeAt(at);
  const parts = (isLatin(before) && isLatin(after)) || (isDigit(before) && isDigit(after));
  return !parts || hasGapBefore(folded, at);
}

/** … and never ends inside a Latin word; inside a number it may (`ITA 25` stands for any year of the century). */
function wordEnds(folded: Folded, at: number): boolean {
  const parts = isLatin(folded.text.charCodeAt(at - 1)) && isLatin(folded.text.charCodeAt(at));
  return !parts || hasGapBefore(folded, at);
}

/** a–z; folded text has no capitals. */
function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
