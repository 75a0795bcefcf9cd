import type { Cause, Target } from '../snapshot.js';
import { isDocument } from './documents.js';
import type { Answer } from './transport.js';

/** "ไม่พบไฟล์", "Warning: readfile(…)": longer text is a document of its own. */
const LONGEST_MESSAGE = 8_000;
/** An office program's page names its own vocabulary. */
const OFFICE_PAGE = /urn:schemas-microsoft-com:office|xmlns:o=|ProgId content="?(?:Word|Excel|PowerPoint)/i;
const OFFICE_TYPE = /msword|ms-excel|ms-powerpoint|officedocument/;
/** What a message in place of a file may say of it. */
export const MESSAGES: readonly (Cause | null)[] = ['server-error', 'blocked', 'soft-404', 'login-page'];

/** Word and Excel write and open documents that are HTML inside: those are no pages. */
export function isOfficePage(url: string, contentType: string, { body }: Answer): boolean {
  if (!isDocument(url) && !OFFICE_TYPE.test(contentType)) return false;
  return OFFICE_PAGE.test(latin1(body.subarray(0, LONGEST_MESSAGE)));
}

/** Short plain text may be what a program says in place of the file. */
export function mayBeMessage(sniffed: Target['sniffed'], { body }: Answer): boolean {
  return sniffed === 'text' && body.length <= LONGEST_MESSAGE;
}

/** True when a browser is told to show a PDF and gets something else, of which it shows nothing. */
export function isNoPdf(contentType: string, sniffed: Target['sniffed'], { body }: Answer): boolean {
  if (contentType !== 'application/pdf' || (sniffed !== 'html' && sniffed !== 'text')) return false;
  return !latin1(body).includes('%PDF-');
}

/** A page that came packed twice, or in a packing nobody asked for. */
export function isGarbled(contentType: string, sniffed: Target['sniffed'], { headers }: Answer): boolean {
  return contentType.includes('html') && sniffed === 'other' && (headers['content-encoding'] ?? '') !== '';
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
