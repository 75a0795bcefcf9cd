import type { Element } from 'domhandler';
import { attr } from './dom.js';
import { MEDIA } from './tags.js';

const SIDES = ['width', 'height'];
const NOT_SHOWN =
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i;
/** Frames of advertisers and counters show nothing of the agency; they are tiny or hidden, or come from these hosts. */
const COUNTER =
  /^(?:https?:)?\/\/(?:[\w-]{1,63}\.){0,5}(?:googletagmanager|doubleclick|googlesyndication|google-analytics|googleadservices|histats|truehits)\.[a-z.]{2,8}(?:[:/?#]|$)/i;

/** True for something of a size nobody sees, such as a pixel that counts visits. */
export function isTiny(element: Element): boolean {
  return SIDES.some((side) => /^[01](?:px)?$/.test(attr(element, side).trim()));
}

/** True for an address of a counter or an advertiser. */
export function isCounter(address: string): boolean {
  return COUNTER.test(address.trim().slice(0, 500));
}

/** A picture, player, map or viewer that a visitor sees; counting pixels, counters and hidden ones are none. */
export function isMedia(element: Element): boolean {
  if (!MEDIA.has(element.name) || isTiny(element) || 'hidden' in element.attribs) return false;
  if (NOT_SHOWN.test(attr(element, 'style').slice(0, 500))) return false;
  return !isCounter(attr(element, element.name === 'object' ? 'data' : 'src'));
}
