import type { RuleItem } from '../rules/schema.js';
import type { Link, Page } from '../snapshot.js';
import { looksLikeDocument, type Place } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';
import { doubt, HOLDS, type Standing, THIN } from './standing.js';

export interface ContentJudge {
  view: SiteView;
  placeOf: (url: string) => Place;
  /** Words of a board where visitors ask (rules/words.yaml `board`). */
  isBoardWord: (text: string) => boolean;
  recogniser: Recogniser;
}

/** Fewer characters of its own than this, and nothing to open or look at: the page is an empty frame. */
const LEAST_CHARS = 60;

/** Does a live page of the agency hold something for an item of this kind? */
export function judgeContent(item: RuleItem, page: Page, judge: ContentJudge): Standing {
  const { view, placeOf } = judge;
  if (item.kind === 'channel' && isTwoWay(page, judge)) return HOLDS;
  const own = view.ownLinks(page);
  const files = own.filter((link) => link.url !== null && isFile(link.url, placeOf));
  if (item.kind === 'document' && files.length > 0) {
    const standing = judgeFiles(files, view);
    const isForItem = standing.is === 'unknown' && namesItem(item, page, judge);
    return isForItem ? { is: 'holds', only: 'unchecked', cause: standing.cause } : standing;
  }
  const leadsOn = LEADS_ON.has(item.kind) && own.some((link) => leadsFurther(link, page, view));
  const full =
    leadsOn ||
    files.length > 0 ||
    view.ownChars(page) >= LEAST_CHARS ||
    hasMedia(page, view) ||
    hasForm(page);
  if (!full) return namesItem(item, page, judge) ? THIN : EMPTY;
  return item.kind === 'channel' ? ONE_WAY : HOLDS;
}

const EMPTY = doubt(
  'หน้าเว็บเปิดได้ แต่ไม่พบเนื้อหาหรือไฟล์ในหน้า',
  'the page opens, but no content or file was found on it',
);
const ONE_WAY = doubt(
  'หน้าเว็บเปิดได้ แต่ไม่พบแบบฟอร์ม กระดานถามตอบ หรือแชต',
  'the page opens, but no form, board or chat was found on it',
);

/**
 * The page bears the item's name as its title or heading, so it was made for the item: lists filled by scripts or from a
 * database look empty to anything but a browser, and that alone must not count against the agency.
 */
function namesItem(item: RuleItem, page: Page, { view, recogniser }: ContentJudge): boolean {
  const { title, mentions } = page.content;
  const headings = view.ownSections(page).map((section) => section.heading);
  const texts = mentions.map((mention) => mention.text).filter((text) => !view.isTemplate(text));
  const names = (text: string) =>
    recogniser.text(text).some((match) => match.id === item.id && match.score >= recogniser.passScore);
  return [title, ...headings, ...texts].some(names);
}

const isFile = (url: string, placeOf: (url: string) => Place) =>
  looksLikeDocument(url) || placeOf(url) === 'storage';
/** Kinds that may take a further step; documents, news and channels want to be seen on the page itself. */
const LEADS_ON = new Set<RuleItem['kind']>(['page', 'service']);

/** A page of nothing but a picture to click is a step of the way, not an empty page. */
const leadsFurther = ({ url }: Link, page: Page, view: SiteView) =>
  url !== null &&
  !view.isHome(url) &&
  !view.samePage(url, page.target.finalUrl) &&
  view.targetAt(url)?.life === 'alive';
const hasMedia = (page: Page, view: SiteView) => view.ownSections(page).some((section) => section.media > 0);
const hasForm = (page: Page) => page.content.forms.some((form) => form.fields > 0);

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
function isTwoWay(page: Page, { view, placeOf, isBoardWord }: ContentJudge): boolean {
  const { forms, embeds } = page.content;
  const isElsewhere = (url: string) => ['chat', 'storage'].includes(placeOf(url));
  const form = forms.some((form) => !form.hasPassword && (form.hasTextarea || form.fields >= 2));
  const chat = embeds.some((host) => isElsewhere(`https://${host}/`));
  const own = view.ownLinks(page);
  const away = own.some((link) => link.url !== null && !looksLikeDocument(link.url) && isElsewhere(link.url));
  return form || chat || away || own.some((link) => isBoardWord(link.label));
}
