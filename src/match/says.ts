import { findPhrase } from './find-phrase.js';
import { fold, MAX_TEXT } from './folded.js';
import { compilePhrase } from './phrase.js';

/** Longer texts are read in overlapping pieces of MAX_TEXT, this many characters at most. */
const MAX_READ = 1200;
const STEP = MAX_TEXT - 60;

/** A test whether a text says one of the phrases (phrase language of the rule files). Throws KnownError for a bad phrase. */
export function says(phrases: readonly string[]): (text: string) => boolean {
  const compiled = phrases.map(compilePhrase);
  return (text) => {
    for (let at = 0; at < text.length && at < MAX_READ; at += STEP) {
      const piece = fold(text.slice(at, at + MAX_TEXT));
      if (compiled.some((phrase) => piece.text.includes(phrase.key) && findPhrase(phrase, piece) !== null))
        return true;
    }
    return false;
  };
}
