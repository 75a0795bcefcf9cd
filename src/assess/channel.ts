import type { RuleItem } from '../rules/schema.js';
import type { Form, Link, Page } from '../snapshot.js';
import { type ContentJudge, tellingWords } from './judge.js';
import type { Material } from './material.js';

/** A two-way channel is a form, a board or a chat; a page with only a telephone number is for a person to judge. */
export const isTwoWayForm = (form: Form): boolean =>
  !form.hasPassword && (form.hasTextarea || form.fields >= 2);

/** The page has a board, a chat, an account to write to or an online form that is no survey. */
export function isBoardOrChat(item: RuleItem, page: Page, judge: ContentJudge): boolean {
  const { view, placeOf, isBoardWord, isForm, isAccount, isSurvey, recogniser } = judge;
  if (view.ownEmbeds(page).some((host) => placeOf(`https://${host}/`) === 'chat')) return true;
  return view.ownLinks(page).some((link) => {
    if (isBoardWord(link.label)) return true;
    if (link.url === null) return false;
    if (isWayToForm(item, link, page, judge)) return true;
    // An icon at the edge of the page is the website's, not the channel's.
    if (placeOf(link.url) === 'chat') return true;
    // The agency's account takes letters about anything: no channel where one of its own is asked for.
    if (isAccount(link.url)) return link.region === 'main' && item.apart === undefined;
    return isForm(link.url) && !isSurvey(tellingWords(link, recogniser));
  });
}

/**
 * The button of a board ("ตั้งคำถาม", often a picture) leads to a page of its own with the form. Behind one that says nothing,
 * only a form with room for a message is the channel's; words that do not name the channel ("จองห้องประชุม") lead elsewhere.
 */
function isWayToForm(item: RuleItem, link: Link, page: Page, judge: ContentJudge): boolean {
  const { view, isSurvey, recogniser } = judge;
  const next = link.region === 'main' && link.url !== null ? view.pageAt(link.url) : undefined;
  if (!next || next === page || next === view.home || isSurvey(link.label)) return false;
  const isSilent = link.label === '' || recogniser.isGeneric(link.label);
  if (!isSilent && !recogniser.text(link.label).some(({ id }) => id === item.id)) return false;
  const isItsForm = (form: Form) => isTwoWayForm(form) && (!isSilent || form.hasTextarea);
  return view.ownForms(next).some(isItsForm) && !isOfAnotherPurpose(item, next, judge);
}

/** The page calls itself what the item must be kept apart from, and nowhere names the item's own subject. */
export const isOfAnotherPurpose = (item: RuleItem, page: Page, judge: ContentJudge): boolean =>
  judge.kept.facts(page, `other purpose than ${item.id}`, () => hasOtherPurpose(item, page, judge));

function hasOtherPurpose({ id }: RuleItem, page: Page, { apart, view }: ContentJudge): boolean {
  const words = apart.get(id);
  if (!words) return false;
  const { title, mentions } = page.content;
  const forms = view.ownForms(page);
  const names = [
    title,
    ...view.ownSections(page).map((section) => section.heading),
    ...forms.map((form) => form.label),
  ];
  const texts = mentions.map((mention) => mention.text).filter((text) => !view.isTemplate(text));
  const labels = view.ownLinks(page).map((link) => link.label);
  const all = [...names, ...texts, ...labels, ...forms.map((form) => form.words)];
  return names.some(words.from) && !all.some(words.unless);
}

/** A section that is a channel or service itself: one can write, or start something, right there. */
export function isOnlineInside(
  { kind }: RuleItem,
  { forms, online }: Material,
  { isForm }: ContentJudge,
): boolean {
  const isTwoWay = forms.some(isTwoWayForm) || online.some(({ url }) => url !== null && isForm(url));
  return isTwoWay || (kind === 'service' && forms.length + online.length > 0);
}
