import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { squeeze } from '../../text/normalise.js';

/** A link as it is written in the file: its line, counted from 1, where it leads and the words that name it. */
export interface SourceLink {
  line: number;
  /** As written; '' when there is none. */
  href: string;
  /** Its words, picture texts and titles, squeezed. */
  words: string;
}

/** Where things stand in the text of a page. */
export interface SourceLines {
  links: SourceLink[];
  /** The line on which such a text begins that is no part of a link; null when it is not found. */
  lineOfText(text: string): number | null;
  /** Where the menu begins, else the body. */
  menuLine: number;
}

const LINKS: ReadonlySet<string> = new Set(['a', 'area', 'button', 'iframe', 'frame']);
/** Words in these are never seen on the page. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template', 'noscript']);
/** As many as the crawl reads of a page. */
const MOST_LINKS = 5000;
const ADDRESS: ReadonlySet<string> = new Set(['href', 'src']);
const NAMES: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label']);
const MENU = /(?:^|[\s_-])(?:menu|nav|navbar)/i;

/** Reads lines off the text of a page; linear in its length, never throws. */
export function readSourceLines(html: string): SourceLines {
  const lineAt = lineCounter(html);
  const links: SourceLink[] = [];
  const pieces: { line: number; text: string }[] = [];
  const menu: { nav?: number; named?: number; body?: number } = {};
  let link: SourceLink | null = null;
  let tag = { name: '', line: 1, isLink: false };
  let unseen = '';
  let attribute = '';
  let value = '';

  const say = (text: string, line: number) => {
    if (unseen !== '') return;
    if (link !== null) link.words += text;
    else pieces.push({ line, text });
  };
  const take = () => {
    if (ADDRESS.has(attribute) && tag.isLink && link?.href === '') link.href = value.trim();
    else if (NAMES.has(attribute) && link !== null) link.words += ` ${value}`;
    else if ((attribute === 'id' || attribute === 'class') && MENU.test(value)) menu.named ??= tag.line;
  };
  const finish = (isClosed: boolean) => {
    if (isClosed && tag.isLink) link = null;
    else if (!isClosed && UNSEEN.has(tag.name) && unseen === '') unseen = tag.name;
  };
  const callbacks: TokenizerCallbacks = {
    ontext(start, end) {
      let from = start;
      for (const text of html.slice(start, end).split('\n')) {
        if (text.trim() !== '') say(text, lineAt(from));
        from += text.length + 1;
      }
    },
    ontextentity: (code, end) => say(String.fromCodePoint(code), lineAt(end)),
    onopentagname(start, end) {
      const name = html.slice(start, end).toLowerCase();
      tag = { name, line: lineAt(start), isLink: LINKS.has(name) };
      if (tag.isLink) {
        link = { line: tag.line, href: '', words: '' };
        if (links.length < MOST_LINKS) links.push(link);
      }
      if (name === 'nav') menu.nav ??= tag.line;
      if (name === 'body') menu.body ??= tag.line;
    },
    onattribname(start, end) {
      attribute = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata(start, end) {
      value += html.slice(start, end);
    },
    onattribentity(code) {
      value += String.fromCodePoint(code);
    },
    onattribend: take,
    onopentagend: () => finish(tag.name === 'area' || tag.name === 'frame'),
    onselfclosingtag: () => finish(tag.name !== 'a' && tag.name !== 'button'),
    onclosetag(start, end) {
      const name = html.slice(start, end).toLowerCase();
      if (name === unseen) unseen = '';
      if (LINKS.has(name)) link = null;
    },
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  for (const each of links) each.words = squeeze(each.words);
  return { links, lineOfText: searcher(pieces), menuLine: menu.nav ?? menu.named ?? menu.body ?? 1 };
}

/** Lines by place in the text, asked for in rising order. */
function lineCounter(html: string): (place: number) => number {
  let line = 1;
  let next = html.indexOf('\n');
  return (place) => {
    while (next !== -1 && next < place) {
      line += 1;
      next = html.indexOf('\n', next + 1);
    }
    return line;
  };
}

function searcher(pieces: { line: number; text: string }[]): (text: string) => number | null {
  const starts: { at: number; line: number }[] = [];
  let all = '';
  for (const { line, text } of pieces) {
    const words = squeeze(text);
    if (words === '') continue;
    starts.push({ at: all.length, line });
    all += words;
  }
  return (text) => {
    const words = squeeze(text);
    if (words === '') return null;
    // A short name stands in longer texts too: a piece that begins with it is meant first.
    const own = starts.find(({ at }) => all.startsWith(words, at));
    const at = all.indexOf(words);
    return own?.line ?? (at === -1 ? null : (starts.findLast((start) => start.at <= at)?.line ?? null));
  };
}
