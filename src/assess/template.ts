import type { Form, Link, Page } from '../snapshot.js';

/** What a website's template puts on its pages: menus, banners, footers. */
export interface Template {
  hasLink(link: Link): boolean;
  hasText(text: string): boolean;
  hasForm(form: Form): boolean;
  hasEmbed(host: string): boolean;
  /** Pictures and players that every page shows. */
  media: number;
}

/** On a site of so few pages a share says little: there the region of the link tells. */
const FEW_PAGES = 4;

/** What stands on at least half of the pages is the template's, not a page's own. */
export function templateOf(pages: readonly Page[]): Template {
  const least = Math.max(FEW_PAGES, pages.length) / 2;
  const links = count(pages.map((page) => page.content.links.map(linkKey)));
  const texts = count(pages.map((page) => page.content.mentions.map((mention) => mention.text)));
  const forms = count(pages.map((page) => page.content.forms.map(formKey)));
  const embeds = count(pages.map((page) => page.content.embeds));
  return {
    hasLink: (link) => {
      const times = links.get(linkKey(link)) ?? 0;
      return times > least || (times > 1 && pages.length <= FEW_PAGES && link.region !== 'main');
    },
    hasText: (text) => (texts.get(text) ?? 0) > least,
    hasForm: (form) => (forms.get(formKey(form)) ?? 0) > least,
    hasEmbed: (host) => (embeds.get(host) ?? 0) > least,
    media: usual(pages.map((page) => page.content.media)),
  };
}

const linkKey = (link: Link) => `${link.label}\u0000${link.url ?? link.href}`;

const formKey = (form: Form) => `${form.action}\u0000${form.label}\u0000${form.fields}`;

/** The number that three pages in four reach; 0 where there are too few pages to tell. */
function usual(numbers: number[]): number {
  if (numbers.length < FEW_PAGES) return 0;
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 4)] ?? 0;
}

/** On how many of the lists each entry stands. */
function count(lists: string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const entry of new Set(list)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}
