import type { z } from 'zod';
import type { Issue, Where } from './issues.js';

const THAI_TYPE: Record<string, string> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  array: 'รายการ (ขึ้นต้นด้วย -)',
  object: 'กลุ่มของคีย์',
  record: 'กลุ่มของคีย์',
  boolean: 'true หรือ false',
};
const ENGLISH_TYPE: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list (lines that start with -)',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
};

/** Thai words follow one another without a space; Latin letters do not follow Thai ones so. */
export const spaced = (words: string): string => (/^[a-z]/i.test(words) ? ` ${words}` : words);

type ZodIssue = z.core.$ZodIssue;
type Words = Pick<Issue, 'th' | 'en'>;

/** What stands at the place, short enough for one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : plain(value);
  const points = [...text];
  return points.length > 40 ? `${points.slice(0, 39).join('')}…` : text;
}

/** A list that holds itself (`&a [*a]`) has no end to be written out. */
function plain(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '…';
  }
}

function limitWords(issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>): Words {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string' && small && limit === '1') {
    return { th: 'ต้องไม่เว้นว่าง', en: 'must not be empty' };
  }
  const listed = issue.origin === 'array' || issue.origin === 'set';
  const unit = listed
    ? [' รายการ', ' entries']
    : issue.origin === 'string'
      ? [' ตัวอักษร', ' characters']
      : ['', ''];
  return {
    th: `ต้อง${small ? 'ไม่น้อยกว่า' : 'ไม่เกิน'} ${limit}${unit[0]}`,
    en: `must be ${small ? 'at least' : 'at most'} ${limit}${unit[1]}`,
  };
}

function words(issue: ZodIssue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return { th: 'ขาดคีย์นี้', en: 'is missing' };
      return {
        th: `ต้องเป็น${spaced(THAI_TYPE[issue.expected] ?? issue.expected)} แต่พบ ${shown(value)}`,
        en: `must be ${ENGLISH_TYPE[issue.expected] ?? issue.expected}, found ${shown(value)}`,
      };
    case 'invalid_value': {
      if (value === undefined) return { th: 'ขาดคีย์นี้', en: 'is missing' };
      const choices = issue.values.map(String).join(', ');
      return {
        th: `ต้องเป็นค่าใดค่าหนึ่งใน ${choices} แต่พบ ${shown(value)}`,
        en: `must be one of ${choices}, found ${shown(value)}`,
      };
    }
    case 'too_small':
    case 'too_big':
      return limitWords(issue);
    default:
      return {
        th: `ค่าไม่ถูกต้อง (${issue.message}) พบ ${shown(value)}`,
        en: `${issue.message}, found ${shown(value)}`,
      };
  }
}

function valueAt(data: unknown, path: Where): unknown {
  let at: unknown = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** Zod's issues in words an officer understands; an unknown key is reported at the key itself. */
export function zodIssues(issues: readonly ZodIssue[], data: unknown): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        th: 'ไม่รู้จักคีย์นี้ ตรวจตัวสะกดหรือลบออก',
        en: 'unknown key: check the spelling or remove it',
      }));
    }
    return [{ path, ...words(issue, valueAt(data, path)) }];
  });
}
