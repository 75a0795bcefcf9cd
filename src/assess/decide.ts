import { FINDING_OF_LIFE } from '../causes.js';
import { passes } from '../match/passing.js';
import type { Evidence, Finding, FindingCode, Verdict } from '../result/schema.js';
import type { Doubt } from '../rules/doubts.js';
import type { FindingTexts, RuleItem, RuleSet } from '../rules/schema.js';
import type { Cause } from '../snapshot.js';
import type { Candidate } from './candidates.js';
import { candidateEvidence, hiddenEvidence, namedEvidence, seenEvidence } from './evidence.js';
import {
  behindShutHub,
  causeFinding,
  type DoubtDetails,
  doubtFinding,
  makeFinding,
  withFix,
  yearsOf,
} from './finding.js';
import type { Hidden } from './hidden.js';
import type { Named } from './named.js';
import { passOf } from './pass.js';
import type { Seen } from './seen.js';
import type { ShutHub } from './shut-hub.js';
import type { SiteView } from './site-view.js';
import type { Unread } from './unread.js';

/** All that the crawl saw for one item. */
export interface ItemEvidence {
  candidates: Candidate[];
  seen: Seen[];
  named: Named[];
  hidden: Hidden[];
  unread: Unread[];
}

export interface Decision {
  verdict: Verdict;
  findings: Finding[];
  evidence: Evidence[];
}

export interface DecideContext {
  view: SiteView;
  ruleSet: RuleSet;
  texts: FindingTexts;
  shutHub: ShutHub | null;
  maxClicks: number;
  strict: boolean;
}

/** The order of decision of DESIGN §3: the first line that has evidence decides. */
export function decide(item: RuleItem, found: ItemEvidence, context: DecideContext): Decision {
  const { view, texts, ruleSet, shutHub, maxClicks, strict } = context;
  const alive = found.candidates.filter((candidate) => candidate.standing.is !== 'ignored');
  const strong = best(alive.filter((candidate) => passes(candidate.match, ruleSet)));
  const weak = best(alive.filter((candidate) => !passes(candidate.match, ruleSet)));
  const rows = (candidates: Candidate[]) => candidates.map((candidate) => candidateEvidence(candidate, view));
  const say = (verdict: Verdict, finding: Finding, evidence: Evidence[]): Decision => ({
    verdict,
    findings: [finding],
    evidence: [...evidence, ...rows(strong), ...rows(weak)],
  });
  const because = (code: FindingCode, cause: Cause, url: string) =>
    causeFinding(texts, code, cause, { maxClicks, url });
  const ambiguous = (why: Doubt, details?: DoubtDetails) => doubtFinding(texts, why, details);
  const standing = (candidates: Candidate[], is: Candidate['standing']['is']) =>
    candidates.filter((candidate) => candidate.standing.is === is);

  const sure = found.seen.filter((seen) => !seen.isDoubtful);
  const pass = passOf(item, strong, sure, context);
  if (pass) return { ...pass, evidence: [...pass.evidence, ...rows(strong)] };

  for (const candidate of standing([...strong, ...weak], 'unknown')) {
    // Of the wrong year by its own words: a look would not make it pass.
    if (candidate.standing.is !== 'unknown' || candidate.period.is === 'mismatch') continue;
    const { cause } = candidate.standing;
    const { code, verdict } = FINDING_OF_LIFE.unknown;
    return say(verdict, because(code, cause, candidate.link.url ?? ''), rows([candidate]));
  }
  const closed = found.unread.find((unread) => unread.items?.has(item.id)) ?? found.unread[0];
  if (closed) {
    const finding = because('could-not-check', closed.cause, closed.url);
    // The item's own link does not open, whatever else may hold the item.
    const shut = shutOf(strong);
    if (!shut) return say('review', finding, []);
    const { candidate, cause, shut: is } = shut;
    const warning = because(FINDING_OF_LIFE[is].code, cause, candidate.link.url ?? '');
    const said = say('review', { ...finding, data: { ...finding.data, shut: is } }, rows([candidate]));
    return { ...said, findings: [...said.findings, { ...warning, severity: 'warning' }] };
  }
  const near = [...standing(weak, 'holds'), ...standing(weak, 'doubt')];
  const mistimed = [...standing(strong, 'holds'), ...standing(strong, 'unknown')][0];
  // Near words of another year as well would not make the item pass: they only count where nothing says more.
  const isWorthALook = ({ period }: Candidate) => mistimed === undefined || period.is !== 'mismatch';
  const doubts = [...standing(strong, 'doubt'), ...near.filter(isWorthALook)];
  const glimpses = found.seen.map((seen) => seenEvidence(seen, view));
  if (doubts.length + glimpses.length > 0) {
    const shut = mistimed === undefined ? shutOf(strong) : undefined;
    if (shut)
      return say('review', ambiguous('near-dead', shut), [...rows([shut.candidate, ...doubts]), ...glimpses]);
    const { why, rivals } = doubtOf(doubts);
    const claimed = ruleSet.items.filter(({ id }) => id === item.id || rivals.includes(id));
    const names = rivals.length > 0 ? claimed.map(({ title, titleEn }) => ({ th: title, en: titleEn })) : [];
    return say('review', ambiguous(why, { items: names }), [...rows(doubts), ...glimpses]);
  }

  if (mistimed) {
    const finding = makeFinding(texts, 'wrong-period', yearsOf(item, mistimed.period, texts));
    return strict
      ? say('fail', { ...finding, severity: 'error' }, rows([mistimed]))
      : say('review', finding, rows([mistimed]));
  }
  for (const is of ['locked', 'dead'] as const) {
    const { code, verdict } = FINDING_OF_LIFE[is];
    const [shut] = standing(strong, is);
    if (shut?.standing.is !== is) continue;
    return say(verdict, because(code, shut.standing.cause, shut.link.url ?? ''), rows([shut]));
  }
  // What is missing is put right by a link: the rule's own words say which.
  const fail = (code: FindingCode, evidence: Evidence[]) =>
    say('fail', withFix(makeFinding(texts, code, { maxClicks }), item.fix), evidence);
  const unlinked = rows(standing(strong, 'no-target'));
  const named = found.named.map((name) => namedEvidence(name, view));
  const isMeant =
    item.kind === 'news' ||
    found.named.some(
      ({ isOverLinks, isBesideFiles }) => isOverLinks || (item.kind === 'document' && isBesideFiles),
    );
  if (unlinked.length === 0 && named.length > 0 && isMeant) {
    return say('review', ambiguous('near-by'), named);
  }
  if (unlinked.length + named.length > 0) return fail('not-linked', [...unlinked, ...named]);
  const hidden = [
    ...rows(standing(strong, 'beyond')),
    ...found.hidden.map((one) => hiddenEvidence(one, view)),
  ];
  const missing = hidden.length > 0 ? fail('link-not-shown', hidden) : fail('not-present', []);
  return { ...missing, findings: missing.findings.map((one) => behindShutHub(texts, one, shutHub)) };
}

/** The item's own link, of no other year, that does not open, where no other one opens: others can only stand in for it. */
function shutOf(
  strong: Candidate[],
): { candidate: Candidate; cause: Cause; shut: 'dead' | 'locked' } | undefined {
  if (strong.some(({ standing }) => standing.is === 'doubt')) return undefined;
  for (const candidate of strong) {
    const { standing, period } = candidate;
    if (period.is === 'mismatch' || (standing.is !== 'dead' && standing.is !== 'locked')) continue;
    return { candidate, cause: standing.cause, shut: standing.is };
  }
  return undefined;
}

/** What makes a person hesitate: the target of the first link, or, where its words are only near, what else they fit. */
function doubtOf(doubts: Candidate[]): { why: Doubt; rivals: string[] } {
  const [first] = doubts;
  if (first?.standing.is === 'doubt') return { why: first.standing.why, rivals: [] };
  if (first && first.rivals.length > 0) return { why: 'several-items', rivals: first.rivals };
  // A menu entry and the file behind it are one thing.
  const onTheWay = new Set(doubts.map(({ page }) => page.target.finalUrl));
  const holding = doubts.filter(
    ({ standing, link }) => standing.is === 'holds' && !onTheWay.has(link.url ?? ''),
  );
  const near = new Set(holding.map(({ link }) => link.url));
  return { why: near.size > 1 ? 'several-links' : 'near-words', rivals: [] };
}

/** Nearest to the homepage first, then the better words; equal ones keep page order. */
function best(candidates: Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.clicks - b.clicks || b.match.score - a.match.score);
}
