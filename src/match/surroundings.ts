import { type Folded, fold } from './folded.js';
import type { MatchContext, MatchVia } from './types.js';

/** A text around a link, with how far it can be trusted to speak for the link. */
export interface Around {
  via: MatchVia;
  /** Thai name of the place, as it stands in a reason. */
  place: string;
  text: string;
  /** Its score counts so much; what it says alone never passes when `hintOnly`. */
  weight: number;
  hintOnly: boolean;
}

/** What the visitor reads around a link, nearest first: the order in which a label that says nothing is filled in. */
export function surroundings(context: MatchContext): Around[] {
  const around: Around[] = [];
  const add = (via: MatchVia, place: string, text: string | undefined, weight: number, hintOnly = false): void => {
    if (text?.trim()) around.push({ via, place, text, weight, hintOnly });
  };
  for (const cell of cells(context.row)) add('row', 'แถวของตาราง', cell, 0.98);
  add('item', 'ข้อความข้างลิงก์', context.item, 0.97);
  add('image', 'ชื่อไฟล์ภาพ', fileWords(context.image), 0.6, true);
  (context.headings ?? []).forEach((heading, at) => add('heading', 'หัวข้อ', heading, at === 0 ? 0.95 : 0.9));
  add('tab', 'แท็บ', context.tab, 0.92);
  for (const entry of [...(context.menu ?? [])].reverse()) add('menu', 'เมนู', entry, 0.9);
  add('page-title', 'ชื่อหน้า', context.pageTitle, 0.7, true);
  add('address', 'ชื่อไฟล์ปลายทาง', fileWords(lastSegment(context.url)), 0.65, true);
  return around;
}

/** Everything around, for words that count in context only. */
export function foldAll(around: readonly Around[]): Folded[] {
  return around.map(({ text }) => fold(text));
}

/** The whole row and each of its cells. */
function cells(row: string | undefined): string[] {
  const list = (row ?? '').split('|').map((cell) => cell.trim()).filter(Boolean);
  return list.length > 1 ? [...list.slice(0, MAX_CELLS)] : list;
}

const MAX_CELLS = 12;

function lastSegment(url: string | undefined): string {
  const path = (url ?? '').replace(/[?#].*$/, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file name as words: without path and ending, decoded, `-` and `_` as spaces. */
function fileWords(name: string | undefined): string {
  const file = (name ?? '').replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  return decoded(file).replace(/[-_+.]+/g, ' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
