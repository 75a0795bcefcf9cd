import { takeApart } from '../match/label.js';
import { passing } from '../match/passing.js';
import { says } from '../match/says.js';
import type { Match, Matcher, Numbering } from '../match/types.js';
import type { Rules } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { createNumbering } from './numbered-list.js';

/** Reads links and texts of pages with the rule set's eyes. Results are remembered, since menus stand on every page. */
export interface Recogniser {
  /** Items a link of a page may stand for, best first. */
  link(link: Link, page: Page): Match[];
  /** Items a text without a link names, under these headings. */
  text(text: string, headings?: readonly string[]): Match[];
  /** The label says nothing of its target (คลิก, รายละเอียด …). */
  isGeneric(label: string): boolean;
  /** ITA, OIT, ข้อมูลสาธารณะ …: a page that holds the items. */
  isHub(text: string): boolean;
  /** A menu, section or list worth reading. */
  isSection(text: string): boolean;
  /** The door of the staff: เข้าสู่ระบบ, ล็อกอิน … never a way to an item. */
  isLogin(text: string): boolean;
  passScore: number;
}

const MEMO_LIMIT = 10_000;

export function createRecogniser(rules: Rules, matcher: Matcher): Recogniser {
  const { passScore, reviewScore } = rules.ruleSet;
  const isHub = says(rules.words.hubs);
  const hubPages = new WeakMap<Page, boolean>();
  const isHubPage = (page: Page): boolean => {
    const known = hubPages.get(page) ?? isHub(page.content.title);
    hubPages.set(page, known);
    return known;
  };
  const numberingOf = createNumbering(rules, matcher);
  // A link that speaks for one item is no half-candidate of another.
  const clear = (matches: Match[]) => {
    const plain = passing(matches, rules.ruleSet);
    return plain.length > 0 ? matches.filter((match) => plain.includes(match) || match.yields) : matches;
  };
  /**
   * A number alone ("O14 | คลิก") may be another year's: never a pass, but never unseen either. The matcher says so itself
   * unless a heading or title above speaks of something else.
   */
  const byNumberAlone = (link: Link, page: Page, numbering: Numbering | undefined): Match[] => {
    if (numbering?.is === 'other') return [];
    const cells = [link.label, ...link.context.row.split(' | '), link.context.item];
    if (!cells.some((cell) => /^\s*o/i.test(cell)) && !isHubPage(page)) return [];
    const parts = cells
      .filter((cell) => cell !== '')
      .map((cell) => ({ ...takeApart(cell), isGeneric: matcher.isGeneric(cell) }))
      .filter((part) => part.item !== null || !part.isGeneric);
    const number = parts.find((part) => part.item !== null)?.item;
    if (!number || parts.some((part) => part.words !== '')) return [];
    const item = rules.ruleSet.items.find(({ id }) => id === `o${number}`);
    const why = `มีแต่เลขข้อ ${number} ไม่มีชื่อรายการ`;
    return item ? [{ id: item.id, score: reviewScore, wording: 'weak', via: 'number', why }] : [];
  };
  const memo = new Map<string, Match[]>();
  const remember = (key: string, compute: () => Match[]): Match[] => {
    const known = memo.get(key);
    if (known) return known;
    if (memo.size >= MEMO_LIMIT) memo.clear();
    const found = compute();
    memo.set(key, found);
    return found;
  };
  const linkOf = (link: Link, page: Page): Match[] => {
    const numbering = numberingOf(link, page);
    const context = {
      ...(numbering ? { numbering } : {}),
      ...link.context,
      // It speaks for what the page itself offers, not for menus.
      ...(link.region === 'main' ? { breadcrumb: page.content.breadcrumb } : {}),
      pageTitle: page.content.title,
      image: link.image,
      ...(link.url === null ? {} : { url: link.url }),
    };
    return remember(JSON.stringify([link.label, context]), () => {
      const found = clear(matcher.match(link.label, context));
      return found.length > 0 ? found : byNumberAlone(link, page, numbering);
    });
  };
  /** A link is asked about again and again, and its surroundings are much to compare. */
  const byLink = new WeakMap<Link, { page: Page; matches: Match[] }>();
  const generic = new Map<string, boolean>();
  return {
    link: (link, page) => {
      // A step of the breadcrumb leads up to where the visitor came from.
      if (link.breadcrumb) return [];
      const known = byLink.get(link);
      if (known?.page === page) return known.matches;
      const matches = linkOf(link, page);
      byLink.set(link, { page, matches });
      return matches;
    },
    text: (text, headings = []) =>
      remember(JSON.stringify([text, headings]), () => matcher.match(text, { headings: [...headings] })),
    isGeneric(label) {
      const known = generic.get(label) ?? matcher.isGeneric(label);
      if (generic.size >= MEMO_LIMIT) generic.clear();
      generic.set(label, known);
      return known;
    },
    isHub,
    isSection: says(rules.words.sections),
    isLogin: says(rules.words.login),
    passScore,
  };
}
