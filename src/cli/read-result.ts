import { readFile, stat } from 'node:fs/promises';
import { KnownError } from '../errors.js';
import { parseResult } from '../result/parse.js';
import type { Result } from '../result/schema.js';

/** A Result of 43 items has well below 1 MB; more than this is no Result, and too much to hold. */
const MOST_BYTES = 50_000_000;

/**
 * A Result that was saved by `-o result.json` or `--json`. UTF-8, with or without byte-order mark.
 *
 * @throws KnownError when there is no such file, it is a folder, larger than 50 MB, not UTF-8, or no sound Result
 */
export async function readResult(path: string): Promise<Result> {
  return parseResult(decode(await readBytes(path), path), path);
}

const REASONS: Record<string, [th: string, en: string]> = {
  ENOENT: ['ไม่พบไฟล์ ตรวจชื่อและโฟลเดอร์', 'no such file: check the name and the folder'],
  ENOTDIR: ['ไม่พบไฟล์ ตรวจชื่อและโฟลเดอร์', 'no such file: check the name and the folder'],
  ENAMETOOLONG: ['ไม่พบไฟล์ ชื่อยาวเกินไป', 'no such file: the name is too long'],
  EISDIR: ['เป็นโฟลเดอร์ ให้ระบุไฟล์ result.json', 'is a folder: name the result.json file'],
  ENOTFILE: ['ไม่ใช่ไฟล์ธรรมดา ให้ระบุไฟล์ result.json', 'is no plain file: name the result.json file'],
  EFBIG: ['ใหญ่เกิน 50 MB ไม่ใช่ผลตรวจของ oit', 'larger than 50 MB, not a result of oit'],
  EACCES: ['ไม่มีสิทธิ์อ่านไฟล์', 'no permission to read it'],
  EPERM: ['ไม่มีสิทธิ์อ่านไฟล์', 'no permission to read it'],
};

async function readBytes(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw coded('EISDIR');
    if (!found.isFile()) throw coded('ENOTFILE');
    if (found.size > MOST_BYTES) throw coded('EFBIG');
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const [th, en] = REASONS[code] ?? [`อ่านไฟล์ไม่ได้ (${code})`, `cannot be read (${code})`];
    throw new KnownError(`${path}: ${th}`, `${path}: ${en}`);
  }
}

const coded = (code: string) => Object.assign(new Error(code), { code });

function decode(bytes: Buffer, path: string): string {
  if (isUtf16(bytes)) {
    // Windows PowerShell 5.1 writes it when a result is sent to a file by ">".
    throw new KnownError(
      `${path}: บันทึกเป็น UTF-16 (เช่นจาก > ใน PowerShell) ให้ใช้ -o result.json หรือบันทึกใหม่เป็น UTF-8`,
      `${path}: saved as UTF-16 (as > in PowerShell does); use -o result.json, or save it as UTF-8`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new KnownError(
      `${path}: ไม่ใช่ข้อความ UTF-8 จึงไม่ใช่ผลตรวจของ oit ให้ใช้ไฟล์จาก oit check -o result.json`,
      `${path}: not UTF-8 text, so not a result of oit; give a file made by oit check -o result.json`,
    );
  }
}

/** A byte-order mark of UTF-16, or a first character of JSON with its zero byte. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0 && second === 0x7b) || (first === 0x7b && second === 0);
}
