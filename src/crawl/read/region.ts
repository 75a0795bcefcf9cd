import type { Element } from 'domhandler';
import type { Region } from '../../snapshot.js';
import { ancestors, attr, classAndId, descendants, parentOf } from './dom.js';
import type { Flow } from './flow.js';
import type { LinkWords } from './link-words.js';

const NAV_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|drop-?down(?:-content)?|[a-z]{0,12}menu|menu[a-z]{0,4}\d{0,2})(?:[\s_-]|$)/;
const FOOTER_NAME =
  /(?:^|\s)(?:(?:site|main|page|web|global|top|bottom|wrap|section|the)?[_-]?footer\d?(?:[_-](?:area|wrap|wrapper|section|top|bottom|main|content|widgets?))?)(?=\s|$)/;
const HEADER_NAME =
  /(?:^|\s)(?:(?:site|main|web|global|top|the)?[_-]?header\d?|masthead|top-?bar|banner)(?=\s|$)/;
const SIDE_NAME =
  /(?:^|\s)(?:(?:left|right|site|main|page)[_-]?)?side-?bar\d?(?:[_-](?:left|right|main|area|\d))?(?=\s|$)/;
const SECTIONING = new Set(['article', 'section', 'main', 'dialog']);
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article', 'form', 'a']);

/** The part of the page an element stands in: footer before navigation before the rest, by element, role or name. */
export type RegionOf = (element: Element) => Region;

export function readRegions(flow: Flow, words: LinkWords): RegionOf {
  const known = new Map<Element, Region>();
  const own = (element: Element): Region | null => {
    const { name } = element;
    const role = attr(element, 'role').toLowerCase();
    if (role === 'contentinfo' || (name === 'footer' && !isInSection(element))) return 'footer';
    if (name === 'nav' || role === 'navigation' || role === 'menubar') return 'nav';
    if (role === 'complementary' || name === 'aside') return 'aside';
    if (role === 'banner' || (name === 'header' && !isInSection(element))) return 'header';
    if (WHOLE_PAGE.has(name)) return null;
    const label = classAndId(element);
    if (label === ' ') return null;
    if (FOOTER_NAME.test(label) && !isInSection(element)) return 'footer';
    if (NAV_NAME.test(label) && isMostlyLinks(element)) return 'nav';
    if (SIDE_NAME.test(label) && !isAround(element)) return 'aside';
    return HEADER_NAME.test(label) && !isInSection(element) ? 'header' : null;
  };
  const isMostlyLinks = (element: Element): boolean => {
    const span = flow.span(element);
    return words.chars(span) * 2 >= span.to - span.from;
  };
  const regionOf = (element: Element): Region => {
    const seen = known.get(element);
    if (seen !== undefined) return seen;
    const parent = parentOf(element);
    const outer = parent === null ? 'main' : regionOf(parent);
    const region = outer === 'footer' ? 'footer' : (own(element) ?? outer);
    known.set(element, region);
    return region;
  };
  return regionOf;
}

/** "right-sidebar" also names the box around main part and sidebar. */
function isAround(element: Element): boolean {
  return descendants(element, 2000).some(
    (part) => part.name === 'h1' || part.name === 'main' || SIDE_NAME.test(classAndId(part)),
  );
}

/** A `<header>` or `<footer>` of one article or section is not the page's. */
function isInSection(element: Element): boolean {
  for (const up of ancestors(element)) if (SECTIONING.has(up.name) || up.name === 'td') return true;
  return false;
}
