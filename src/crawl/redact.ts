/** Takes secrets of the user out of what a website sends back. */
export interface Redact {
  text(text: string): string;
  /** The same in a body, whatever its charset. */
  bytes(bytes: Uint8Array): Uint8Array;
  /** The same in all strings of plain data, names of fields included. */
  data<T>(data: T): T;
}

/** Shorter values stand in ordinary text by chance. */
const SHORTEST = 8;
const HIDDEN = '***';
/** Headers every browser sends: their values are no secrets, and stand in pages for reasons of their own. */
const PUBLIC =
  /^(accept|accept-.+|user-agent|referer|origin|host|from|dnt|pragma|cache-control|range|if-.+|sec-.+|content-.+|x-requested-with|x-forwarded-.+|forwarded|via)$/;
const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const NOTHING: Redact = { text: (text) => text, bytes: (bytes) => bytes, data: (data) => data };

/**
 * A page may echo the headers it was sent; they are taken out before anything is read of it.
 *
 * @param headers of the user, names in lower case; values of at least 8 characters are secrets
 */
export function redactor(headers: Readonly<Record<string, string>>): Redact {
  const secrets = Object.entries(headers).flatMap(([name, value]) =>
    PUBLIC.test(name) ? [] : secretsIn(value),
  );
  const written = [...new Set(secrets.flatMap(spellings))].sort((a, b) => b.length - a.length);
  if (written.length === 0) return NOTHING;
  const pattern = new RegExp(
    written.map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'gi',
  );
  const text = (found: string) => found.replace(pattern, HIDDEN);
  return {
    text,
    bytes(bytes) {
      const before = Buffer.from(bytes).toString('latin1');
      const after = text(before);
      return after === before ? bytes : Buffer.from(after, 'latin1');
    },
    data: (data) => redacted(data, text),
  };
}

/** The value, and what in it is a secret by itself: a token after its scheme, a cookie's value, a password. */
function secretsIn(value: string): string[] {
  const parts = value.split(/[\s;,]+/).flatMap((part) => [part, part.slice(part.indexOf('=') + 1)]);
  const [, pair = ''] = /^basic\s+(\S+)$/i.exec(value) ?? [];
  const login = Buffer.from(pair, 'base64').toString('utf8');
  const telling = [...parts.filter((part) => /\d/.test(part)), login, login.slice(login.indexOf(':') + 1)];
  return [value, ...telling].filter((secret) => secret.length >= SHORTEST);
}

/** As it stands, in an address, in HTML, in a script; and each in bytes of UTF-8. */
function spellings(secret: string): string[] {
  const inHtml = secret.replace(/[&<>"]/g, (char) => HTML[char] ?? char);
  const inScript = JSON.stringify(secret).slice(1, -1);
  const all = [
    secret,
    percent(secret),
    percent(secret).replaceAll('%20', '+'),
    inHtml,
    inHtml.replaceAll("'", '&#39;'),
    inHtml.replaceAll("'", '&#039;'),
    inScript,
    inScript.replaceAll('/', '\\/'),
  ];
  return all.flatMap((one) => [one, Buffer.from(one, 'utf8').toString('latin1')]);
}

/** A value may hold half a character, which no address can. */
const percent = (secret: string) => encodeURIComponent(Buffer.from(secret, 'utf8').toString('utf8'));

function redacted<T>(data: T, text: (found: string) => string): T;
function redacted(data: unknown, text: (found: string) => string): unknown {
  if (typeof data === 'string') return text(data);
  if (Array.isArray(data)) return data.map((each) => redacted(each, text));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, each]) => [text(name), redacted(each, text)]));
}
