import type { Evidence } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { decodedAddress } from '../text/percent.js';
import { displayWidth, truncate } from '../text/width.js';
import type { Layout } from './layout.js';

/** Columns one step of a trail and one address may take. */
const STEP_COLUMNS = 44;
const ADDRESS_COLUMNS = 90;

/**
 * An address as a person reads it: relative to the site when it lies on it (`/ita/o12.pdf`), percent-encoded Thai decoded,
 * the middle left out when it is long.
 */
export function shortAddress(url: string, site: string): string {
  const shown = cleanText(decodedAddress(relative(url, site)));
  if (displayWidth(shown) <= ADDRESS_COLUMNS) return shown;
  const marks = Array.from(shown);
  return `${truncate(shown, ADDRESS_COLUMNS - 30)}${marks.slice(-28).join('')}`;
}

/** A finding's sentence, the address in it written as `shortAddress` does; other text is only cleaned. */
export function withShortAddress(text: string, url: unknown, site: string): string {
  if (typeof url !== 'string' || url === '') return cleanText(text);
  return cleanText(text.replaceAll(url, () => shortAddress(url, site)));
}

/** Cut as text, not parsed anew: address patterns (`/news/#`) are no real addresses. */
function relative(url: string, site: string): string {
  const origin = URL.canParse(site) ? new URL(site).origin : '';
  if (/^https?:/.test(origin) && url.startsWith(`${origin}/`)) return url.slice(origin.length);
  return withThaiHost(url)
    .replace(/^https?:\/\//, '')
    .replace(/^([^/?#]+)\/$/, '$1');
}

/** Where an item was found or seen, one line of text: the clicks from the homepage, then the address. */
export function placeText(layout: Layout, evidence: Evidence, site: string): string {
  const { url, clicks } = evidence;
  const trail = withoutEntrance(evidence);
  const isClicked = trail.length > 0 && trail.at(-1)?.label === evidence.label;
  const words = quoted(evidence.label);
  if (url === null) {
    return `${clicksText(layout, isClicked ? trail.slice(0, -1) : trail)}: ${words} ${layout.say('noTarget')}`;
  }
  const address = `${shortAddress(url, site)}${statusText(evidence)}`;
  if (clicks === null) return layout.say('orphan', { url: address });
  const place = `${clicksText(layout, trail)}${isClicked ? namedText(layout, evidence) : ''} → ${address}`;
  return isClicked ? place : `${place} ${layout.say('onPage', { words })}`;
}

/** A first page that only leads in costs no click; its nameless link is nothing that a visitor has to look for. */
function withoutEntrance({ trail, clicks }: Evidence): Evidence['trail'] {
  const free = clicks === null ? 0 : trail.length - clicks;
  const named = trail.findIndex(({ label, image = '' }) => label !== '' || image !== '');
  return trail.slice(Math.max(0, Math.min(free, named < 0 ? trail.length - 1 : named)));
}

/** " (404)" beside an address that answers with an error. */
function statusText({ http }: Evidence): string {
  return http?.status && http.status >= 400 ? ` (${http.status})` : '';
}

/** " (“O10 แผนดำเนินงาน…”)" behind "คลิก": the words beside it that say what it is. */
function namedText(layout: Layout, { label, context }: Evidence): string {
  return isUntelling(layout, label) && context !== '' ? ` (${quoted(context)})` : '';
}

/** Longer labels say something, whatever words begin them. */
const MOST_GENERIC = 20;

/** True for a label such as "คลิก" that says nothing of where it leads. */
export const isUntelling = ({ isGeneric }: Layout, label: string): boolean =>
  label.length <= MOST_GENERIC && isGeneric(label);

/** "หน้าแรก › ITA 2566 › O12 รายงาน…" */
function clicksText(layout: Layout, trail: Evidence['trail']): string {
  const labels = trail.map(
    ({ label, image = '' }) => truncate(withoutArrow(label), STEP_COLUMNS) || pictureText(layout, image),
  );
  return [layout.say('home'), ...labels].join(' › ');
}

/** A link's own arrow at its end would stand beside the one that leads to the address. */
function withoutArrow(label: string): string {
  const text = cleanText(label);
  return text.replace(/[\s→⇒➔➜»›]+$/u, '') || text;
}

/** A link without words by the picture it is. */
function pictureText(layout: Layout, image: string): string {
  const name = truncate(cleanText(image), STEP_COLUMNS);
  return name === '' ? layout.say('noWords') : layout.say('picture', { name });
}

function quoted(label: string): string {
  return `“${truncate(cleanText(label), STEP_COLUMNS)}”`;
}
