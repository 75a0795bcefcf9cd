import { passing } from '../match/passing.js';
import type { RuleItem } from '../rules/schema.js';
import type { Link, Page, Section } from '../snapshot.js';
import { isBoardOrChat, isOfAnotherPurpose, isTwoWayForm } from './channel.js';
import type { ContentJudge } from './judge.js';
import { type Material, materialOfPage, materialOfSection } from './material.js';
import { firstHeading } from './page-name.js';
import type { SiteView } from './site-view.js';
import { doubt, HOLDS, type Standing, THIN } from './standing.js';

/** Fewer characters than this are a caption; a document's place wants more than a sentence or two. */
export const LEAST_CHARS = 60;
const LEAST_REPORT = 120;
/** From this score on a heading is the item's name, not a sentence around it. */
const MADE_FOR = 0.98;
/** So many pages to go on to are a list; so many cells a table; so many dated links news. */
const LEAST_LIST = 3;
const LEAST_CELLS = 6;
export const LEAST_DATED = 2;

/** Does a live page of the agency hold something for an item of this kind? `isNews`: the link stood among the news. */
export function judgeContent(item: RuleItem, page: Page, judge: ContentJudge, isNews: boolean): Standing {
  const work = () => judgeWhole(item, page, judge, isNews);
  return judge.kept.standing(page, `${item.id} ${isNews}`, work) ?? work();
}

function judgeWhole(item: RuleItem, page: Page, judge: ContentJudge, isNews: boolean): Standing {
  const material = materialOfPage(page, judge);
  const standing =
    item.kind === 'channel' && isBoardOrChat(item, page, judge)
      ? HOLDS
      : judgeMaterial(item, material, judge);
  if (standing.is === 'holds' && isOfAnotherPurpose(item, page, judge)) return GENERAL;
  const isBare = standing === EMPTY || (standing.is === 'unknown' && item.kind === 'document');
  const isHeadline = isNews && item.kind !== 'news' && material.files.length === 0;
  if (isHeadline && !isMadeFor(item, page, judge)) return HEADLINE;
  if (!isBare || !namesItem(item, page, judge)) return standing;
  return standing.is === 'unknown' ? { is: 'holds', only: 'unchecked', cause: standing.cause } : THIN;
}

/** The same for a section of a page, as `#name` leads to it; null when the section is not known to the reader. */
export function judgeSection(item: RuleItem, id: string, page: Page, judge: ContentJudge): Standing | null {
  return judge.kept.standing(page, `${item.id} #${id}`, () => {
    const section = page.content.sections.find((one) => one.id === id);
    return section ? judgeInside(item, section, page, judge) : null;
  });
}

/** What stands below a heading. */
export const judgeInside = (item: RuleItem, section: Section, page: Page, judge: ContentJudge): Standing =>
  judgeMaterial(item, materialOfSection(section, page, judge), judge);

function judgeMaterial(item: RuleItem, material: Material, judge: ContentJudge): Standing {
  const { files, texts, pages } = material;
  if (item.kind === 'channel' && material.forms.some(isTwoWayForm)) return HOLDS;
  if (files.length === 0 && isPlaceholder(texts, judge)) return { is: 'dead', cause: 'empty' };
  if (isListOfGone(material)) return { is: 'dead', cause: 'not-found' };
  if (item.kind === 'document') return judgeDocument(item, material, judge);
  if (item.kind === 'service') return judgeService(material);
  const isFull =
    material.chars >= LEAST_CHARS ||
    files.length > 0 ||
    material.pictures > 0 ||
    material.forms.length > 0 ||
    (item.kind === 'news' && material.dated.length >= LEAST_DATED) ||
    (item.kind === 'page' && leadsOn(pages));
  if (!isFull) return EMPTY;
  return item.kind === 'channel' ? ONE_WAY : HOLDS;
}

function judgeDocument(item: RuleItem, material: Material, judge: ContentJudge): Standing {
  const { files, coverPapers, cells, chars, media } = material;
  if (files.length > 0) return judgeFiles(files, judge.view);
  const pages = material.pages.filter((link) => isAboutItem(item, link, judge));
  if (chars >= LEAST_REPORT || cells >= LEAST_CELLS || pages.length >= LEAST_LIST || media > 0) return HOLDS;
  return coverPapers.length > 0 ? COVER_PAPER : EMPTY;
}

/** Nothing on the page but links to pages that are gone. */
const isListOfGone = ({ gone, pages, files, online, forms, media, cells, chars }: Material) =>
  gone.length > 0 &&
  pages.length + files.length + online.length + forms.length + media + cells === 0 &&
  chars < LEAST_CHARS;

/** A page to go on to counts for the item unless its words name other items only ("เรื่องที่เกี่ยวข้อง" of some sites). */
function isAboutItem({ id }: RuleItem, link: Link, { recogniser }: ContentJudge): boolean {
  const named = passing(recogniser.text(link.label), recogniser);
  return named.length === 0 || named.some((match) => match.id === id);
}

/** A service is there when something can be started: a form, a system, a page to go on to. */
function judgeService({ forms, online, pages, files, pictures, chars }: Material): Standing {
  if (forms.length > 0 || online.length > 0 || pages.some((link) => link.region === 'main')) return HOLDS;
  return files.length > 0 || pictures > 0 || chars >= LEAST_CHARS ? NO_SERVICE : EMPTY;
}

/** "กำลังปรับปรุงข้อมูล" with nothing much beside it; in a full table it may be a state of affairs. */
function isPlaceholder(texts: string[], { isNoContent }: ContentJudge): boolean {
  const others = texts.filter((text) => !isNoContent(text));
  return others.length < texts.length && others.reduce((sum, text) => sum + text.length, 0) < LEAST_CHARS;
}

export const EMPTY = doubt('empty-page');
const ONE_WAY = doubt('one-way');
const COVER_PAPER = doubt('cover-paper');
const HEADLINE = doubt('headline');
const GENERAL = doubt('general-channel');
const NO_SERVICE = doubt('no-service');

/** A page of nothing but a picture to click is a step of the way, not an empty page. */
const leadsOn = (pages: Link[]) => pages.some((link) => link.label === '');

/**
 * The page bears the item's name as its title or heading, so it was made for the item: lists filled by scripts or from a
 * database look empty to anything but a browser, and that alone must not count against the agency.
 */
export const namesItem = (item: RuleItem, page: Page, judge: ContentJudge): boolean =>
  judge.kept.facts(page, `names ${item.id}`, () => bearsName(item, page, judge));

function bearsName(item: RuleItem, page: Page, { view, recogniser }: ContentJudge): boolean {
  const { title, mentions } = page.content;
  const headings = view.ownSections(page).map((section) => section.heading);
  const texts = mentions.map((mention) => mention.text).filter((text) => !view.isTemplate(text));
  const names = (text: string) => passing(recogniser.text(text), recogniser).some(({ id }) => id === item.id);
  return [title, ...headings, ...texts].some(names);
}

/** The first heading is the item's name and little else. */
function isMadeFor(item: RuleItem, page: Page, { view, recogniser }: ContentJudge): boolean {
  const heading = firstHeading(view.ownSections(page));
  return recogniser.text(heading).some(({ id, score }) => id === item.id && score >= MADE_FOR);
}

/** A landing page whose files are all dead (or all locked) is as good as a dead link; unchecked files speak for it. */
function judgeFiles(files: Link[], view: SiteView): Standing {
  const targets = files.flatMap((link) => (link.url === null ? [] : [view.targetAt(link.url)]));
  const first = targets[0];
  if (first && targets.every((target) => target && (target.life === 'dead' || target.life === 'locked'))) {
    const life = targets.every((target) => target?.life === 'locked') ? 'locked' : 'dead';
    return { is: life, cause: first.cause ?? 'not-found' };
  }
  if (first && targets.every((target) => target?.life === 'unknown')) {
    return { is: 'unknown', cause: first.cause ?? 'network' };
  }
  return HOLDS;
}
