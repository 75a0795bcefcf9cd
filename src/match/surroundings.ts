import { decoded } from '../text/percent.js';
import { type Folded, fold } from './folded.js';
import { withoutNeutral } from './label.js';
import type { MatchContext, MatchVia } from './types.js';

/** A text that may speak for a link: its label, or something around it. */
export interface Speaker {
  via: MatchVia;
  /** Thai name of the place, as it stands in a reason. */
  place: string;
  /** The cells of a row; one text for all others. */
  parts: string[];
  /** Its scores count so much. */
  weight: number;
  /** Never passes by itself: the visitor does not see it, or it speaks for the whole page. */
  hintOnly: boolean;
}

/** The label and what the visitor reads around the link, nearest first: the order in which a label that says nothing is filled in. */
export function speakers(label: string, context: MatchContext): Speaker[] {
  const list: Speaker[] = [{ via: 'label', place: 'ป้ายลิงก์', parts: [label], weight: 1, hintOnly: false }];
  const add = (
    via: MatchVia,
    place: string,
    texts: (string | undefined)[],
    weight: number,
    hintOnly = false,
  ): void => {
    const parts = texts.flatMap((text) => text?.trim() || []);
    if (parts.length > 0) list.push({ via, place, parts, weight, hintOnly });
  };
  add('row', 'แถวของตาราง', (context.row ?? '').split('|').slice(0, MAX_CELLS), 0.98);
  add('item', 'ข้อความข้างลิงก์', [context.item], 0.97);
  add('image', 'ชื่อไฟล์ภาพ', [fileWords(context.image)], 0.6, true);
  for (const [at, heading] of (context.headings ?? []).slice(0, MAX_LEVELS).entries())
    add('heading', 'หัวข้อ', [heading], at === 0 ? 0.95 : 0.9);
  add('tab', 'แท็บ', [context.tab], 0.92);
  for (const entry of [...(context.menu ?? [])].reverse().slice(0, MAX_LEVELS))
    add('menu', 'เมนู', [entry], 0.9);
  for (const step of [...(context.breadcrumb ?? [])].reverse().slice(0, MAX_LEVELS))
    add('breadcrumb', 'เส้นทางของหน้า', [step], 0.7, true);
  add('page-title', 'ชื่อหน้า', [context.pageTitle], 0.7, true);
  add('address', 'ชื่อไฟล์ปลายทาง', [fileWords(lastSegment(context.url))], 0.65, true);
  return list;
}

const MAX_CELLS = 12;
const MAX_LEVELS = 6;

const TITLES = new Set<MatchVia>(['heading', 'tab', 'menu']);
const TELLS = /\p{L}/u;

/** A text around the label, and where it stands. */
export interface Around {
  place: string;
  folded: Folded;
  /** The nearest heading, tab or menu entry that is more than a year: it says what the link is about. */
  isSubject: boolean;
}

/** Everything around the label, for words that count in context only. */
export function around(list: readonly Speaker[]): Around[] {
  const subject = list.find(
    ({ via, parts }) => TITLES.has(via) && TELLS.test(withoutNeutral(parts[0] ?? '')),
  );
  return list
    .filter(({ via }) => via !== 'label')
    .flatMap((speaker) => {
      const isSubject = speaker === subject;
      return speaker.parts.map((part) => ({ place: speaker.place, folded: fold(part), isSubject }));
    });
}

function lastSegment(url: string | undefined): string {
  const path = (url ?? '').replace(/[?#].*$/, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file name as words: without path and ending, decoded, `-` and `_` as spaces. */
function fileWords(name: string | undefined): string {
  const file = (name ?? '').replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  return decoded(file).replace(/[-_+.]+/g, ' ');
}
