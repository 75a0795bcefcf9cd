import { KnownError } from '../errors.js';
import { cleanText } from '../text/clean.js';
import { version as ownVersion } from '../version.js';
import { type Contradiction, contradictionOf } from './contradiction.js';
import { findJsonFault } from './json-fault.js';
import { type Result, ResultSchema } from './schema.js';
import { schemaFault } from './schema-fault.js';

/** The schema this program writes and reads. */
const SCHEMA_VERSION = 1;

/**
 * A saved Result. Keys this version does not know are left out (a newer oit may add some), optional ones it misses get their
 * defaults (an older oit did not write them).
 *
 * @param text the content of the file, without byte-order mark
 * @param name the file as the user typed it, for messages
 * @throws KnownError when it is not JSON, not a Result, of a newer schema, or damaged: where and what
 */
export function parseResult(text: string, name: string): Result {
  const data = parseJson(text, name);
  const newer = newerTool(data);
  if (!looksLikeResult(data)) throw notAResult(name);
  const { schemaVersion } = data;
  if (typeof schemaVersion === 'number' && schemaVersion > SCHEMA_VERSION) {
    throw new KnownError(
      `${name}: ทำด้วย oit รุ่นใหม่กว่า (รูปแบบ ${schemaVersion} โปรแกรมนี้อ่านได้ถึง ${SCHEMA_VERSION}) ให้อัปเดต oit`,
      `${name}: made by a newer oit (schema version ${schemaVersion}, this one reads up to ${SCHEMA_VERSION}): update oit`,
    );
  }
  const parsed = ResultSchema.safeParse(data);
  if (!parsed.success) throw damaged(name, schemaFault(parsed.error.issues, data), newer);
  const double = doubleItem(parsed.data);
  if (double !== null) throw damaged(name, double, newer);
  const contradiction = contradictionOf(parsed.data);
  if (contradiction !== null) throw contradicts(name, contradiction);
  return parsed.data;
}

function parseJson(text: string, name: string): unknown {
  if (text.trim() === '') {
    throw new KnownError(
      `${name}: ไฟล์ว่าง ให้ตรวจใหม่ด้วย oit check -o`,
      `${name}: the file is empty; make it again with oit check -o`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, isCut } = findJsonFault(text) ?? { line: 1, column: 1, isCut: false };
    if (isCut) {
      throw new KnownError(
        `${name}:${line}:${column}: ไฟล์ขาดกลางคัน JSON ยังไม่จบ ให้คัดลอกมาใหม่ทั้งไฟล์ หรือตรวจใหม่`,
        `${name}:${line}:${column}: the file is cut short, its JSON does not end; copy it again, or check again`,
      );
    }
    throw new KnownError(
      `${name}:${line}:${column}: ไม่ใช่ JSON ตั้งแต่ตรงนี้ ให้แก้ หรือใช้ไฟล์จาก oit check -o result.json`,
      `${name}:${line}:${column}: not JSON from here on; mend it, or take the file of oit check -o result.json`,
    );
  }
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A Result with a fault is told its fault; anything else, that it is none. */
function looksLikeResult(data: unknown): data is Fields {
  if (!isObject(data)) return false;
  const marks = ['schemaVersion', 'tool', 'ruleSet', 'agency', 'crawl', 'score', 'items'];
  return marks.filter((mark) => Object.hasOwn(data, mark)).length >= 4 || isOfOit(data);
}

const isOfOit = ({ schemaVersion, tool }: Fields) =>
  typeof schemaVersion === 'number' && isObject(tool) && tool.name === 'oit-check';

/** JSON that is something else altogether, which where files are searched is no fault. */
export class NotAResult extends KnownError {}

function notAResult(name: string): KnownError {
  return new NotAResult(
    `${name}: เป็น JSON แต่ไม่ใช่ผลตรวจของ oit ให้ใช้ไฟล์จาก oit check -o result.json`,
    `${name}: JSON, but not a result of oit; give a file made by oit check -o result.json`,
  );
}

function damaged(name: string, fault: { th: string; en: string }, newer: string | null): KnownError {
  const [th, en] =
    newer === null
      ? ['ไฟล์ถูกแก้หรือเสียหาย ให้ตรวจใหม่', 'edited or damaged: check again']
      : [`ทำด้วย oit ${newer} ที่ใหม่กว่า ให้อัปเดต oit`, `made by the newer oit ${newer}: update oit`];
  return new KnownError(`${name}: ${fault.th} (${th})`, `${name}: ${fault.en} (${en})`);
}

/** The version of the tool that wrote the file when it is newer than this one, else null. */
function newerTool(data: unknown): string | null {
  const tool = isObject(data) ? data.tool : undefined;
  const written = isObject(tool) ? tool.version : undefined;
  if (typeof written !== 'string' || !/^\d{1,6}(\.\d{1,6}){2}/.test(written)) return null;
  const [theirs, ours] = [numbers(written), numbers(ownVersion)];
  const at = theirs.findIndex((number, index) => number !== ours[index]);
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0) ? cleanText(written.slice(0, 30)) : null;
}

const numbers = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);

/** Whoever made it: a newer oit does not add up otherwise, so an update would not help. */
function contradicts(name: string, { th, en }: Contradiction): KnownError {
  return new KnownError(
    cleanText(`${name}: ผลนี้ถูกแก้ไขหรือเสียหาย: ${th} ให้ตรวจใหม่`),
    cleanText(`${name}: this result was edited or damaged: ${en}; check again`),
  );
}

function doubleItem({ items }: Result): { th: string; en: string } | null {
  const seen = new Set<string>();
  for (const [at, { id }] of items.entries()) {
    if (seen.has(id))
      return { th: `items[${at}].id: มีรายการ ${id} ซ้ำ`, en: `items[${at}].id: ${id} stands there twice` };
    seen.add(id);
  }
  return null;
}
