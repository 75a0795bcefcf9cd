import type { z } from 'zod';
import { spaced } from '../rules/zod-issues.js';

type Issue = z.core.$ZodIssue;

/** The first fault of a Result, with its place in the JSON, in one line of each language. */
export function schemaFault(issues: readonly Issue[], data: unknown): { th: string; en: string } {
  const issue = issues[0];
  const path = issue?.path ?? [];
  const value = valueAt(data, path);
  const place = pathText(path);
  const [restTh, restEn] =
    issues.length > 1 ? [` และอีก ${issues.length - 1} แห่ง`, ` and ${issues.length - 1} more`] : ['', ''];
  if (value === undefined) return { th: `${place}: ขาดคีย์นี้${restTh}`, en: `${place}: is missing${restEn}` };
  const found = shown(value);
  const [wantTh, wantEn] = wanted(issue);
  return {
    th: `${place}: ${wantTh} พบ ${found}${restTh}`,
    en: `${place}: ${wantEn}, found ${found}${restEn}`,
  };
}

const TYPES: Record<string, [th: string, en: string]> = {
  string: ['ข้อความ', 'text'],
  number: ['ตัวเลข', 'a number'],
  int: ['จำนวนเต็ม', 'a whole number'],
  boolean: ['true หรือ false', 'true or false'],
  array: ['รายการ [ ]', 'a list [ ]'],
  object: ['กลุ่มของคีย์ { }', 'an object { }'],
  record: ['กลุ่มของคีย์ { }', 'an object { }'],
};

function wanted(issue: Issue | undefined): [th: string, en: string] {
  if (issue?.code === 'invalid_type') {
    const [th, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
    return [`ต้องเป็น${spaced(th)}`, `must be ${en}`];
  }
  if (issue?.code === 'invalid_value') {
    const choices = issue.values.map(String).join(', ');
    return [`ต้องเป็น ${choices}`, `must be ${choices}`];
  }
  return ['ค่าไม่ถูกต้อง', 'not a value that may stand here'];
}

/** `items[3].verdict`; keys that are no plain names in quotes, so that the place stays one line. */
function pathText(path: readonly PropertyKey[]): string {
  const parts = path.map((key, at) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    if (!/^[\w-]{1,40}$/.test(name)) return `[${shown(name)}]`;
    return at === 0 ? name : `.${name}`;
  });
  return parts.join('') || 'JSON';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

/** Short, on one line, and never a walk through what a file nests a million deep. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value !== 'string') return String(value);
  const points = [...value.slice(0, 80)];
  return JSON.stringify(points.length > 30 ? `${points.slice(0, 29).join('')}…` : value);
}
