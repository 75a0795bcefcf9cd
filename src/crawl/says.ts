import { says } from '../match/says.js';
import type { Words } from '../rules/schema.js';

/** What the general words of rules/words.yaml say about a piece of text. */
export interface Says {
  notFound(text: string): boolean;
  login(text: string): boolean;
  blocked(text: string): boolean;
  noContent(text: string): boolean;
  waiting(text: string): boolean;
  closed(text: string): boolean;
  enter(text: string): boolean;
  serverError(text: string): boolean;
}

export function saysOf(words: Words): Says {
  return {
    notFound: says(words.softNotFound),
    login: says(words.login),
    blocked: says(words.blocked),
    noContent: says(words.noContent),
    waiting: says(words.waiting),
    closed: says(words.closed),
    enter: says(words.enter),
    serverError: says(words.serverError),
  };
}
