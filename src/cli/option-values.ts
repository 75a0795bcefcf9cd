import { withoutLogin } from '../crawl/login.js';
import { KnownError } from '../errors.js';
import { cleanText } from '../text/clean.js';
import { arabicDigits } from '../text/digits.js';

const FISCAL_YEARS = { least: 2540, most: 2700, whole: true };
/** พ.ศ. minus ค.ศ. */
const ERA = 543;

/** What an option takes, told by its parser: the settings file, its JSON Schema and the shells' completions are made from it. */
export type ValueKind =
  | ({ type: 'number' } & Range)
  | { type: 'choice'; choices: readonly string[] }
  /** Repeatable: a list of texts. */
  | { type: 'list' }
  /** Repeatable: names with a value each. */
  | { type: 'map' };

/** A fiscal year of the Buddhist era, in Thai digits too. @throws KnownError that names the year for one of the Christian era */
export function fiscalYear(text: string): number {
  const digits = arabicDigits(text.trim());
  const year = Number(digits) + ERA;
  if (/^\d{4}$/.test(digits) && year >= FISCAL_YEARS.least && year <= FISCAL_YEARS.most) {
    throw new KnownError(
      `--fiscal-year เป็นปี พ.ศ. แต่ได้รับ ${digits} (ค.ศ.) ให้ใช้ --fiscal-year ${year}`,
      `--fiscal-year is a year of the Buddhist era; for ${digits} give --fiscal-year ${year}`,
    );
  }
  return numberIn('--fiscal-year', FISCAL_YEARS)(digits);
}
fiscalYear.kind = { type: 'number', ...FISCAL_YEARS } satisfies ValueKind;

interface Range {
  least: number;
  most: number;
  /** Whole numbers only. */
  whole: boolean;
}

/** A parser of a number option. @throws KnownError (from the parser) when the text is no number or out of range. */
export function numberIn(flag: string, { least, most, whole }: Range) {
  const parse = (text: string): number => {
    const value = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
    throw new KnownError(
      `${flag} ต้องเป็น${whole ? 'จำนวนเต็ม' : 'ตัวเลข'} ${least}–${most} แต่ได้รับ "${text}"`,
      `${flag} must be a ${whole ? 'whole number' : 'number'} from ${least} to ${most}, not "${text}"`,
    );
  };
  return Object.assign(parse, { kind: { type: 'number', least, most, whole } satisfies ValueKind });
}

/** Token characters of a header name (RFC 9110 §5.6.2). */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Printable Latin-1 and tab: what HTTP lets a header carry (RFC 9110 §5.5). */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Headers the connection sets itself; a wrong one would break every request. */
const OWN_HEADERS = [
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'keep-alive',
  'te',
  'expect',
];

/** Adds `name: value` to the headers given before; names in lower case. @throws KnownError for what is no header. */
export function addHeader(text: string, before: Record<string, string> = {}): Record<string, string> {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const value = text.slice(colon + 1).trim();
  if (colon < 1 || !HEADER_NAME.test(name) || !HEADER_VALUE.test(value)) {
    throw new KnownError(
      `--header ต้องเขียนเป็น "ชื่อ: ค่า" ด้วยอักษรอังกฤษ เช่น --header "Accept-Language: th" แต่ได้รับ ${quoted(hidden(text))}`,
      `--header must be "name: value" in Latin letters, e.g. --header "Accept-Language: th", not ${quoted(hidden(text))}`,
    );
  }
  if (OWN_HEADERS.includes(name)) {
    throw new KnownError(
      `--header ตั้ง ${name} ไม่ได้ เพราะโปรแกรมกำหนดเองทุกคำขอ ให้ตัดตัวเลือกนี้ออก`,
      `--header cannot set ${name}: the program sets it for each request; leave it out`,
    );
  }
  return { ...before, [name]: value };
}
addHeader.kind = { type: 'map' } satisfies ValueKind;

/** A line of Latin letters for the User-Agent. @throws KnownError */
export function headerText(flag: string): (text: string) => string {
  return (text) => {
    if (text.trim() !== '' && HEADER_VALUE.test(text)) return text.trim();
    throw new KnownError(
      `${flag} ต้องเป็นข้อความหนึ่งบรรทัดด้วยอักษรอังกฤษ แต่ได้รับ ${quoted(text)}`,
      `${flag} must be one line of Latin letters, not ${quoted(text)}`,
    );
  };
}

const LONGEST_NAME = 200;

/** The name of an agency as reports show it. @throws KnownError when nothing is left of it, or too much */
export function agencyName(text: string): string {
  const name = cleanText(text);
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  throw new KnownError(
    `--agency-name ต้องเป็นชื่อยาว 1–${LONGEST_NAME} ตัวอักษร แต่ได้รับ ${quoted(name)}`,
    `--agency-name must be a name of 1 to ${LONGEST_NAME} characters, not ${quoted(name)}`,
  );
}

/** Where a site's owner can ask about the requests: an e-mail address or a web address. @throws KnownError */
export function contactAddress(text: string): string {
  const trimmed = text.trim();
  const isMail = /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(trimmed);
  if (HEADER_VALUE.test(trimmed) && (isMail || (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed))))
    return trimmed;
  throw new KnownError(
    `--contact ต้องเป็นอีเมลหรือที่อยู่เว็บ เช่น --contact it@example.go.th แต่ได้รับ ${quoted(text)}`,
    `--contact must be an e-mail or web address, e.g. --contact it@example.go.th, not ${quoted(text)}`,
  );
}

/** An absolute http(s) address. @throws KnownError */
export function webAddress(flag: string): (text: string) => string {
  return (text) => {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
      return withoutLogin(new URL(text).href);
    throw new KnownError(
      `${flag} ต้องเป็นที่อยู่เว็บเต็ม เช่น https://www.example.go.th/ แต่ได้รับ ${quoted(withoutLogin(text))}`,
      `${flag} must be a full web address, e.g. https://www.example.go.th/, not ${quoted(withoutLogin(text))}`,
    );
  };
}

/** One of a few words. @throws KnownError */
export function oneOf<T extends string>(flag: string, choices: readonly T[]) {
  const parse = (text: string): T => {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    throw new KnownError(
      `${flag} ต้องเป็น ${choices.join(' หรือ ')} แต่ได้รับ ${quoted(text)}`,
      `${flag} must be ${choices.join(' or ')}, not ${quoted(text)}`,
    );
  };
  return Object.assign(parse, { kind: { type: 'choice', choices } satisfies ValueKind });
}

/** The same for an option of which only one can be; commander would take the last. @throws KnownError for another one */
export function onlyOneOf<T extends string>(flag: string, choices: readonly T[]) {
  const one = oneOf(flag, choices);
  const parse = (text: string, before?: T): T => {
    const value = one(text);
    if (before === undefined || before === value) return value;
    throw new KnownError(
      `${flag} ใช้ได้ครั้งละหนึ่ง แต่ได้รับ ${before} และ ${value} ให้เลือกอย่างเดียว หรือใช้ -o เขียนลงไฟล์`,
      `${flag} can be given once, not both ${before} and ${value}; give one, or write files with -o`,
    );
  };
  return Object.assign(parse, { kind: one.kind });
}

/** Adds a text to those given before. */
export function append(value: string, before: string[] = []): string[] {
  return [...before, value];
}
append.kind = { type: 'list' } satisfies ValueKind;

/** A header that is told of without its value, which may be a password (CI keeps what is printed). */
function hidden(text: string): string {
  const end = text.search(/[\s:=]/);
  return end > 0 && end < text.length - 1 ? `${text.slice(0, end + 1)}…` : '…';
}

/** Text a user typed, safe for one line of a terminal. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
