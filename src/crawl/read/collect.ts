import type { Document, Element } from 'domhandler';
import type { LinkKind } from '../../snapshot.js';
import { type Address, type Place, resolveAddress } from './address.js';
import { attr, walk } from './dom.js';
import { submitTarget } from './forms.js';
import { handlerAddress, leadsSomewhere } from './literal.js';
import { isCounter, isTiny } from './media.js';
import { recodeQuery } from './query-874.js';

/** A link as found in the tree, before its words are read. */
export interface Draft extends Address {
  element: Element;
  kind: LinkKind;
  /** As written. */
  href: string;
}

const MAX_LINKS = 5000;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'noframes', 'noembed']);
/** Where scripts keep the address of an element that is no link by itself. */
const DATA_ADDRESS = ['data-href', 'data-url', 'data-link', 'data-src'];
/** `data-bs-target="#panel"` on a link: what the click opens on this page. */
const DATA_TARGET = ['data-bs-target', 'data-target'];
const CLICKABLE = new Set([
  'button',
  'div',
  'span',
  'td',
  'tr',
  'th',
  'li',
  'img',
  'p',
  'input',
  'label',
  'section',
  'article',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'i',
  'b',
  'strong',
  'font',
  'center',
  'table',
]);
/** All links of the page in document order, at most 5,000; `cut` tells whether there were more. */
export function collectLinks(document: Document, place: Place): { drafts: Draft[]; cut: boolean } {
  const drafts: Draft[] = [];
  let cut = false;
  let picker = false;
  const add = (draft: Draft | null): void => {
    if (draft === null) return;
    if (drafts.length < MAX_LINKS) drafts.push(draft);
    else cut = true;
  };
  walk(
    document.children,
    (element) => {
      if (SKIPPED.has(element.name)) return false;
      if (element.name === 'select')
        picker = /location|open\s*\(|submit|jump/i.test(attr(element, 'onchange'));
      if (element.name !== 'option') add(draftOf(element, place));
      else if (picker) add(optionDraft(element, place));
      return element.name !== 'iframe';
    },
    (element) => {
      if (element.name === 'select') picker = false;
    },
  );
  return { drafts, cut };
}

function draftOf(element: Element, place: Place): Draft | null {
  switch (element.name) {
    case 'a':
      return anchorDraft(element, place);
    case 'area':
      return 'href' in element.attribs || attr(element, 'onclick') !== ''
        ? { ...anchorParts(element, place), element, kind: 'area' }
        : null;
    case 'frame':
    case 'iframe':
    case 'embed':
    case 'object':
      return frameDraft(element, place);
    default:
      return submitDraft(element, place) ?? clickDraft(element, place);
  }
}

function anchorDraft(element: Element, place: Place): Draft | null {
  const isLink =
    'href' in element.attribs ||
    'xlink:href' in element.attribs ||
    attr(element, 'onclick') !== '' ||
    DATA_ADDRESS.some((name) => name in element.attribs);
  const isMarker = 'name' in element.attribs || 'id' in element.attribs || element.children.length === 0;
  if (!isLink && isMarker) return null;
  const parts = anchorParts(element, place);
  return { ...parts, element, kind: parts.kind };
}

/** href first, then a literal address in the code of the click, then what the element keeps for a script. */
function anchorParts(element: Element, place: Place): Omit<Draft, 'element'> {
  const href = attr(element, 'href') || attr(element, 'xlink:href');
  const written = resolveAddress(href, place);
  if (written.url !== null && !(href.trim().startsWith('#') && attr(element, 'onclick') !== ''))
    return { ...written, href, kind: 'anchor' };
  const literal =
    handlerAddress(/^\s*javascript:/i.test(href) ? href : '') || handlerAddress(attr(element, 'onclick'));
  if (literal !== '') {
    const address = resolveAddress(literal, place);
    if (address.url !== null) return { ...address, href: literal, kind: 'script' };
  }
  for (const name of DATA_ADDRESS) {
    const address = resolveAddress(attr(element, name), place);
    if (address.url !== null) return { ...address, href: attr(element, name), kind: 'script' };
  }
  for (const name of DATA_TARGET) {
    const target = attr(element, name).trim();
    if (written.url === null && /^#[^\s#.>]+$/.test(target))
      return { ...resolveAddress(target, place), href: target, kind: 'anchor' };
  }
  const code = [/^\s*javascript:/i.test(href) ? href : '', attr(element, 'onclick')].find(leadsSomewhere);
  if (written.url === null && code !== undefined) return { ...written, href: code, kind: 'script' };
  return { ...written, href, kind: 'anchor' };
}

function clickDraft(element: Element, place: Place): Draft | null {
  if (!CLICKABLE.has(element.name)) return null;
  const literal =
    handlerAddress(attr(element, 'onclick')) ||
    attr(element, 'data-href') ||
    (element.name === 'button' ? attr(element, 'data-url') : '');
  if (literal === '') return null;
  const address = resolveAddress(literal, place);
  const kind = element.name === 'button' || element.name === 'input' ? 'button' : 'script';
  return address.url === null ? null : { ...address, element, kind, href: literal };
}

function optionDraft(element: Element, place: Place): Draft | null {
  const value = attr(element, 'value').trim();
  if (!/[./]/.test(value)) return null;
  const address = resolveAddress(value, place);
  return address.url === null ? null : { ...address, element, kind: 'script', href: value };
}

function frameDraft(element: Element, place: Place): Draft | null {
  const source = attr(element, element.name === 'object' ? 'data' : 'src');
  const href =
    resolveAddress(source, place).url === null
      ? attr(element, 'data-src') || attr(element, 'data-lazy-src')
      : source;
  const address = resolveAddress(href, place);
  if (address.url === null || /\.swf(?:$|\?)/i.test(address.url)) return null;
  if (element.name !== 'frame' && (isTiny(element) || isCounter(address.url))) return null;
  return { ...address, element, kind: 'frame', href };
}

function submitDraft(element: Element, place: Place): Draft | null {
  const target = submitTarget(element);
  if (target === null) return null;
  const address = resolveAddress(target.href, place);
  if (address.url === null) return null;
  if (target.query === null) return { ...address, element, kind: 'form', href: target.href };
  const url = new URL(address.url);
  url.search = place.charset === 'windows-874' ? recodeQuery(target.query) : target.query;
  return { ...address, url: url.href, element, kind: 'form', href: target.href };
}
