import { says } from '../match/says.js';
import type { Match } from '../match/types.js';
import type { RuleItem, Words } from '../rules/schema.js';
import type { Page, Section } from '../snapshot.js';
import type { Recogniser } from './recogniser.js';
import type { SiteView } from './site-view.js';

/** Content for an item that stands on a reached page itself (DESIGN §3 "Seen on the page"). */
export interface Seen {
  match: Match;
  page: Page;
  /** The heading it stands under, or the words it was recognised by. */
  label: string;
}

/** Fewer characters than this under a heading are a caption, not content. */
const LEAST_CHARS = 60;

/** Kinds whose content can be a text on a page; documents, channels and services need something to open. */
const ON_PAGE = new Set<RuleItem['kind']>(['page', 'news']);

const LIST_NUMBER = /^\s*(o|๐|oit|ข้อ)\s*[0-9๐-๙]/i;

interface SeenReader {
  items: readonly RuleItem[];
  words: Words;
  recogniser: Recogniser;
  view: SiteView;
}

/** Item id → the places where its content stands on a reached page, in page order. */
export function collectSeen({ items, words, recogniser, view }: SeenReader): Map<string, Seen[]> {
  const found = new Map<string, Seen[]>();
  const note = (id: string, seen: Seen) => found.set(id, [...(found.get(id) ?? []), seen]);
  const isEmpty = says(words.noContent);
  const isRequirement = says(words.requirements);
  const open = new Map(items.filter((item) => ON_PAGE.has(item.kind)).map((item) => [item.id, item]));
  const standing = items.flatMap((item) =>
    item.onPage ? [{ id: item.id, find: standsOn(item.onPage) }] : [],
  );
  for (const page of view.snapshot.pages) {
    if (!recogniser.isHub(page.content.title)) {
      for (const section of page.content.sections) {
        if (!hasContent(section) || LIST_NUMBER.test(section.heading)) continue;
        if (isEmpty(section.text) || isRequirement(section.text)) continue;
        for (const match of recogniser.text(section.heading)) {
          const item = open.get(match.id);
          if (item && match.score >= recogniser.passScore && fitsKind(item, section))
            note(item.id, { match, page, label: section.heading });
        }
      }
    }
    for (const { id, find } of standing) {
      const label = find(page);
      if (label !== null) note(id, { match: byWords(id, label), page, label });
    }
  }
  return found;
}

const hasContent = ({ chars, media }: Section) => chars >= LEAST_CHARS || media > 0;
const fitsKind = (item: RuleItem, section: Section) => item.kind !== 'news' || section.links.length > 0;

function standsOn({ region, all }: NonNullable<RuleItem['onPage']>): (page: Page) => string | null {
  const tests = all.map((phrase) => says([phrase]));
  return (page) => {
    const mentions = page.content.mentions.filter((mention) => region === 'any' || mention.region === region);
    if (!tests.every((test) => mentions.some((mention) => test(mention.text)))) return null;
    return mentions.find((mention) => tests[0]?.(mention.text))?.text ?? '';
  };
}

const byWords = (id: string, label: string): Match => ({
  id,
  score: 1,
  wording: 'right-words',
  via: 'label',
  why: `พบเนื้อหาในหน้าเว็บเอง: “${label}”`,
});
