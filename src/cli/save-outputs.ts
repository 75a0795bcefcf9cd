import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReportContext, render } from '../report/formats.js';
import { renderJson } from '../report/json.js';
import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { type OutputFile, writeWhole } from './output-files.js';
import { describeError } from './report-error.js';

const SAVED = { th: 'บันทึกแล้ว', en: 'Saved' };

/** What became of the outputs, as lines for stderr. */
export interface Saved {
  lines: string[];
  /** Those that were written. */
  written: OutputFile[];
  failed: boolean;
}

/** Makes and writes every output; one that fails does not keep the others from being written. */
export async function saveOutputs(
  files: readonly OutputFile[],
  result: Result,
  context: ReportContext,
): Promise<Saved> {
  const saved: Saved = { lines: [], written: [], failed: false };
  for (const { path, format } of files) {
    try {
      await writeWhole(path, await render(format, result, context));
      saved.lines.push(`${SAVED[context.lang]}: ${cleanText(path)}`);
      saved.written.push({ path, format });
    } catch (error) {
      saved.lines.push(describeError(error, process.env).text.trimEnd());
      saved.failed = true;
    }
  }
  return saved;
}

/**
 * Keeps the Result of a crawl whose outputs could not all be written, and says how to make them from it. Nothing to keep
 * where the JSON was written, or stands on stdout.
 */
export async function rescue(
  result: Result,
  { failed, written }: Saved,
  isOnStdout: boolean,
): Promise<string[]> {
  if (!failed) return [];
  const json = written.find(({ format }) => format === 'json');
  if (json !== undefined) return again(cleanText(json.path));
  if (isOnStdout) {
    return [
      'ผลทั้งหมดอยู่ใน JSON ที่แสดงไว้ บันทึกแล้วทำไฟล์ใหม่ได้ด้วย oit report <ไฟล์> -o …',
      'The whole result is the JSON on stdout; save it, and make the file with oit report <file> -o …',
    ];
  }
  try {
    const kept = join(await mkdtemp(join(tmpdir(), 'oit-')), 'result.json');
    await writeWhole(kept, renderJson(result));
    return again(kept);
  } catch {
    return [
      'เก็บผลตรวจเป็นไฟล์ไม่ได้ คัดลอกรายงานที่แสดงไว้ หรือตรวจใหม่ด้วย --json',
      'The result could not be kept in a file; copy the report above, or check again with --json',
    ];
  }
}

const again = (path: string) => [
  `ผลตรวจอยู่ใน ${path} ทำไฟล์ที่ขาดได้โดยไม่ต้องตรวจซ้ำ: oit report ${path} -o …`,
  `The result is in ${path}; make what is missing without another check: oit report ${path} -o …`,
];
