import type { Match } from '../match/types.js';
import type { Evidence, Finding } from '../result/schema.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link } from '../snapshot.js';
import { isOfOtherYear, monthName, monthsNamed, monthsOfFirstHalf } from '../text/period.js';
import type { Candidate } from './candidates.js';
import type { DecideContext, Decision } from './decide.js';
import { candidateEvidence, seenEvidence } from './evidence.js';
import { causeFilling, makeFinding, yearsOf } from './finding.js';
import { isOwnHost } from './places.js';
import type { Seen } from './seen.js';

/** A pass with its warnings, or null when no candidate holds. `strong` are candidates that reach the pass score, best first. */
export function passOf(
  item: RuleItem,
  strong: Candidate[],
  seen: Seen[],
  context: DecideContext,
): Decision | null {
  const live = strong.filter((candidate) => candidate.standing.is === 'holds');
  // Where the facts do not settle the period, another year is only worth a warning (DESIGN §3 "Years"); a plan that is over
  // is of no year that could be meant.
  const lenient = item.period.certainty === 'unconfirmed';
  const timely = live.filter((candidate) => candidate.period.is !== 'mismatch');
  const holding = timely.length > 0 || !lenient ? timely : live.filter(({ period }) => !period.isOver);
  if (holding.length === 0 && seen.length === 0) return null;

  const evidence = inOrder(item, holding, seen, context);
  const findings = [
    farAway(item, evidence[0]?.clicks ?? 0, context),
    partBroken(strong, context),
    mistimed(item, timely, holding, seen, context),
    monthsMissing(item, holding, context),
    behind(holding, seen, context),
    otherWords(holding, seen, context),
    item.advice ? makeFinding(context.texts, 'advice', { advice: item.advice }) : null,
  ].filter((finding) => finding !== null);
  return { verdict: 'pass', findings, evidence };
}

/** The link a committee would take comes first: near enough, then by the right words, of no other year, then the nearest. */
function inOrder(
  item: RuleItem,
  holding: Candidate[],
  seen: Seen[],
  { view, ruleSet }: DecideContext,
): Evidence[] {
  const near = item.warnClicks ?? ruleSet.warnClicks;
  const rank = (evidence: Evidence, { wording }: Match, isOther = false) => ({
    evidence,
    otherYear: Number(isOther),
    far: Number((evidence.clicks ?? 0) > near),
    otherWords: Number(wording !== 'right-words'),
    clicks: evidence.clicks ?? 0,
  });
  return [
    ...holding.map((candidate) =>
      rank(candidateEvidence(candidate, view), candidate.match, isOfAnother(item, candidate)),
    ),
    ...seen.map((one) => rank(seenEvidence(one, view), one.match)),
  ]
    .sort(
      (a, b) =>
        a.far - b.far || a.otherWords - b.otherWords || a.otherYear - b.otherYear || a.clicks - b.clicks,
    )
    .map(({ evidence }) => evidence);
}

/** Its first page or the column it stands in names another year, where nothing else names one: worth a word. */
const isOfAnother = (item: RuleItem, { period }: Candidate) =>
  period.is === 'unnamed' && period.found !== null && item.period.fiscalYear !== null;

type Note = Finding | null;

function farAway(item: RuleItem, clicks: number, { ruleSet, texts }: DecideContext): Note {
  const warnClicks = item.warnClicks ?? ruleSet.warnClicks;
  return clicks > warnClicks ? makeFinding(texts, 'deep-link', { clicks, warnClicks }) : null;
}

/** One dead link among living ones: a pass, but somebody will click it (DESIGN §3 "Part of it"). */
function partBroken(strong: Candidate[], { texts }: DecideContext): Note {
  const urls = new Map(strong.map(({ link, standing }) => [link.url, standing.is]));
  const broken = [...urls].filter(([, is]) => is === 'dead').length;
  return broken > 0 ? makeFinding(texts, 'part-broken', { broken, total: urls.size }) : null;
}

function mistimed(
  item: RuleItem,
  timely: Candidate[],
  holding: Candidate[],
  seen: Seen[],
  context: DecideContext,
): Note {
  const [other] = holding;
  if (seen.length > 0 || !other || !timely.every((candidate) => isOfAnother(item, candidate))) return null;
  return makeFinding(context.texts, 'period-unconfirmed', yearsOf(item, other.period, context.texts));
}

/** A monthly item should have a table for each month; only when months are named can any be missing. */
function monthsMissing(item: RuleItem, holding: Candidate[], { view, texts }: DecideContext): Note {
  const year = item.period.fiscalYear;
  if (item.period.kind !== 'monthly' || year === null) return null;
  const wanted = monthsOfFirstHalf(year);
  const isOfYear = ({ label, context }: Link) =>
    !isOfOtherYear([label, context.row, context.item, context.tab, ...context.headings], year);
  const landings = new Set(
    holding.flatMap(({ link }) => (link.url === null ? [] : (view.pageAt(link.url) ?? []))),
  );
  const inside = [...landings].flatMap((landing) => view.ownLinks(landing).filter(isOfYear));
  const links = new Set([...holding.map(({ link }) => link), ...inside]);
  const named = [...links]
    .flatMap(({ label, context }) => [label, context.row, context.item])
    .flatMap((text) => monthsNamed(text));
  // "ตุลาคม" without a year is of the year above it; "ตุลาคม 2564" is another one.
  const isNamed = (one: (typeof wanted)[number]) =>
    named.some((month) => month.month === one.month && (month.year === null || month.year === one.year));
  const missing = wanted.filter((month) => !isNamed(month));
  if (missing.length === 0 || missing.length === wanted.length) return null;
  const months = {
    th: missing.map((month) => monthName(month, 'th')).join(', '),
    en: missing.map((month) => monthName(month, 'en')).join(', '),
  };
  return makeFinding(texts, 'part-missing', { months });
}

/** Worth a word only when no holding link has more behind it. */
function behind(holding: Candidate[], seen: Seen[], { texts, maxClicks, view }: DecideContext): Note {
  const standings = holding.flatMap(({ standing }) => (standing.is === 'holds' ? [standing] : []));
  const [first] = standings;
  if (standings.some(({ only }) => only === null)) return null;
  // What is seen on a page that the agency keeps elsewhere lies elsewhere too.
  const [away] = seen.map(({ page }) => page.target.finalUrl);
  if (away !== undefined) {
    const { ownHosts } = view.snapshot;
    const isOutside = seen.every(({ page }) => !isOwnHost(page.target.finalUrl, ownHosts));
    return isOutside ? makeFinding(texts, 'outside-storage', { url: away }) : null;
  }
  if (!first) return null;
  const url = holding[0]?.link.url ?? '';
  if (first.only === 'unchecked') {
    const why = causeFilling(texts, first.cause);
    return { ...makeFinding(texts, 'could-not-check', { ...why, maxClicks, url }), severity: 'warning' };
  }
  return makeFinding(texts, first.only === 'thin' ? 'thin-page' : 'outside-storage', { url });
}

function otherWords(holding: Candidate[], seen: Seen[], { texts }: DecideContext): Note {
  const [first] = holding;
  if (!first || seen.length > 0 || holding.some(({ match }) => match.wording === 'right-words')) return null;
  return makeFinding(texts, 'other-wording', { label: first.link.label });
}
