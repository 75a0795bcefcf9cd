import { fold, MAX_TEXT } from '../match/folded.js';
import { compilePhrase, findPhrase } from '../match/phrase.js';
import type { Words } from '../rules/schema.js';

/** What the general words of rules/words.yaml say about a piece of text. */
export interface Says {
  notFound(text: string): boolean;
  login(text: string): boolean;
  blocked(text: string): boolean;
  noContent(text: string): boolean;
  enter(text: string): boolean;
}

export function saysOf(words: Words): Says {
  return {
    notFound: anyOf(words.softNotFound),
    login: anyOf(words.login),
    blocked: anyOf(words.blocked),
    noContent: anyOf(words.noContent),
    enter: anyOf(words.enter),
  };
}

/** Texts longer than the phrase language reads at once are read in overlapping pieces, 1,200 characters at most. */
const MAX_READ = 1200;
const STEP = MAX_TEXT - 60;

function anyOf(phrases: readonly string[]): (text: string) => boolean {
  const compiled = phrases.map(compilePhrase);
  return (text) => {
    for (let at = 0; at === 0 || (at < text.length && at < MAX_READ); at += STEP) {
      const piece = fold(text.slice(at, at + MAX_TEXT));
      if (compiled.some((phrase) => findPhrase(phrase, piece) !== null)) return true;
    }
    return false;
  };
}
