import { KnownError } from '../errors.js';
import { withoutLogin } from './login.js';

/** `http//www.x`, `http:/x`, `https:x`, `https;//x`; `http:8080` is a host and a port. */
const SCHEME = /^(https?)(?:\s*[:;]?\s*[\\/]{1,2}|[:;](?!\d+(?:\/|$)))\s*([^\s\\/].*)$/i;
const MAIL = /^[^\s/\\:@]+@[^\s/\\:@]+$/;
const QUOTES = /^["'`“”„‘’«»]+|["'`“”„‘’«»]+$/g;

/** What was typed without the quotation marks that a word processor or a chat put around it. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTES, '').trim();
}

/** @throws KnownError that says what was probably meant, for a slip in `https://` and for an e-mail address */
export function refuseMistyped(text: string): void {
  const [, , rest = ''] = /^https?:\/\//i.test(text) ? [] : (SCHEME.exec(text) ?? []);
  if (rest.includes('.')) {
    const [shown, meant] = [withoutLogin(text), `https://${withoutLogin(rest)}`];
    throw new KnownError(
      `“${shown}” เขียนไม่ครบ หมายถึง ${meant} หรือไม่ โปรดพิมพ์ใหม่`,
      `"${shown}" is not written in full; did you mean ${meant}?`,
    );
  }
  if (MAIL.test(text)) {
    throw new KnownError(
      `“${text}” เป็นที่อยู่อีเมล ไม่ใช่เว็บไซต์ โปรดระบุที่อยู่เว็บไซต์ เช่น https://www.example.go.th`,
      `"${text}" is an e-mail address, not a website; give an address such as https://www.example.go.th`,
    );
  }
}
