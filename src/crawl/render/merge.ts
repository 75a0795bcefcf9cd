import type { Link, PageContent, Section } from '../../snapshot.js';

/**
 * A page as it was read, with what a browser showed besides: new links, sections, texts and forms stand after those that were
 * read, which keep their order.
 *
 * @param sentTo where scripts sent the visitor on to, null when he stayed: then all that counts is that
 */
export function withShown(read: PageContent, shown: PageContent, sentTo: string | null): PageContent {
  const notes = [...read.notes, ...shown.notes.filter((note) => !read.notes.includes(note))];
  if (sentTo !== null) return { ...read, notes, links: [...read.links, redirect(sentTo)] };
  const { links, at } = mergeLinks(read.links, shown.links);
  const moved = (section: Section) => ({
    ...section,
    links: section.links.flatMap((link) => at[link] ?? []),
  });
  const known = new Set(read.sections.map(({ heading }) => heading));
  const texts = new Set(read.mentions.map(({ text }) => text));
  const formKey = ({ action, label, fields }: PageContent['forms'][number]) => `${action} ${label} ${fields}`;
  const forms = new Set(read.forms.map(formKey));
  const fresh = links.slice(read.links.length);
  return {
    ...read,
    links,
    sections: [
      ...read.sections.map((section) => (isBare(section) ? fuller(section, shown.sections, moved) : section)),
      ...shown.sections.filter(({ heading }) => !known.has(heading)).map(moved),
    ],
    mentions: [
      ...read.mentions,
      ...shown.mentions
        .filter(({ text }) => !texts.has(text))
        .map((mention) => ({ ...mention, linksBefore: at[mention.linksBefore] ?? links.length })),
    ],
    forms: [...read.forms, ...shown.forms.filter((form) => !forms.has(formKey(form)))],
    embeds: [...new Set([...read.embeds, ...shown.embeds])].sort(),
    media: Math.max(read.media, shown.media),
    chars: Math.max(read.chars, shown.chars),
    linkChars: read.linkChars + fresh.reduce((sum, { label }) => sum + label.length, 0),
    anchors: [...new Set([...read.anchors, ...shown.anchors])],
    notes,
  };
}

/** Both lists, what is in both once; `at` tells where the links that were shown stand now. */
function mergeLinks(read: readonly Link[], shown: readonly Link[]): { links: Link[]; at: number[] } {
  const keyOf = ({ url, fragment, label, href }: Link) => `${url ?? href}#${fragment} ${label}`;
  const links = [...read];
  const places = new Map<string, number>();
  for (const [index, link] of read.entries()) if (!places.has(keyOf(link))) places.set(keyOf(link), index);
  const at = shown.map((link) => {
    const key = keyOf(link);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, links.length);
    return links.push(link) - 1;
  });
  return { links, at };
}

const isBare = ({ chars, links, media }: Section) => chars === 0 && links.length === 0 && media === 0;

function fuller(bare: Section, shown: readonly Section[], moved: (section: Section) => Section): Section {
  const same = shown.find(({ heading, level }) => heading === bare.heading && level === bare.level);
  return same ? moved(same) : bare;
}

function redirect(url: string): Link {
  return {
    label: '',
    labelFrom: 'none',
    href: url,
    url,
    fragment: '',
    kind: 'redirect',
    region: 'main',
    context: { row: '', item: '', headings: [], menu: [], tab: '' },
    image: '',
  };
}
