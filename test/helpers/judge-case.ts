import { assess } from '../../src/assess/assess.js';
import { perPage } from '../../src/assess/per-page.js';
import { judgePeriod, type PeriodJudgement } from '../../src/assess/period.js';
import { looksLikeDocument } from '../../src/assess/places.js';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { viewSite } from '../../src/assess/site-view.js';
import { createYearsBeside } from '../../src/assess/years-beside.js';
import { readPage } from '../../src/crawl/read/page.js';
import { createMatcher } from '../../src/match/matcher.js';
import { says } from '../../src/match/says.js';
import type { Match } from '../../src/match/types.js';
import type { Rules } from '../../src/rules/schema.js';
import type { Page, Snapshot } from '../../src/snapshot.js';
import type { Case, LabelCase } from './label-cases.js';
import { link, ORIGIN, page, pdf, snapshot, target } from './snapshot.js';

/** The body of a page, or a label and its context as a page with that one link. */
function toPage(given: Case['given']): Page {
  if (!('html' in given)) return page({ path: '/', ...ofLabel(given) });
  const options = { url: `${ORIGIN}/`, contentType: 'text/html; charset=utf-8' };
  return page({ path: '/', ...readPage(new TextEncoder().encode(given.html), options) });
}

function ofLabel({ label, context = {} }: LabelCase) {
  const { pageTitle = '', image = '', url, ...around } = context;
  const filled = Object.fromEntries(Object.entries(around).filter(([, words]) => words !== undefined));
  return { title: pageTitle, links: [link(label, url ?? null, { image, context: filled })] };
}

/** A website of that page alone; whatever it links to is alive. */
function siteOf(seen: Page): Snapshot {
  const urls = seen.content.links.flatMap(({ url }) => url ?? []);
  const asked = urls.map((url) => (looksLikeDocument(url) ? pdf(url) : target(url)));
  const targets = Object.fromEntries([...asked, seen.target].map((one) => [one.url, one]));
  return { ...snapshot({ pages: [] }), pages: [seen], targets };
}

const shown = (match: Match | undefined) =>
  match ? `${match.id} ${match.score.toFixed(2)} (${match.why})` : 'no item';

/** How one link was read. */
interface Read {
  id: string;
  /** Best first. */
  first: Match | undefined;
  /** The item's own match, and whether it reaches the pass score. */
  own: Match | undefined;
  passes: boolean;
  /** The item that a near miss should be instead, and whether it comes first and passes. */
  other: string | undefined;
  isOther: boolean;
  period: PeriodJudgement;
}

const takenFor = ({ id, first, passes }: Read) =>
  passes && first?.id === id ? '' : `should be ${id}, read as ${shown(first)}`;

/** What is wrong with a reading, by what it should be; '' when it is right. */
const FAULTS: Record<Case['given']['is'], (read: Read) => string> = {
  pass: (read) =>
    takenFor(read) ||
    (read.period.is === 'mismatch' ? `should be of the right year, read as of ${read.period.found}` : ''),
  'near-miss': ({ first, own, passes, other, isOther }) => {
    if (passes) return `should not be ${shown(own)}`;
    return other === undefined || isOther ? '' : `should be ${other}, read as ${shown(first)}`;
  },
  review: ({ id, first, own, passes }) =>
    own && !passes ? '' : `should be ${id} for review, read as ${shown(own ?? first)}`,
  'other-year': (read) => {
    if (!read.passes) return `should be ${read.id}, read as ${shown(read.first)}`;
    const { is, found } = read.period;
    return is === 'mismatch'
      ? ''
      : `should be of another year, its year is read as ${found ?? 'none'} (${is})`;
  },
};

/**
 * Tells what is wrong with a case, '' when it holds: every link of that label is read as the tool reads a page's links, by the
 * recogniser and the period.
 */
export function createJudge(rules: Rules): (one: Case) => string {
  const { ruleSet, words } = rules;
  const recogniser = createRecogniser(rules, createMatcher(ruleSet, words));
  const isCoverPaper = says(words.coverPapers);

  return ({ item: id, given }) => {
    const item = ruleSet.items.find((one) => one.id === id);
    if (!item) return `there is no item ${id}`;
    const seen = toPage(given);
    const site = siteOf(seen);
    const view = viewSite(site);
    const yearBeside = createYearsBeside(ruleSet.items, recogniser);
    const landings = perPage<PeriodJudgement>();
    const reader = { view, recogniser, assessedYear: ruleSet.fiscalYear, isCoverPaper, yearBeside, landings };
    const passing = (match: Match | undefined) => match !== undefined && match.score >= ruleSet.passScore;
    const label = 'html' in given ? given.link : given.label;
    const { links } = seen.content;
    const examined = links.filter((one) => one.label === label);
    if (examined.length === 0)
      return `no link "${label}" on the page; there are: ${links.map((one) => `"${one.label}"`).join(', ')}`;

    const faults = examined.map((one) => {
      const matches = recogniser.link(one, seen);
      const [first] = matches;
      const own = matches.find((match) => match.id === id);
      const isOther = passing(first) && first?.id === given.other;
      const period = judgePeriod(item, one, seen, reader);
      return FAULTS[given.is]({ id, first, own, passes: passing(own), other: given.other, isOther, period });
    });
    const fault = faults.find((one) => one !== '');
    if (fault !== undefined || !('verdict' in given)) return fault ?? '';
    const { verdict } = assess(site, rules, recogniser, { maxClicks: 5, strict: false }).find(
      (one) => one.id === id,
    ) ?? { verdict: 'none' };
    return verdict === given.verdict ? '' : `should be a ${given.verdict} of the whole page, is ${verdict}`;
  };
}
