import type { Mention, PageContent } from '../snapshot.js';
import { isDocument } from './documents.js';
import type { Says } from './says.js';

/** Longer texts talk about things; a sentence in place of content is short (characters). */
const LONGEST_SENTENCE = 200;
/** “กำลังโหลดข้อมูลข่าวสาร…” */
const SHORT_SENTENCE = 60;
/** So much other text is content, whatever else is missing. */
const ENOUGH_TEXT = 200;
/** "Back" and "print" stand on empty pages too; a page with more ways on is a list. */
const MAX_WAYS = 2;
/** A short cell, or so many, after the sentence are rows; before it stand the heads of the columns. Longer ones are a layout's. */
const SHORT_CELL = 40;
const ROW_CELLS = 3;
const HEAD_CELLS = 8;
/** A file or folder kept by a storage service has no file ending in its address. */
const STORED =
  /\/(?:file\/d|folders|d\/e|document\/d|spreadsheets\/d|presentation\/d|d)\/[\w-]{3}|[?&](?:file|download)[\w-]{0,20}=/i;

/** True when the main part of a page is only headings and a sentence that says that nothing is there yet. */
export function isNothing(content: PageContent, says: Says): boolean {
  const main = content.mentions.filter(({ kind, region }) => region === 'main' && kind !== 'heading');
  const isSentence = ({ text, length }: Mention) => length < LONGEST_SENTENCE && says.noContent(text);
  const at = main.findIndex(isSentence);
  if (at < 0) return false;
  const others = main.filter((mention) => !isSentence(mention));
  const length = others.reduce((sum, mention) => sum + mention.length, 0);
  if (length >= ENOUGH_TEXT) return false;
  const isCell = ({ kind }: Mention) => kind === 'cell';
  const rest = main.slice(at + 1).filter((mention) => isCell(mention) && !isSentence(mention));
  const before = main.slice(0, at).filter(isCell);
  const hasRows = rest.length >= ROW_CELLS || rest.some((cell) => cell.length < SHORT_CELL);
  if (hasRows || before.length > HEAD_CELLS) return false;
  return !hasWays(content) && !showsMore(content, main.filter(isSentence));
}

/** True when a short sentence of the page says that its content is still to come, and little else stands in its main part. */
export function isWaiting({ mentions, links }: PageContent, says: Says): boolean {
  const main = mentions.filter(({ region }) => region === 'main');
  const length = main.reduce((sum, mention) => sum + mention.length, 0);
  const ways = links.filter(({ region, url }) => region === 'main' && url !== null);
  if (length >= ENOUGH_TEXT || ways.length > MAX_WAYS) return false;
  return main.some(({ text }) => text.length < SHORT_SENTENCE && says.waiting(text));
}

/** Something to open: a file, a viewer, or more links than lead back and print. */
function hasWays({ links }: PageContent): boolean {
  const ways = links.filter(({ region, url }) => region === 'main' && url !== null);
  if (ways.some(({ url, kind }) => kind === 'frame' || isDocument(url ?? '') || STORED.test(url ?? '')))
    return true;
  return new Set(ways.map(({ url }) => url)).size > MAX_WAYS;
}

/** A picture or a form under another heading of the main part is content of its own; one beside the sentence is its dress. */
function showsMore({ sections, mentions, forms }: PageContent, sentences: readonly Mention[]): boolean {
  if (forms.some(({ fields }) => fields > 1)) return true;
  const empty = new Set(sentences.flatMap(({ headings }) => headings));
  return sections.some(
    ({ heading, media }) =>
      media > 0 &&
      !empty.has(heading) &&
      mentions.some((mention) => mention.text === heading && mention.region === 'main'),
  );
}
