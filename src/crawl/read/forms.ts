import type { CheerioAPI } from 'cheerio/slim';
import type { Element } from 'domhandler';
import type { Form } from '../../snapshot.js';
import { clip, MAX_WORDS } from './clip.js';
import { ancestors, attr, descendants } from './dom.js';
import { HEADING } from './tags.js';

const MAX_FORMS = 100;
/** A form with more parts than this (a whole page wrapped in a form) is judged by its first ones. */
const MAX_PARTS = 5000;
/** Labels and choices of a form that are read. */
const MAX_CHOICES = 60;
const NOT_FILLED_IN = new Set(['hidden', 'submit', 'button', 'image', 'reset']);
const SEARCH_NAME = /^(?:search\w*|keywords?|query|txtsearch|searchword)$/i;
/** Names of search boxes that may as well be short for something else, such as a question or a subject. */
const SHORT_NAME = /^(?:q|s|k|kw)$/i;

/** Form controls a visitor fills in. */
function fieldsOf(parts: readonly Element[]): Element[] {
  return parts.filter((part) => {
    if (part.name === 'textarea' || part.name === 'select') return true;
    return part.name === 'input' && !NOT_FILLED_IN.has(attr(part, 'type').toLowerCase());
  });
}

const isNamed = (element: Element, name: RegExp) =>
  name.test(attr(element, 'name')) || name.test(attr(element, 'id'));

const isSearch = (element: Element) => isNamed(element, SEARCH_NAME) || isNamed(element, SHORT_NAME);

const isPost = (form: Element) => attr(form, 'method').trim().toLowerCase() === 'post';

/** Nobody searches by writing a text; and "q" or "s" among other fields that are sent off is a question or a subject. */
function isSearchField(field: Element, isAmongPosted: boolean): boolean {
  if (field.name === 'textarea') return false;
  if (attr(field, 'type').toLowerCase() === 'search' || isNamed(field, SEARCH_NAME)) return true;
  return !isAmongPosted && isNamed(field, SHORT_NAME);
}

/** The forms of the page; search boxes are left out. `above` gives the nearest heading of an element, '' if none. */
export function readForms($: CheerioAPI, above: (element: Element) => string): Form[] {
  const forms: Form[] = [];
  for (const form of $('form').slice(0, MAX_FORMS).toArray()) {
    const parts = descendants(form, MAX_PARTS);
    const filled = fieldsOf(parts);
    const isAmongPosted = isPost(form) && filled.some((field) => !isSearchField(field, false));
    const fields = filled.filter((field) => !isSearchField(field, isAmongPosted));
    const isSearchForm = filled.length === 1 && isSearch(form) && fields[0]?.name !== 'textarea';
    if (filled.length > 0 && (fields.length === 0 || isSearchForm)) continue;
    const textOf = (matches: (part: Element) => boolean): string => {
      const part = parts.find(matches);
      return part === undefined ? '' : $(part).text() || attr(part, 'value');
    };
    const label = [
      textOf((part) => part.name === 'legend'),
      textOf((part) => HEADING.has(part.name)),
      above(form),
      textOf((part) => part.name === 'label'),
      textOf(
        (part) =>
          part.name === 'button' || (part.name === 'input' && attr(part, 'type').toLowerCase() === 'submit'),
      ),
    ];
    forms.push({
      method: isPost(form) ? 'post' : 'get',
      action: clip(attr(form, 'action'), 2000),
      fields: fields.length,
      hasTextarea: fields.some((field) => field.name === 'textarea'),
      hasPassword: fields.some((field) => attr(field, 'type').toLowerCase() === 'password'),
      label: label.map((text) => clip(text)).find((text) => text !== '') ?? '',
      words: clip(
        parts
          .filter((part) => part.name === 'label' || part.name === 'option')
          .map((part) => $(part).text().slice(0, MAX_WORDS))
          .slice(0, MAX_CHOICES)
          .join(' '),
      ),
    });
  }
  return forms;
}

/**
 * Where a button leads that sends a GET form nothing has to be filled in for, or has an address of its own (`formaction`);
 * null for other elements. `query` is what the browser puts in place of the address's own query; null leaves it.
 */
export function submitTarget(element: Element): { href: string; query: string | null } | null {
  const type = attr(element, 'type').toLowerCase();
  const submits =
    element.name === 'button'
      ? type === '' || type === 'submit'
      : element.name === 'input' && (type === 'submit' || type === 'image');
  if (!submits) return null;
  const form = [...ancestors(element)].find((up) => up.name === 'form');
  const method = attr(element, 'formmethod') || (form === undefined ? '' : attr(form, 'method'));
  const own = attr(element, 'formaction');
  if (form === undefined || method.trim().toLowerCase() === 'post') return null;
  const { isFilledIn, hidden } = partsOf(form);
  if (isFilledIn) return null;
  const href = own || attr(form, 'action');
  if (href.trim() === '') return null;
  const pairs = [...hidden];
  if (attr(element, 'name') !== '') pairs.push([attr(element, 'name'), attr(element, 'value')]);
  return { href, query: new URLSearchParams(pairs).toString() };
}

/** What every button of a form asks for, kept so that a form of many buttons is searched once. */
const knownForms = new WeakMap<Element, { isFilledIn: boolean; hidden: [string, string][] }>();

function partsOf(form: Element): { isFilledIn: boolean; hidden: [string, string][] } {
  const known = knownForms.get(form);
  if (known !== undefined) return known;
  const parts = descendants(form, MAX_PARTS);
  const hidden = parts.filter(
    (part) =>
      part.name === 'input' && attr(part, 'type').toLowerCase() === 'hidden' && attr(part, 'name') !== '',
  );
  const found = {
    isFilledIn: fieldsOf(parts).length > 0,
    hidden: hidden.map((part): [string, string] => [attr(part, 'name'), attr(part, 'value')]),
  };
  knownForms.set(form, found);
  return found;
}
