import type { RuleItem } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { type Part, partsNamed } from '../text/half.js';
import { coversYear, firmYearsNamed, isPlanGoneBy, yearsIn } from '../text/period.js';
import { LEAST_DATED } from './content.js';
import { bareName } from './file-name.js';
import { assessmentHints, isHubPage, isHubYear } from './hub.js';
import { yearsOfNews } from './news.js';
import type { PerPage } from './per-page.js';
import { looksLikeDocument } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** What a candidate says of its year. `unnamed` is never held against it. */
export interface PeriodJudgement {
  is: 'fits' | 'unnamed' | 'mismatch';
  /** Fiscal year named nearest to the link, พ.ศ.; null when none is. */
  found: number | null;
  /** The part of the year it says it is of, where the right year but the wrong part is named. */
  part?: Part;
  /** Of a plan whose last year is over: it is not in force, however uncertain the year asked for. */
  isOver?: true;
  /** The assessment (พ.ศ.) it stands under, where `found` is inferred from that and named nowhere. */
  under?: number;
}

const UNNAMED: PeriodJudgement = { is: 'unnamed', found: null };

export interface PeriodReader {
  view: SiteView;
  recogniser: Recogniser;
  /** Fiscal year of the rule set, พ.ศ. */
  assessedYear: number;
  /** Words of papers around a document, whose year says nothing. */
  isCoverPaper: (text: string) => boolean;
  /** The bare year a link stands under where several stand side by side; null where that tells the assessment. */
  yearBeside: (link: Link, page: Page) => string | null;
  /** What was read of landing pages. */
  landings: PerPage<PeriodJudgement>;
}

/**
 * The nearest year wins: label (or, where that says nothing, `own`: the words of the target that name the item), row, list
 * item, tab, headings, menu, page title, file name, then the landing page (DESIGN §3).
 */
export function judgePeriod(
  item: RuleItem,
  link: Link,
  page: Page,
  reader: PeriodReader,
  own = '',
): PeriodJudgement {
  const { view, recogniser, assessedYear } = reader;
  const wanted = item.period.fiscalYear;
  const { row, item: around, tab, headings, menu } = link.context;
  const title = page.content.title;
  const isHub = isHubPage(page, view, recogniser);
  const beside = isHub && wanted !== null ? reader.yearBeside(link, page) : null;
  // Side by side the wanted year tells the document; another one may still be the assessment's.
  const isSaid = (text: string) =>
    !isHubYear(text, isHub) || (text === beside && wanted !== null && coversYear(text, wanted));
  const outer = [tab, ...headings, ...[...menu].reverse(), title].filter(isSaid);
  const hints = [link.label, own, row, around, ...outer, fileName(link.url)];
  const named = nearest(hints);
  if (wanted === null) return { is: 'unnamed', found: named?.years.at(-1) ?? null };
  const part = item.period.kind === 'six-month' ? otherPart([link.label, row, around, ...outer]) : undefined;
  if (named) return inPart(verdict(named.text, named.years, wanted), part);
  if (part !== undefined) return { is: 'mismatch', found: null, part };
  const landing = link.url === null ? undefined : view.pageAt(link.url);
  if (landing && landing !== page && landing !== view.home) {
    const isNews = item.kind === 'news';
    const inside = reader.landings(landing, `${isNews} ${wanted}`, () =>
      isNews ? judgeNews(landing, reader, wanted) : judgeLanding(landing, reader, wanted),
    );
    if (inside.is !== 'unnamed') return inside;
  }
  const judged = judgeAssessment(assessmentHints(link, page, view, recogniser), wanted, assessedYear);
  return beside === null ? judged : { ...judged, found: yearsIn(beside)[0] ?? judged.found };
}

function nearest(hints: string[]): { text: string; years: number[] } | null {
  for (const text of hints) {
    const years = text === '' ? [] : firmYearsNamed(text);
    if (years.length > 0) return { text, years };
  }
  return null;
}

function verdict(text: string, years: number[], wanted: number): PeriodJudgement {
  if (coversYear(text, wanted)) return { is: 'fits', found: wanted };
  const found = years.at(-1) ?? null;
  return isPlanGoneBy(text, wanted) ? { is: 'mismatch', found, isOver: true } : { is: 'mismatch', found };
}

/** A landing page without a year of its own is as good as the files on it: one of the right year is enough. */
function judgeLanding(landing: Page, { view, isCoverPaper }: PeriodReader, wanted: number): PeriodJudgement {
  const title = nearest([landing.content.title]);
  const files = view
    .ownLinks(landing)
    .filter((link) => link.url !== null && looksLikeDocument(link.url) && !isCoverPaper(link.label))
    .map((link) => nearest([link.label, link.context.row, link.context.item, ...link.context.headings]));
  if (files.some((file) => file === null)) return UNNAMED;
  const texts = files.length > 0 ? files : [title];
  const years = texts.flatMap((found) => (found ? [verdict(found.text, found.years, wanted)] : []));
  return years.find((year) => year.is === 'fits') ?? years[0] ?? UNNAMED;
}

/** The nearest text that names parts of the year names only others than the first half. */
function otherPart(hints: string[]): Part | undefined {
  const parts = hints.map(partsNamed).find((named) => named.length > 0) ?? [];
  return parts.includes('first-half') ? undefined : parts[0];
}

const inPart = (judged: PeriodJudgement, part: Part | undefined): PeriodJudgement =>
  judged.is === 'fits' && part !== undefined ? { is: 'mismatch', found: judged.found, part } : judged;

/** News whose days are all of years gone by; newer ones may have older ones behind them. */
function judgeNews(landing: Page, { view }: PeriodReader, wanted: number): PeriodJudgement {
  const years = yearsOfNews(view.ownLinks(landing));
  if (years.length < LEAST_DATED || years.some((year) => year >= wanted)) return UNNAMED;
  return { is: 'mismatch', found: Math.max(...years) };
}

/**
 * "ITA 2565" over an unnamed year is the hub of another assessment: what it holds is as far from the wanted year as the
 * hub is from the assessed one. The hub of the assessed year itself is no mismatch.
 */
function judgeAssessment([hub]: number[], wanted: number, assessedYear: number): PeriodJudgement {
  if (hub === undefined || hub === assessedYear) return UNNAMED;
  return { is: 'mismatch', found: wanted + (hub - assessedYear), under: hub };
}

/** Upload folders and posting dates are too weak a hint; a file's own name is not. */
const fileName = (url: string | null) => (url !== null && looksLikeDocument(url) ? bareName(url) : '');
