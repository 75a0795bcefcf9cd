import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import type { Link, LinkContext, PageContent } from '../../snapshot.js';
import { type Place, placeOf } from './address.js';
import { readAnchors } from './anchors.js';
import { readBreadcrumb } from './breadcrumb.js';
import { clip } from './clip.js';
import { collectLinks } from './collect.js';
import { decode } from './decode.js';
import { readEmbeds } from './embeds.js';
import { type Flow, readFlow } from './flow.js';
import { readForms } from './forms.js';
import { itemOf } from './item.js';
import { readLinkWords } from './link-words.js';
import { type NamedLink, nameLinks } from './links.js';
import { readMentions } from './mentions.js';
import { readMenus } from './menu.js';
import { readOutline } from './outline.js';
import { hasOwnScripts } from './own-scripts.js';
import { readPanels, tabOf } from './panels.js';
import { readPopups } from './popups.js';
import { readRedirects } from './redirects.js';
import { readRegions } from './region.js';
import { isScriptOnly } from './script-only.js';
import { hasScriptParts } from './script-parts.js';
import { writesLinks } from './script-writes.js';
import { readTables } from './table.js';
import { buildTree } from './tree.js';
import { writeOut } from './written.js';
import { readYearBar } from './year-bar.js';

const PAGE_TEXT = 2000;
const MAX_ADDRESS = 2000;
const NO_CONTEXT: LinkContext = { row: '', item: '', headings: [], menu: [], tab: '' };

/**
 * Reads one HTML page: its links with the words around them, sections, mentions, forms. Pure and deterministic; never
 * throws, whatever the bytes are.
 *
 * @param bytes the body as received, already cut to the page limit
 * @param options `url`: the page's own address after redirects; `contentType`: its Content-Type header, '' if none;
 *   `refresh`: its Refresh header; `charset`: what the page was written in, when the bytes are a browser's copy of it
 */
export function readPage(
  bytes: Uint8Array,
  options: { url: string; contentType: string; refresh?: string; charset?: string },
): PageContent {
  const { text: html, encoding } = decode(bytes, options.contentType);
  const { document, notes } = buildTree(html);
  // In a browser's copy it stands already.
  if (options.charset === undefined) writeOut(document);
  const $ = load(document);
  const place: Place = {
    ...placeOf(options.url, $('base[href]').first().attr('href'), options.charset ?? encoding),
    hasRoutes: $('script').length > 0,
  };
  const flow = readFlow(document);
  const { drafts, cut } = collectLinks(document, place);
  if (cut) notes.push('more than 5000 links');
  const named = nameLinks(drafts, flow);
  const words = readLinkWords(
    flow,
    drafts.map((draft) => draft.element),
  );
  const regionOf = readRegions(flow, words);
  const panels = readPanels(document, flow);
  const { isPopup, isInPopup } = readPopups(flow, panels);
  const isEdge = (element: Element): boolean => panels.get(element)?.kind === 'tab';
  const outline = readOutline({ document, flow, words, panels, regionOf, isPopup, links: named });
  const tables = readTables(flow, words);
  const menuOf = readMenus(flow);
  const yearBar = readYearBar(named, flow, place.page);
  const breadcrumb = readBreadcrumb(document, flow, named);
  const links = named.map((link): Link => {
    const { element } = link;
    const heads = outline.headings(element);
    const row = tables.row(element);
    const isCrumb = breadcrumb.holds(element);
    const found = toLink(link, isCrumb ? 'nav' : regionOf(element), {
      row,
      item: withAside(link, itemOf(element, flow, words, { label: link.label, row, isEdge })),
      headings: [...tables.columnHeads(element).filter((head) => !heads.includes(head)), ...heads].slice(
        0,
        8,
      ),
      menu: menuOf(element),
      tab: tabOf(element, panels) || (yearBar?.isBelow(element) ? yearBar.title : ''),
    });
    return isCrumb ? { ...found, breadcrumb: true } : found;
  });
  for (const { href, url, fragment, kind } of readRedirects($, place, options.refresh ?? '')) {
    const empty = { label: '', labelFrom: 'none' as const, image: '' };
    links.push({
      ...empty,
      href: clip(href, MAX_ADDRESS),
      url,
      fragment,
      kind,
      region: 'main',
      context: { ...NO_CONTEXT },
    });
  }
  const headingWords = readLinkWords(flow, $('h1, h2, h3, h4, h5, h6').toArray());
  const chars = flow.text.trim().length;
  const mentions = readMentions({
    flow,
    words,
    links: named.map((link) => link.element),
    outline,
    regionOf,
    isInPopup,
  });
  return {
    title: clip(
      $('title')
        .filter((_, title) => !isInPicture(title))
        .first()
        .text(),
    ),
    breadcrumb: breadcrumb.names,
    lang: clip($('html').attr('lang') ?? '', 20),
    links,
    sections: outline.sections,
    mentions,
    forms: readForms($, (element) => nearestHeading(flow, outline.headingsAt, element)),
    embeds: readEmbeds($, place),
    media: flow.media.length,
    chars,
    text: clip(flow.text, PAGE_TEXT),
    linkChars: words.chars({ from: 0, to: flow.text.length }),
    anchors: readAnchors(document, flow, headingWords, outline.sections),
    scriptOnly: isScriptOnly($, { chars, links, media: flow.media.length }),
    scriptParts: hasScriptParts($, { links, mentions }) || writesLinks($, place, links),
    ownScripts: hasOwnScripts($, place),
    notes,
  };
}

function toLink(link: NamedLink, region: Link['region'], context: LinkContext): Link {
  const { label, labelFrom, url, fragment, kind, image } = link;
  return {
    label,
    labelFrom,
    href: clip(link.href, MAX_ADDRESS),
    url,
    fragment,
    kind,
    region,
    context,
    image,
  };
}

/** A title or alt beside the label ("อ่านต่อ" with title="รายงาน…") says what the link is, like the words next to it. */
function withAside(link: NamedLink, item: string): string {
  // The second piece of a label that was joined stands beside the first.
  const rest = item !== '' && link.label.endsWith(item) ? '' : item;
  return link.aside === '' || rest.includes(link.aside) ? rest : clip(`${link.aside} ${rest}`);
}

function nearestHeading(
  flow: Flow,
  headingsAt: (position: number) => string[],
  element: Parameters<Flow['span']>[0],
): string {
  const { from } = flow.span(element);
  // A form without any words of its own begins where the section of its heading ends.
  return headingsAt(from)[0] ?? headingsAt(from - 1)[0] ?? '';
}

function isInPicture(title: { parent: unknown }): boolean {
  const { parent } = title;
  return typeof parent === 'object' && parent !== null && 'name' in parent && parent.name === 'svg';
}
