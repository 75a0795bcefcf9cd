import { appendFile, stat } from 'node:fs/promises';
import type { ReportContext } from '../report/formats.js';
import type { Result } from '../result/schema.js';

/** GitHub shows nothing of a step's summary that is larger. */
const MOST_BYTES = 1024 * 1024;

/**
 * Adds the report to the page of a GitHub Actions step, where its file is named by GITHUB_STEP_SUMMARY; shortened when it
 * would not fit beside what the step has written there. A page that cannot be written is no reason to fail a check.
 *
 * @returns what to say about it, Thai and English; nothing when it went well or there is no such page
 */
export async function addStepSummary(
  result: Result,
  context: ReportContext,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const path = env.GITHUB_STEP_SUMMARY ?? '';
  if (path === '') return [];
  const { renderMarkdownWithin } = await import('../report/markdown.js');
  const taken = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  const parted = taken === 0 ? '' : '\n';
  const text = renderMarkdownWithin(result, context, MOST_BYTES - taken - parted.length);
  if (text === '')
    return [
      'ไม่ได้เขียนสรุปของขั้นตอน (GITHUB_STEP_SUMMARY) เพราะเต็มแล้ว',
      'The step summary (GITHUB_STEP_SUMMARY) is full; nothing was added',
    ];
  try {
    await appendFile(path, parted + text);
    return [];
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'error';
    return [
      `เขียนสรุปของขั้นตอนไม่ได้ (GITHUB_STEP_SUMMARY: ${reason})`,
      `The step summary could not be written (GITHUB_STEP_SUMMARY: ${reason})`,
    ];
  }
}
