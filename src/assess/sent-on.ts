import type { Link, Page } from '../snapshot.js';
import { LEAST_CHARS } from './content.js';
import type { ContentJudge } from './judge.js';
import { materialOfPage } from './material.js';
import type { Standing } from './standing.js';

const SENDS = new Set<Link['kind']>(['refresh', 'redirect']);

/**
 * A page with nothing of its own that sends its visitors on, or shows other pages in frames, is worth what they see there;
 * null when it has content, or when that is alive or was not asked for.
 */
export const judgeSentOn = (page: Page, judge: ContentJudge): Standing | null =>
  judge.kept.standing(page, 'sent on', () => readSentOn(page, judge));

function readSentOn(page: Page, judge: ContentJudge): Standing | null {
  const { view } = judge;
  const isAway = ({ url }: Link) => url !== null && !view.samePage(url, page.target.finalUrl);
  const sends = page.content.links.filter((link) => SENDS.has(link.kind) && isAway(link)).slice(0, 1);
  const frames = view.ownLinks(page).filter((link) => link.kind === 'frame' && isAway(link));
  const parts = sends.length > 0 ? sends : frames;
  if (parts.length === 0) return null;
  const { files, pages, online, forms, cells, chars } = materialOfPage(page, judge);
  const isOwn = (link: Link) => !sends.includes(link) && !frames.includes(link);
  if (chars >= LEAST_CHARS || cells > 0 || forms.length > 0 || [...files, ...pages, ...online].some(isOwn))
    return null;
  const targets = parts.map(({ url }) => view.targetAt(url ?? ''));
  const [first] = targets;
  if (!first || targets.some((target) => target === undefined || target.life === 'alive')) return null;
  const worst = targets.find((target) => target?.life === 'unknown') ?? first;
  return worst.life === 'alive' ? null : { is: worst.life, cause: worst.cause ?? 'network' };
}
