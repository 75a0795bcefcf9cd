import { passing } from '../match/passing.js';
import type { RuleItem } from '../rules/schema.js';
import type { DocumentText, Link } from '../snapshot.js';
import { ringRestorer } from '../text/lost-ring.js';
import { readingsOf } from '../text/mend-document.js';
import { coversYear, firmYearsNamed } from '../text/period.js';
import type { Behind } from './behind.js';
import type { PeriodJudgement } from './period.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** A document says of itself so much: its text is hard to take out, and papers name one another. */
const WEIGHT = 0.65;
/** A name stands among the first lines, on its own or broken into so many. */
const FIRST_LINES = 8;
const BROKEN_INTO = 3;

interface DocumentJudge {
  view: SiteView;
  recogniser: Recogniser;
  isCoverPaper: (text: string) => boolean;
  /** The names and phrases of the rules: words that may have lost a mark. */
  vocabulary: () => string[];
}

/**
 * The item that the title or the first lines of a document name, for a link that does not: always for a person to look at.
 * Of several the first counts; a memo speaks for its enclosures, so it says nothing.
 */
export function documentReader(judge: DocumentJudge): (link: Link) => Behind[] {
  const { view, recogniser, isCoverPaper } = judge;
  const known = new Map<DocumentText, Behind[]>();
  let restore: ((text: string) => string) | null = null;
  const restored = (text: string) => {
    restore ??= ringRestorer(judge.vocabulary());
    return restore(text);
  };
  const names = (text: string) =>
    [...new Set(readingsOf(text).flatMap((reading) => [reading, restored(reading)]))]
      .flatMap((reading) => passing(recogniser.text(reading), recogniser))
      .filter(({ wording }) => wording === 'right-words');

  function read({ title, text }: DocumentText): Behind[] {
    const lines = text.split('\n').slice(0, FIRST_LINES);
    if ([title, ...lines].some(isCoverPaper)) return [];
    const windows = lines.flatMap((_, at) =>
      Array.from({ length: BROKEN_INTO }, (__, more) => lines.slice(at, at + more + 1).join(' ')),
    );
    for (const words of [title, ...windows]) {
      const [match] = words === '' ? [] : names(words);
      if (!match) continue;
      const place = words === title ? 'ชื่อเอกสาร' : 'หน้าแรกของเอกสาร';
      const why = `ป้ายลิงก์ไม่ได้บอกชื่อรายการ แต่${place}มีคำว่า “${words}”`;
      const { id, score } = match;
      return [
        {
          match: { id, score: score * WEIGHT, wording: 'weak', via: 'document', why },
          doubt: 'document',
          text: '',
        },
      ];
    }
    return [];
  }

  return ({ url }) => {
    const document = url === null ? undefined : view.targetAt(url)?.document;
    if (!document) return [];
    const found = known.get(document) ?? read(document);
    known.set(document, found);
    return found;
  };
}

/**
 * What a document says of its year where nothing else does: the weakest hint. It may fit, or be told as another's (`found`),
 * but never speaks against the link: reports copy one another, and the first year on a page is often the plan's.
 */
export function documentPeriod(
  { period }: RuleItem,
  document: DocumentText | undefined,
  known: PeriodJudgement,
): PeriodJudgement {
  const wanted = period.fiscalYear;
  if (!document || wanted === null || known.is !== 'unnamed' || known.found !== null) return known;
  const lines = [document.title, ...document.text.split('\n').slice(0, FIRST_LINES)];
  if (lines.some((line) => coversYear(line, wanted))) return { is: 'fits', found: wanted };
  const years = new Set(lines.flatMap(firmYearsNamed));
  const [only] = years;
  return years.size === 1 && only !== undefined ? { is: 'unnamed', found: only } : known;
}
