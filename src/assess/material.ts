import type { Form, Link, Page, Section } from '../snapshot.js';
import { looksLikeDocument, looksLikePicture, type Place } from './places.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** What a page, or a section of one, has to offer besides its template and its headings. */
export interface Material {
  /** Documents to open, pictures and cover papers apart. */
  files: Link[];
  /** Memos, covers, permission forms around a document: never the document. */
  coverPapers: Link[];
  /** Pages to go on to. */
  pages: Link[];
  /** Texts that are no headings and no links. */
  texts: string[];
  /** Cells of tables with words or numbers in them. */
  cells: number;
  /** Characters of texts and of telling link labels. */
  chars: number;
  /** Pictures, linked or shown, players, maps, viewers. */
  media: number;
  /** Forms with fields to fill in. */
  forms: Form[];
}

interface MaterialReader {
  view: SiteView;
  placeOf: (url: string) => Place;
  isCoverPaper: (text: string) => boolean;
  recogniser: Recogniser;
}

type Sorted = Pick<Material, 'files' | 'coverPapers' | 'pages'> & { pictures: number; labelChars: number };

export function materialOfPage(page: Page, reader: MaterialReader): Material {
  const { view } = reader;
  const { pictures, labelChars, ...links } = sortLinks(view.ownLinks(page), page, reader);
  const mentions = page.content.mentions.filter(
    ({ kind, text }) => kind !== 'heading' && !view.isTemplate(text),
  );
  return {
    ...links,
    texts: mentions.map((mention) => mention.text),
    cells: mentions.filter((mention) => mention.kind === 'cell').length,
    chars: labelChars + mentions.reduce((sum, mention) => sum + mention.length, 0),
    media: pictures + view.ownMedia(page),
    forms: view.ownForms(page).filter((form) => form.fields > 0),
  };
}

export function materialOfSection(section: Section, page: Page, reader: MaterialReader): Material {
  const inside = section.links.flatMap((index) => page.content.links[index] ?? []);
  const { pictures, labelChars, ...links } = sortLinks(inside, page, reader);
  return {
    ...links,
    texts: [section.text],
    cells: 0,
    chars: labelChars + section.chars,
    media: pictures + section.media,
    // A form is told by the heading it stands under.
    forms: reader.view.ownForms(page).filter((form) => form.fields > 0 && form.label === section.heading),
  };
}

function sortLinks(
  links: Link[],
  page: Page,
  { view, placeOf, isCoverPaper, recogniser }: MaterialReader,
): Sorted {
  const sorted: Sorted = { files: [], coverPapers: [], pages: [], pictures: 0, labelChars: 0 };
  for (const link of links) {
    if (link.url === null || view.isHome(link.url) || view.samePage(link.url, page.target.finalUrl)) continue;
    const place = placeOf(link.url);
    if (looksLikePicture(link.url)) sorted.pictures++;
    else if (looksLikeDocument(link.url) || place === 'storage') {
      const words = recogniser.isGeneric(link.label)
        ? link.context.row || link.context.item || link.label
        : link.label;
      (isCoverPaper(words) ? sorted.coverPapers : sorted.files).push(link);
    } else if (place === 'own' || place === 'system') sorted.pages.push(link);
    else continue;
    if (!recogniser.isGeneric(link.label)) sorted.labelChars += link.label.length;
  }
  return sorted;
}
