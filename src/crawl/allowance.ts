import type { Link, LinkContext, Mention, PageContent, Section } from '../snapshot.js';

/** Links that no page before had, in one run. An ordinary site of 300 pages has a few thousand. */
const NEW_LINKS = 20_000;
/** Memory for what pages say, in bytes as they are reckoned here. */
const WEIGHT = 80_000_000;
/** What one link, section or mention takes besides words that were not met before. */
const BASE = 200;
/** Of each a page always keeps so many new ones: enough to be recognised by. */
const LEAST = 20;
/** The homepage and what may stand before it are kept whole: every trail begins there. */
const WHOLE_PAGES = 4;

/** What the pages of one run may hold together. */
export interface Allowance {
  /**
   * What of a page is kept: all of it, until the run holds so much that one check would outgrow its machine; then the links
   * that other pages have too, and a few of its own.
   */
  take(content: PageContent): { content: PageContent; isWhole: boolean };
}

/** @param newLinks how many links that no page before had are kept */
export function createAllowance(newLinks: number = NEW_LINKS): Allowance {
  /** Each piece of text once: menus say the same on every page. */
  const texts = new Map<string, string>();
  const numbers = new Map<string, number>();
  const pairs = new Set<number>();
  let pages = 0;
  let links = 0;
  let weight = 0;

  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const share = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    weight += 2 * text.length;
    return text;
  };
  const shareContext = ({ row, item, headings, menu, tab }: LinkContext): LinkContext => ({
    row: share(row),
    item: share(item),
    headings: headings.map(share),
    menu: menu.map(share),
    tab: share(tab),
  });
  const pairOf = ({ label, url, href }: Link) => numberOf(label) * 2 ** 26 + numberOf(url ?? href);
  const isKnown = (link: Link) => {
    const { label, url, href } = link;
    return numbers.has(label) && numbers.has(url ?? href) && pairs.has(pairOf(link));
  };

  const keepLinks = (all: readonly Link[], isFree: boolean) => {
    const kept = new Map<number, Link>();
    let own = 0;
    for (const [index, link] of all.entries()) {
      if (!isKnown(link)) {
        if (!isFree && own >= LEAST && (links >= newLinks || weight >= WEIGHT)) continue;
        own += 1;
        links += 1;
        pairs.add(pairOf(link));
      } else if (weight >= WEIGHT && !isFree && !texts.has(link.context.item)) continue;
      weight += BASE;
      const url = link.url === null ? null : share(link.url);
      const context = shareContext(link.context);
      kept.set(index, { ...link, label: share(link.label), href: share(link.href), url, context });
    }
    return kept;
  };
  const keepTexts = <T extends Section | Mention>(
    all: readonly T[],
    isFree: boolean,
    shared: (one: T) => T,
  ) => {
    const kept: T[] = [];
    for (const one of all) {
      if (!isFree && weight >= WEIGHT && kept.length >= LEAST) break;
      weight += BASE;
      kept.push(shared(one));
    }
    return kept;
  };

  return {
    take(content) {
      const isFree = ++pages <= WHOLE_PAGES;
      const kept = keepLinks(content.links, isFree);
      const places = new Map([...kept.keys()].map((index, place) => [index, place]));
      // How many of the kept links stand before a place of the page.
      const before = [0];
      for (const index of content.links.keys()) before.push((before[index] ?? 0) + Number(kept.has(index)));
      const sections = keepTexts(content.sections, isFree, (section) => ({
        ...section,
        heading: share(section.heading),
        text: share(section.text),
        links: section.links.flatMap((index) => places.get(index) ?? []),
      }));
      const mentions = keepTexts(content.mentions, isFree, (mention) => ({
        ...mention,
        text: share(mention.text),
        headings: mention.headings.map(share),
        linksBefore: before[mention.linksBefore] ?? kept.size,
      }));
      const isWhole =
        kept.size === content.links.length &&
        sections.length === content.sections.length &&
        mentions.length === content.mentions.length;
      const notes = isWhole ? content.notes : [...content.notes, NOTE];
      return { content: { ...content, links: [...kept.values()], sections, mentions, notes }, isWhole };
    },
  };
}

const NOTE = 'the pages of this site hold more than one run keeps: links left out';
