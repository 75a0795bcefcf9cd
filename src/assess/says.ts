import { fold } from '../match/folded.js';
import { compilePhrase, findPhrase } from '../match/phrase.js';

/** A test whether a text says one of the phrases (pattern language of the rule files). */
export function says(phrases: readonly string[]): (text: string) => boolean {
  const compiled = phrases.map(compilePhrase);
  return (text) => {
    if (text === '') return false;
    const folded = fold(text);
    return compiled.some((phrase) => folded.text.includes(phrase.key) && findPhrase(phrase, folded) !== null);
  };
}
