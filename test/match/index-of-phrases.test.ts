import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { findPhrase } from '../../src/match/find-phrase.js';
import { fold } from '../../src/match/folded.js';
import { indexPhrases } from '../../src/match/index-of-phrases.js';
import { scanFor } from '../../src/match/literals.js';
import { compilePhrase, PHRASE_LIMITS } from '../../src/match/phrase.js';

afterEach(() => vi.restoreAllMocks());

const letters = fc
  .array(fc.constantFrom('ก', 'ข', 'กข', 'a', 'b', '1', ' '), { maxLength: 12 })
  .map((all) => all.join(''));
const phrase = fc
  .array(fc.constantFrom('ก', 'ข', 'กข', 'ab', '1', '…', '(ก|ข)', '[a]', '(กข|[1]b)'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `ก${parts.join('')}`);

describe('the words of all phrases, looked for at once', () => {
  it('are those that occur in the text, each told once', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, (words, text) => {
        const scan = scanFor(words);
        const found = [...scan.scan(text)];
        const expected = new Set(words.filter((word) => word !== '' && text.includes(word)).map(scan.idOf));
        expect(new Set(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }),
    );
  });

  it('lead to the same hits as each phrase by itself, in the order of the file', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), letters, (phrases, text) => {
        const folded = fold(text);
        const alone = phrases.flatMap((source, tag) => {
          const hit = findPhrase(compilePhrase(source), folded);
          return hit ? [{ tag, phrase: source, hit }] : [];
        });
        const index = indexPhrases(phrases.map((source, tag) => [source, tag] as const));
        expect(index.find(folded)).toEqual(alone);
        expect(index.has(folded)).toBe(alone.length > 0);
      }),
    );
  });
});

describe('the walk of a phrase', () => {
  /** Looks at the text that a walk takes, counted. */
  const looks = (source: string, text: string): number => {
    const compiled = compilePhrase(source);
    const folded = fold(text);
    const indexOf = vi.spyOn(String.prototype, 'indexOf');
    const startsWith = vi.spyOn(String.prototype, 'startsWith');
    findPhrase(compiled, folded);
    const count = indexOf.mock.calls.length + startsWith.mock.calls.length;
    vi.restoreAllMocks();
    return count;
  };

  it.each([
    ['gaps', 'ก…ก…ก…ก…ก…ก…ก…ก…ข'],
    ['nested choices', '((((ก|กก)|กก)|กกก)|ก)…ข'],
    ['nested options', '[[[[[ก]ก]ก]ก]ก]กข'],
    ['many alternatives', `(${'ก|กก|'.repeat(40)}ก)(ก|กก)(ก|กก)(ก|กก)ข`],
  ])('costs no more than twice as much on a text twice as long: %s', (_, source) => {
    // "ข" at the front lets every phrase past the first look, and fits none of them.
    const short = looks(source, `ข${'ก'.repeat(120)}`);
    const long = looks(source, `ข${'ก'.repeat(240)}`);
    expect(short).toBeGreaterThan(50);
    expect(long).toBeLessThanOrEqual(2 * short + 50);
  });
});

describe('a phrase that would cost too much', () => {
  it.each([
    ['a phrase of 100 KB', 'ก'.repeat(100_000)],
    ['a thousand gaps', `ก${'…ก'.repeat(400)}`],
    ['brackets in brackets', `${'['.repeat(50)}ก${']'.repeat(50)}กข`],
    ['hundreds of alternatives', `(${'ก|'.repeat(300)}ข)`],
    ['a word longer than any label', `แผน${'น'.repeat(400)}`],
    ['only gaps', '………'],
    ['only options', '[ก][ข]'],
  ])('is refused with a word to its writer: %s', (_, source) => {
    expect(() => compilePhrase(source)).toThrow(KnownError);
    try {
      compilePhrase(source);
    } catch (error) {
      expect(error instanceof KnownError && error.en.length).toBeLessThan(250);
    }
  });
  it('has room enough for what an officer writes', () => {
    const deep = '(ก|(ข|[ค(ง|จ)]))ฉ';
    expect(() => compilePhrase(deep)).not.toThrow();
    expect(() => compilePhrase(`ก${'…ก'.repeat(PHRASE_LIMITS.gaps)}`)).not.toThrow();
  });
});
