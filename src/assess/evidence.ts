import type { Evidence } from '../result/schema.js';
import type { Link, Page, Target } from '../snapshot.js';
import type { Candidate } from './candidates.js';
import type { Hidden } from './hidden.js';
import type { Named } from './named.js';
import type { Seen } from './seen.js';
import type { SiteView } from './site-view.js';
import { trailStep, trailTo } from './trail.js';

/** Rows of evidence shown per item. */
const MOST = 8;

/** The words around a link that say most, for a person to find it again. */
function contextOf(link: Link): string {
  const { row, item, headings, tab, menu } = link.context;
  return row || item || headings[0] || tab || menu.at(-1) || '';
}

const httpOf = (target: Target | undefined): Evidence['http'] =>
  target ? { status: target.status, contentType: target.contentType, finalUrl: target.finalUrl } : null;

const round = (score: number) => Math.round(score * 100) / 100;

export function candidateEvidence(
  { link, page, match, clicks, period }: Candidate,
  view: SiteView,
): Evidence {
  return {
    label: link.label,
    context: contextOf(link),
    url: link.url === null ? null : link.url + (link.fragment ? `#${link.fragment}` : ''),
    trail: [...trailTo(page, view), trailStep({ page, link })],
    clicks: link.url === null ? null : clicks,
    http: link.url === null ? null : httpOf(view.pageAt(link.url)?.target ?? view.targetAt(link.url)),
    period: period.found,
    matchScore: round(match.score),
    why: match.why,
  };
}

function onPage(page: Page, label: string, context: string, view: SiteView) {
  return { label, context, trail: trailTo(page, view), http: httpOf(page.target), period: null };
}

export function seenEvidence({ page, label, match }: Seen, view: SiteView): Evidence {
  const { score, why } = match;
  const place = { url: page.target.finalUrl, clicks: page.clicks, matchScore: round(score), why };
  return { ...onPage(page, label, page.content.title, view), ...place };
}

export function namedEvidence({ page, mention, match }: Named, view: SiteView): Evidence {
  const place = { url: null, clicks: null, matchScore: round(match.score), why: match.why };
  return { ...onPage(page, mention.text, mention.headings[0] ?? page.content.title, view), ...place };
}

export function hiddenEvidence({ url, label, match }: Hidden, view: SiteView): Evidence {
  const orphan = view.snapshot.orphans.find((page) => page.target.finalUrl === url)?.target;
  return {
    label,
    context: '',
    url,
    trail: [],
    clicks: null,
    http: httpOf(orphan ?? view.targetAt(url)),
    period: null,
    matchScore: round(match.score),
    why: match.why,
  };
}

/** The first rows, each label and address once. */
export function bounded(rows: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const kept: Evidence[] = [];
  for (const row of rows) {
    const key = `${row.label}\u0000${row.url ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
    if (kept.length === MOST) break;
  }
  return kept;
}
