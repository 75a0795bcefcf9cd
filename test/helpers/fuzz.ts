import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { it } from 'vitest';

/** FUZZ_SEED runs the cases of an earlier run again; FUZZ_TIMES multiplies their number. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() & 0x7fffffff);
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/**
 * A test that tries `cases` random values, tells their number and the seed, and fails with the smallest value that breaks
 * `holds` (which throws or expects).
 */
export function fuzz<T>(
  what: string,
  cases: number,
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): void {
  const numRuns = Math.ceil(cases * TIMES);
  it(`${what}: ${numRuns} random cases`, { timeout: 120_000 * Math.max(1, TIMES) }, async () => {
    process.stdout.write(`fuzz: ${what}: ${numRuns.toLocaleString('en')} cases, seed ${SEED}\n`);
    await fc.assert(
      fc.asyncProperty(values, async (value) => holds(value)),
      { numRuns, seed: SEED },
    );
  });
}

/** Thai, invisible and otherwise awkward pieces of text. */
export const awkward: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'แผนดำเนินงาน',
    'น้ำ',
    '๒๕๖๖',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u009b',
    '\ud800',
    '%E0%B8',
    '%00',
    '%',
    '\\',
    '🇹🇭',
  ),
);

/** Bytes of text in UTF-8, Thai in one byte, or nothing in particular. */
export const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  awkward.map((text) => new Uint8Array(Buffer.from(text, 'utf8'))),
  fc.array(fc.integer({ min: 0xa1, max: 0xfb }), { maxLength: 100 }).map((list) => Uint8Array.from(list)),
);

/** A text that was sound before a few places were cut out, doubled or overwritten with one of the pieces. */
export function edited(sound: string, pieces: readonly string[], most = 4): fc.Arbitrary<string> {
  const at = fc.integer({ min: 0, max: sound.length });
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: awkward },
  );
  const edit = fc.record({
    at,
    length: fc.integer({ min: 0, max: 40 }),
    how: fc.constantFrom('cut', 'double', 'put'),
    piece,
  });
  return fc.array(edit, { minLength: 1, maxLength: most }).map((edits) =>
    edits.reduce((text, { at, length, how, piece }) => {
      const part = how === 'double' ? text.slice(at, at + length).repeat(2) : how === 'put' ? piece : '';
      return text.slice(0, at) + part + text.slice(at + (how === 'put' ? 0 : length));
    }, sound),
  );
}
