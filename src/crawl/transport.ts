import type { Cause } from '../snapshot.js';
import { cleanText } from '../text/clean.js';
import { sniff } from './sniff.js';

/** One request, before redirects. */
export interface Ask {
  /** Absolute http(s) address; a fragment is not sent. */
  url: string;
  method: 'GET';
  /** Decoded bytes kept of an HTML answer; reading stops there. */
  maxBytes: number;
  /** Decoded bytes kept of any other answer. */
  maxOtherBytes: number;
  headers?: Record<string, string>;
  /** True when the headers hold what the user gave, perhaps a password: neither request nor answer is written down. */
  isPrivate?: boolean;
}

/** What the server said. */
export interface Answer {
  ok: true;
  url: string;
  status: number;
  /** The words beside the status, where the server sent some. */
  statusText?: string;
  /** Names in lower case; several values joined by ", " except `set-cookie`. */
  headers: Record<string, string>;
  setCookies: string[];
  body: Uint8Array;
  /** Why the body is not whole: `budget` = it goes on after the cap, else what broke it off; null when it is. */
  cut: Cause | null;
  /** The body is that of an earlier run, which the server said still holds. */
  isFromCache?: true;
  /** Something the user gave was taken out of the body. */
  isRedacted?: true;
}

/** Why nothing came. */
export interface Failure {
  ok: false;
  url: string;
  cause: Cause;
  /** One English sentence. */
  message: string;
}

export type Exchange = (ask: Ask) => Promise<Answer | Failure>;

/** No media type is longer; the header may be. */
const MAX_TYPE = 127;

/** Media type without parameters, lower case; ''. */
export function mediaType(headers: Record<string, string>): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
  return cleanText(type.slice(0, MAX_TYPE)).toLowerCase();
}

/** True when the media type leaves no doubt, or none is given, that the answer is to be read as a page. */
export function isPageType(type: string): boolean {
  return type === '' || /html|xml/.test(type);
}

/** Decoded bytes wanted of an answer; pages are wanted whole, also when the server does not know that they are pages. */
export function capOf({ maxBytes, maxOtherBytes }: Ask, contentType: string, body: Uint8Array): number {
  const type = mediaType({ 'content-type': contentType });
  return isPageType(type) || sniff(body) === 'html' ? maxBytes : maxOtherBytes;
}

export function failure(url: string, cause: Cause, message: string): Failure {
  return { ok: false, url, cause, message };
}

/** A page is read to 5 MB decoded, a document to 64 KB (DESIGN §3). */
export const PAGE_BYTES = 5_000_000;
export const DOCUMENT_BYTES = 65_536;

/** The address as a server is asked for it: the place within the page is the browser's business. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
