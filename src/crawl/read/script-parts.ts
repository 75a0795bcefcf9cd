import type { CheerioAPI } from 'cheerio/slim';
import type { Link, Mention } from '../../snapshot.js';
import { classAndId } from './dom.js';
import { asksForScripts, FEW_LINKS, isEmptyBox, LITTLE_TEXT, SHOWN } from './script-signs.js';

/** Boxes a script may fill; what they are for stands in their name. */
const BOXES = 'div[id], div[class], nav, header, main, ul[id], section[id]';
const MAX_BOXES = 3_000;
const MENU =
  /(?:^|[\s_-])(?:(?:site|global|main|page|top)?-?header|top-?bar|nav(?:bar|igation|menu)?|(?:main|top|site|global)?-?menu)(?:$|[\s_-])/;
const CONTENT =
  /(?:^|[\s_-])(?:app|root|main|content|list|data|results?|items|table|news|posts|documents?)(?:$|[\s_-])/;
/** A search box or a picture that moves is content of a box, but not of a list of links. */
const SHOWN_IN_BOX: ReadonlySet<string> = new Set([
  ...SHOWN,
  'form',
  'input',
  'button',
  'object',
  'embed',
  'video',
  'svg',
]);
/** How a list of links is called that a script fills, beside a header with links of its own. */
const LISTS = 'ul, ol, nav';
const MENU_LIST = /(?:^|[\s_-])(?:menu|nav|navbar|navigation)(?:[\s_-]|$)/;
/** Words and rows that a framework has yet to fill in. */
const TEMPLATES = 'a[ng-href], [ng-repeat], [data-ng-repeat], [v-for], [x-for], [data-bind^="foreach"]';

/** Attributes by which the common libraries are told to fetch a piece of a page. */
const INCLUDES =
  '[w3-include-html], [data-include], [data-include-html], [include-html], [hx-get][hx-trigger*="load"]';
/** `$('#menu').load('menu.html')`: which box a piece of a page is fetched for. */
const LOADS = /\$\(\s*["']#([\w-]{1,80})["']\s*\)\s*\.load\(\s*["'`]/g;
const MAX_SCRIPTS = 50;
const MAX_CODE = 100_000;
const MAX_LOADS = 50;

/**
 * True when scripts have to add to a page before a visitor sees all of it although it has content of its own: it tells a
 * library to fetch a piece, holds rows of a framework's template, or has an empty place where the menu or the content should
 * be and none elsewhere.
 */
export function hasScriptParts(
  $: CheerioAPI,
  { links, mentions }: { links: readonly Link[]; mentions: readonly Mention[] },
): boolean {
  if ($('script').length === 0) return false;
  if ($(INCLUDES).length > 0 || $(TEMPLATES).length > 0 || fetchesPieces($)) return true;
  const leads = (where: readonly Link['region'][]) =>
    links.filter(({ url, region }) => url !== null && where.includes(region)).length;
  if (leads(['nav']) === 0 && hasEmptyList($)) return true;
  if (leads(['nav', 'header']) === 0 && hasEmptyBox($, MENU)) return true;
  const text = mentions.reduce((sum, { region, length }) => sum + (region === 'main' ? length : 0), 0);
  if (text >= LITTLE_TEXT || leads(['main']) >= FEW_LINKS) return false;
  return hasEmptyBox($, CONTENT) || asksForScripts($);
}

function hasEmptyBox($: CheerioAPI, name: RegExp): boolean {
  return $(BOXES)
    .slice(0, MAX_BOXES)
    .toArray()
    .some((box) => name.test(`${box.name} ${classAndId(box)}`) && isEmptyBox(box, SHOWN_IN_BOX));
}

function hasEmptyList($: CheerioAPI): boolean {
  return $(LISTS)
    .slice(0, MAX_BOXES)
    .toArray()
    .some((list) => MENU_LIST.test(classAndId(list)) && isEmptyBox(list, SHOWN));
}

function fetchesPieces($: CheerioAPI): boolean {
  return $('script:not([src])')
    .slice(0, MAX_SCRIPTS)
    .toArray()
    .flatMap((script) => [...$(script).text().slice(0, MAX_CODE).matchAll(LOADS)])
    .slice(0, MAX_LOADS)
    .some(([, id]) => {
      const box = $(`[id="${id}"]`).get(0);
      return box !== undefined && isEmptyBox(box, SHOWN_IN_BOX);
    });
}
