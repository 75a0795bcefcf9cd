import type { RuleItem } from '../rules/schema.js';
import type { Form, Link, Page } from '../snapshot.js';
import { type Material, materialOfPage, materialOfSection } from './material.js';
import type { Place } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import { doubt, HOLDS, type Standing, THIN } from './standing.js';

export interface ContentJudge {
  view: SiteView;
  placeOf: (url: string) => Place;
  recogniser: Recogniser;
  /** Words of a board where visitors ask; of an empty page; of papers around a document (rules/words.yaml). */
  isBoardWord: (text: string) => boolean;
  isNoContent: (text: string) => boolean;
  isCoverPaper: (text: string) => boolean;
  /** An address of an online form. */
  isForm: (url: string) => boolean;
}

/** Fewer characters than this are a caption; a document's place wants more than a sentence or two. */
export const LEAST_CHARS = 60;
const LEAST_REPORT = 120;
/** From this score on a heading is the item's name, not a sentence around it. */
const MADE_FOR = 0.98;
/** So many pages to go on to are a list; so many cells a table. */
const LEAST_LIST = 3;
const LEAST_CELLS = 6;

/** Does a live page of the agency hold something for an item of this kind? `isNews`: the link stood among the news. */
export function judgeContent(item: RuleItem, page: Page, judge: ContentJudge, isNews: boolean): Standing {
  if (item.kind === 'channel' && isBoardOrChat(page, judge)) return HOLDS;
  const material = materialOfPage(page, judge);
  const standing = judgeMaterial(item, material, judge);
  const isBare = standing === EMPTY || (standing.is === 'unknown' && item.kind === 'document');
  const isHeadline = isNews && item.kind !== 'news' && material.files.length === 0;
  if (isHeadline && !isMadeFor(item, page, judge)) return HEADLINE;
  if (!isBare || !namesItem(item, page, judge)) return standing;
  return standing.is === 'unknown' ? { is: 'holds', only: 'unchecked', cause: standing.cause } : THIN;
}

/** The same for a section of a page, as `#name` leads to it; null when the section is not known to the reader. */
export function judgeSection(item: RuleItem, id: string, page: Page, judge: ContentJudge): Standing | null {
  const section = page.content.sections.find((one) => one.id === id);
  return section ? judgeMaterial(item, materialOfSection(section, page, judge), judge) : null;
}

function judgeMaterial(item: RuleItem, material: Material, judge: ContentJudge): Standing {
  const { files, coverPapers, pages, cells, chars, media, forms } = material;
  if (item.kind === 'channel' && forms.some(isTwoWayForm)) return HOLDS;
  if (files.length === 0 && isPlaceholder(material.texts, judge)) return { is: 'dead', cause: 'empty' };
  if (item.kind === 'document') {
    if (files.length > 0) return judgeFiles(files, judge.view);
    const isReport = chars >= LEAST_REPORT || cells >= LEAST_CELLS || pages.length >= LEAST_LIST || media > 0;
    if (isReport) return HOLDS;
    return coverPapers.length > 0 ? COVER_PAPER : EMPTY;
  }
  const isFull =
    chars >= LEAST_CHARS || files.length > 0 || media > 0 || forms.length > 0 || leadsOn(item, pages);
  if (!isFull) return EMPTY;
  return item.kind === 'channel' ? ONE_WAY : HOLDS;
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

/** A page of nothing but a picture to click is a step of the way, not an empty page. */
const leadsOn = (item: RuleItem, pages: Link[]) =>
  (item.kind === 'page' || item.kind === 'service') && pages.some((link) => link.label === '');

/**
 * The page bears the item's name as its title or heading, so it was made for the item: lists filled by scripts or from a
 * database look empty to anything but a browser, and that alone must not count against the agency.
 */
export function namesItem(item: RuleItem, page: Page, { view, recogniser }: ContentJudge): boolean {
  const { title, mentions } = page.content;
  const headings = view.ownSections(page).map((section) => section.heading);
  const texts = mentions.map((mention) => mention.text).filter((text) => !view.isTemplate(text));
  const names = (text: string) =>
    recogniser.text(text).some((match) => match.id === item.id && match.score >= recogniser.passScore);
  return [title, ...headings, ...texts].some(names);
}

/** The first heading is the item's name and little else. */
function isMadeFor(item: RuleItem, page: Page, { view, recogniser }: ContentJudge): boolean {
  const heading =
    view.ownSections(page).find((section) => section.heading !== '' && section.level <= 2)?.heading ?? '';
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

/** A two-way channel is a form, a board or a chat; a page with only a telephone number is for a person to judge. */
const isTwoWayForm = (form: Form) => !form.hasPassword && (form.hasTextarea || form.fields >= 2);

function isBoardOrChat(page: Page, judge: ContentJudge): boolean {
  const { view, placeOf, isBoardWord, isForm } = judge;
  if (view.ownEmbeds(page).some((host) => placeOf(`https://${host}/`) === 'chat')) return true;
  return view.ownLinks(page).some(({ label, url }) => {
    if (isBoardWord(label)) return true;
    return url !== null && (placeOf(url) === 'chat' || isForm(url) || leadsToForm(label, url, page, judge));
  });
}

/** "คลิกที่นี่" below the channel's instructions, with the form on a page of its own. */
function leadsToForm(label: string, url: string, page: Page, { view, recogniser }: ContentJudge): boolean {
  if (!recogniser.isGeneric(label) || view.isHome(url)) return false;
  const reached = view.pageAt(url);
  return reached !== undefined && reached !== page && view.ownForms(reached).some(isTwoWayForm);
}
