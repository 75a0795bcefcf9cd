import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStepSummary } from '../../src/cli/step-summary.js';
import { loadRules } from '../../src/rules/load.js';
import { makeFail, makeResult } from '../helpers/result.js';

const context = { lang: 'en', rules: await loadRules() } as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-summary-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the page of a GitHub step', () => {
  it('gets the report below what stands there', async () => {
    const page = join(folder, 'summary.md');
    await writeFile(page, '# before\n');
    expect(await addStepSummary(makeResult(), context, { GITHUB_STEP_SUMMARY: page })).toEqual([]);
    const text = await readFile(page, 'utf8');
    expect(text.startsWith('# before\n\n## อบต.ตัวอย่าง · OIT check, fiscal year')).toBe(true);
    expect(text).toContain('### Failed (1)');
  });

  it('stays below the 1 MiB that GitHub shows; a full one gets nothing, and it is said', async () => {
    const page = join(folder, 'full.md');
    const env = { GITHUB_STEP_SUMMARY: page };
    await writeFile(page, 'x'.repeat(1024 * 1024 - 6000));
    const result = makeResult({ items: Array.from({ length: 90 }, (_, at) => makeFail(`o${at + 1}`)) });
    expect(await addStepSummary(result, context, env)).toEqual([]);
    const text = await readFile(page, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^> \d+ parts were left out/);
    await writeFile(page, 'x'.repeat(1024 * 1024));
    expect((await addStepSummary(result, context, env)).at(-1)).toContain('is full');
    expect((await readFile(page)).length).toBe(1024 * 1024);
  });

  it('fails no check when it cannot be written, and is not asked for elsewhere', async () => {
    const lines = await addStepSummary(makeResult(), context, { GITHUB_STEP_SUMMARY: folder });
    expect(lines.at(-1)).toBe('The step summary could not be written (GITHUB_STEP_SUMMARY: EISDIR)');
    expect(await addStepSummary(makeResult(), context, {})).toEqual([]);
  });
});
