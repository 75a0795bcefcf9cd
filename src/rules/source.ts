import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { doubleKeys, duplicateKey } from './double-keys.js';
import type { Issue, Where } from './issues.js';

type Told = Pick<Issue, 'th' | 'en'>;

/** A parsed YAML file that still knows on which line everything stands. */
export interface Source {
  /** Plain data, or undefined when the file is not YAML. */
  data: unknown;
  /** What is wrong with the YAML itself. */
  issues: Issue[];
  /** 1-based line of the node, or of its nearest existing ancestor. */
  lineOf(path: Where): number;
}

const THAI_CAUSE: Record<string, string> = {
  BAD_INDENT: 'ย่อหน้าไม่ถูกต้อง',
  TAB_AS_INDENT: 'ใช้แท็บย่อหน้าไม่ได้ ให้ใช้เว้นวรรค',
  MISSING_CHAR: 'ขาดเครื่องหมาย เช่น เครื่องหมายคำพูดปิด หรือ : หลังคีย์',
  UNEXPECTED_TOKEN: 'มีเครื่องหมายที่ไม่ควรอยู่ตรงนี้',
  BLOCK_AS_IMPLICIT_KEY: 'ย่อหน้าหรือเครื่องหมาย : ไม่ถูกที่',
  MULTILINE_IMPLICIT_KEY: 'ขาดเครื่องหมาย : หลังคีย์',
  BAD_ALIAS: 'อ้างถึงชื่อที่ไม่มี',
  MULTIPLE_DOCS: 'มีเอกสาร YAML มากกว่าหนึ่งชุดในไฟล์เดียว',
};

const EMPTY: Issue = {
  line: 1,
  path: [],
  th: 'ไฟล์ว่าง ให้คัดลอกไฟล์กติกาที่มากับโปรแกรมมาแก้',
  en: 'the file is empty: start from a copy of a shipped rule file',
};

function step(doc: Document, node: unknown, key: string | number): { node: unknown; offset: number } | null {
  const at = isAlias(node) ? node.resolve(doc) : node;
  if (isMap(at)) {
    const pair = at.items.find(
      (item) => isScalar(item.key) && typeof key === 'string' && String(item.key.value) === key,
    );
    if (!pair || !isNode(pair.key)) return null;
    return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq(at) && typeof key === 'number') {
    const item = at.items[key];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
  }
  return null;
}

function offsetOf(doc: Document, path: Where): number {
  let node: unknown = doc.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    const next = step(doc, node, key);
    if (!next) break;
    ({ node, offset } = next);
  }
  return offset;
}

/** What is wrong with a file that no hand has written: it would not end. */
function runaway(reason: string): Told {
  if (/call stack/.test(reason))
    return {
      th: 'อ่านเป็น YAML ไม่ได้: ซ้อนกันลึกเกินไป ไม่ใช่ไฟล์กติกา',
      en: 'cannot be read as YAML: nested too deeply, not a rule file',
    };
  if (/alias count/i.test(reason))
    return {
      th: 'อ่านเป็น YAML ไม่ได้: ใช้ & และ * อ้างซ้ำกันมากเกินไป ให้เขียนข้อความนั้นตรงๆ',
      en: 'cannot be read as YAML: too many references (& and *) to one another: write the text out instead',
    };
  return { th: `อ่านเป็น YAML ไม่ได้ (${reason})`, en: `cannot be read as YAML: ${reason}` };
}

function syntax({ code, message }: YAMLError): Told {
  if (/call stack/.test(message)) return runaway(message);
  return { th: `รูปแบบ YAML ไม่ถูกต้อง: ${THAI_CAUSE[code] ?? message}`, en: `not valid YAML: ${message}` };
}

/**
 * Where a fault is to be mended. A line that stands too far to the right is read on from the value above it: the parser's first
 * complaint is about that value, its second one ends at the line itself.
 */
function placeOf({ pos }: YAMLError, errors: readonly YAMLError[]): number {
  const runOn = errors.find(({ code, pos: [at] }) => code === 'MULTILINE_IMPLICIT_KEY' && at === pos[0]);
  return runOn === undefined ? pos[0] : Math.max(pos[0], runOn.pos[1] - 1);
}

/** Parses YAML 1.2; never throws. Syntax errors, double keys and runaway aliases come back as issues. */
export function parseSource(text: string): Source {
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  try {
    // The library's own warnings would go to the terminal as they are; what is wrong is said by the schema.
    const doc = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
    });
    if (doc.contents === null && doc.errors.length === 0)
      return { data: undefined, issues: [EMPTY], lineOf: () => 1 };
    // A tab breaks all that follows it; a thing broken breaks more. Only what came first is told; double keys stand for themselves.
    const tab = doc.errors.find(({ code }) => code === 'TAB_AS_INDENT');
    const first = tab ?? doc.errors[0];
    const doubles = tab ? [] : doubleKeys(doc);
    const issues = [
      ...(first ? [{ offset: placeOf(first, doc.errors), ...syntax(first) }] : []),
      ...doubles.map((offset) => ({ offset, ...duplicateKey(text, offset) })),
    ]
      .sort((one, other) => one.offset - other.offset)
      .map(({ offset, th, en }): Issue => ({ line: lineAt(offset), path: [], th, en }));
    if (issues.length > 0) return { data: undefined, issues, lineOf: () => 1 };
    return { data: doc.toJS(), issues, lineOf: (path) => lineAt(offsetOf(doc, path)) };
  } catch (error) {
    const issue = { line: 1, path: [], ...runaway(error instanceof Error ? error.message : String(error)) };
    return { data: undefined, issues: [issue], lineOf: () => 1 };
  }
}
