import type { PageContent } from '../snapshot.js';
import { isDocument } from './documents.js';
import type { Says } from './says.js';

/** A longer page (characters of visible text, link words not counted) is one, unless it begins with the error. */
const SHORT = 400;
/** So much text beside the error is content: a notice above it is the template's. */
const SOME_TEXT = 100;
/** "Fatal error: Uncaught …": what follows is its trace, however long. A warning needs more words to be known. */
const BEGIN = 30;
/** The manual of the function that failed, and a way back. */
const MAX_WAYS = 2;

/**
 * True for a page that came with status 200 and holds only the error of the program or database that was to make it: as a
 * 500, it says nothing of the content.
 */
export function isServerError(content: PageContent, says: Says): boolean {
  const { title, text, sections, forms, chars, linkChars } = content;
  if (hasWays(content) || forms.some(({ fields }) => fields > 1)) return false;
  const heading = sections.find((section) => section.level === 1)?.heading ?? '';
  if ([title, heading, text].some((words) => says.serverError(words.slice(0, BEGIN)))) return true;
  return chars - linkChars < SHORT && says.serverError(text) && elseLength(content, says) < SOME_TEXT;
}

function hasWays({ links }: PageContent): boolean {
  const ways = links.flatMap(({ region, url }) => (region === 'main' && url !== null ? [url] : []));
  return new Set(ways).size > MAX_WAYS || ways.some(isDocument);
}

function elseLength({ mentions }: PageContent, says: Says): number {
  return mentions
    .filter(({ kind, region, text }) => region === 'main' && kind !== 'heading' && !says.serverError(text))
    .reduce((sum, { length }) => sum + length, 0);
}
