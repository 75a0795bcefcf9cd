import type { PageContent } from '../snapshot.js';
import { isDocument } from './documents.js';
import type { Says } from './says.js';

/** A page with more links, or longer than this (characters of visible text), has more to show than a log-in box. */
const FEW_LINKS = 15;
const SHORT = 400;
/** Where a page says what it is. */
const START = 100;
/** The emblem over a log-in box, and one picture beside it. */
const EMBLEMS = 2;
/** Fewer characters under a heading are the names of two fields and a button. */
const SOME_TEXT = 60;

/**
 * True for a page that is nothing but a door: its title or main heading says so, or it has a password field and begins with
 * the word. A log-in box beside content of its own is a module of the site's template.
 */
export function isLogin(content: PageContent, says: Says): boolean {
  const { title, text, sections, forms, links, media, chars, linkChars } = content;
  if (links.length > FEW_LINKS || chars - linkChars >= SHORT) return false;
  if (links.some(({ url }) => url !== null && isDocument(url))) return false;
  const own = sections.filter(({ heading }) => heading !== '' && !says.login(heading));
  const main = sections.find((section) => section.level === 1)?.heading ?? '';
  if (says.login(title) || says.login(main)) {
    return media <= EMBLEMS && own.every((section) => section.chars < SOME_TEXT && section.media === 0);
  }
  const doors = forms.filter((form) => form.hasPassword);
  const saysSo = doors.some(({ label }) => says.login(label)) || says.login(text.slice(0, START));
  return doors.length > 0 && saysSo && chars < SHORT && own.length === 0 && media === 0;
}
