import type { CheerioAPI } from 'cheerio/slim';
import type { Element } from 'domhandler';
import type { Form } from '../../snapshot.js';
import { clip } from './clip.js';
import { ancestors, attr, descendants } from './dom.js';

const MAX_FORMS = 100;
/** A form with more parts than this (a whole page wrapped in a form) is judged by its first ones. */
const MAX_PARTS = 5000;
const NOT_FILLED_IN = new Set(['hidden', 'submit', 'button', 'image', 'reset']);
const SEARCH_NAME = /^(?:q|s|k|kw|search\w*|keywords?|query|txtsearch|searchword)$/i;

/** Form controls a visitor fills in. */
function fieldsOf(parts: readonly Element[]): Element[] {
  return parts.filter((part) => {
    if (part.name === 'textarea' || part.name === 'select') return true;
    return part.name === 'input' && !NOT_FILLED_IN.has(attr(part, 'type').toLowerCase());
  });
}

function isSearchField(field: Element): boolean {
  return (
    attr(field, 'type').toLowerCase() === 'search' ||
    SEARCH_NAME.test(attr(field, 'name')) ||
    SEARCH_NAME.test(attr(field, 'id'))
  );
}

/** The forms of the page; search boxes are left out. `above` gives the nearest heading of an element, '' if none. */
export function readForms($: CheerioAPI, above: (element: Element) => string): Form[] {
  const forms: Form[] = [];
  for (const form of $('form').slice(0, MAX_FORMS).toArray()) {
    const parts = descendants(form, MAX_PARTS);
    const filled = fieldsOf(parts);
    const fields = filled.filter((field) => !isSearchField(field));
    if (filled.length > 0 && (fields.length === 0 || (filled.length === 1 && isSearchField(form)))) continue;
    const words = ['legend', 'h1, h2, h3, h4, h5, h6'].map((selector) =>
      $(form).find(selector).first().text(),
    );
    const label = [...words, above(form), $(form).find('label').first().text(), submitText($, form)];
    forms.push({
      method: attr(form, 'method').trim().toLowerCase() === 'post' ? 'post' : 'get',
      action: clip(attr(form, 'action'), 2000),
      fields: fields.length,
      hasTextarea: fields.some((field) => field.name === 'textarea'),
      hasPassword: fields.some((field) => attr(field, 'type').toLowerCase() === 'password'),
      label: label.map((text) => clip(text)).find((text) => text !== '') ?? '',
    });
  }
  return forms;
}

function submitText($: CheerioAPI, form: Element): string {
  const button = $(form).find('button, input[type=submit]').first();
  return button.text() || (button.attr('value') ?? '');
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
  const parts = descendants(form, MAX_PARTS);
  if (fieldsOf(parts).length > 0) return null;
  const href = own || attr(form, 'action');
  if (href.trim() === '') return null;
  const hidden = parts.filter(
    (part) =>
      part.name === 'input' && attr(part, 'type').toLowerCase() === 'hidden' && attr(part, 'name') !== '',
  );
  const pairs = hidden.map((part): [string, string] => [attr(part, 'name'), attr(part, 'value')]);
  if (attr(element, 'name') !== '') pairs.push([attr(element, 'name'), attr(element, 'value')]);
  return { href, query: new URLSearchParams(pairs).toString() };
}
