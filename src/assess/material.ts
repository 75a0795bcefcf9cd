import type { Form, Link, Page, Section } from '../snapshot.js';
import { namesDay } from '../text/period.js';
import { type ContentJudge, tellingWords } from './judge.js';
import { looksLikeDocument, looksLikePicture } from './places.js';

/** What a page, or a section of one, has to offer besides its template and its headings. */
export interface Material {
  /** Documents to open, pictures and cover papers apart. */
  files: Link[];
  /** Memos, covers, permission forms around a document: never the document. */
  coverPapers: Link[];
  /** Pages to go on to, those under "เรื่องที่เกี่ยวข้อง" left out. */
  pages: Link[];
  /** Pages that would be among them, were they not gone. */
  gone: Link[];
  /** Online forms (no surveys), systems and other websites, where something can be started. */
  online: Link[];
  /** Links with a day beside them, as news have. */
  dated: Link[];
  /** Texts that are no headings and no links. */
  texts: string[];
  /** Cells of tables with words or numbers in them. */
  cells: number;
  /** Characters of texts and of telling link labels. */
  chars: number;
  /** Pictures, linked or shown, players, maps, viewers. */
  pictures: number;
  /** Those of them that are content: a banner above the first heading is not. */
  media: number;
  /** Forms with fields to fill in. */
  forms: Form[];
}

type Sorted = Pick<Material, 'files' | 'coverPapers' | 'pages' | 'gone' | 'online' | 'dated'> & {
  linked: number;
  labelChars: number;
};

export const materialOfPage = (page: Page, judge: ContentJudge): Material =>
  judge.kept.material(page, '', () => readMaterial(page, judge));

function readMaterial(page: Page, judge: ContentJudge): Material {
  const { view } = judge;
  const { linked, labelChars, ...links } = sortLinks(view.ownLinks(page), page, judge);
  const mentions = page.content.mentions.filter(
    ({ kind, text }) => kind !== 'heading' && !view.isTemplate(text),
  );
  const shown = view.ownMedia(page);
  const headed = view.ownSections(page).filter((section) => section.heading !== '' && section.level <= 6);
  const below = headed.length > 0 ? Math.max(...headed.map((section) => section.media)) : shown;
  return {
    ...links,
    texts: mentions.map((mention) => mention.text),
    cells: mentions.filter((mention) => mention.kind === 'cell').length,
    chars: labelChars + mentions.reduce((sum, mention) => sum + mention.length, 0),
    pictures: linked + shown,
    media: linked + Math.min(shown, below),
    forms: view.ownForms(page).filter((form) => form.fields > 0),
  };
}

export function materialOfSection(section: Section, page: Page, judge: ContentJudge): Material {
  const inside = section.links.flatMap((index) => page.content.links[index] ?? []);
  const { linked, labelChars, ...links } = sortLinks(inside, page, judge);
  const headings = headingsInside(section, page);
  return {
    ...links,
    texts: [section.text],
    cells: 0,
    chars: labelChars + section.chars,
    pictures: linked + section.media,
    media: linked + section.media,
    // A form is told by the heading it stands under.
    forms: judge.view.ownForms(page).filter((form) => form.fields > 0 && headings.has(form.label)),
  };
}

/** The section's own heading and those of its sub-sections. */
function headingsInside(section: Section, { content }: Page): Set<string> {
  const from = content.sections.indexOf(section);
  const after = content.sections.slice(from + 1);
  const end = after.findIndex((other) => other.level <= section.level);
  const inside = end < 0 ? after : after.slice(0, end);
  return new Set([section, ...inside].map(({ heading }) => heading));
}

function sortLinks(links: Link[], page: Page, judge: ContentJudge): Sorted {
  const { view, placeOf, isCoverPaper, isForm, isSurvey, isSeeAlso, recogniser } = judge;
  const sorted: Sorted = {
    files: [],
    coverPapers: [],
    pages: [],
    gone: [],
    online: [],
    dated: [],
    linked: 0,
    labelChars: 0,
  };
  for (const link of links) {
    const { url, label, context } = link;
    if (url === null || view.isHome(url) || view.samePage(url, page.target.finalUrl)) continue;
    const place = placeOf(url);
    const words = tellingWords(link, recogniser);
    if (isForm(url)) {
      if (!isSurvey(words)) sorted.online.push(link);
    } else if (looksLikePicture(url)) sorted.linked++;
    else if (looksLikeDocument(url) || place === 'storage') {
      (isCoverPaper(words) ? sorted.coverPapers : sorted.files).push(link);
      if (place === 'storage' && !judge.isFile(url)) sorted.online.push(link);
    } else if (place === 'own' || place === 'system') {
      if (isSeeAlso(context.headings[0] ?? '')) continue;
      if (view.targetAt(url)?.life === 'dead') {
        sorted.gone.push(link);
        continue;
      }
      sorted.pages.push(link);
      if (place === 'system') sorted.online.push(link);
    } else {
      if (place !== 'share' && place !== 'social' && place !== 'contact') sorted.online.push(link);
      continue;
    }
    if (namesDay([label, context.row, context.item])) sorted.dated.push(link);
    if (!recogniser.isGeneric(label)) sorted.labelChars += label.length;
  }
  return sorted;
}
