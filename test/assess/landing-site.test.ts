import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/rules/load.js';
import { html } from '../helpers/crawl-site.js';

/** Verdict and finding codes of the action plan, o11, on a website of these files. */
async function plan(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-landing-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { items } = await check(folder, { rules: await loadRules(), now: new Date(0) });
  await rm(folder, { recursive: true });
  const item = items.find(({ id }) => id === 'o11');
  return [item?.verdict, ...(item?.findings.map(({ code }) => code) ?? [])].join(' ');
}

const picture = '<img src="b7.png">';

describe('a website whose picture without alt opens the page of an item', () => {
  it('passes when that page is headed by the item’s name and shows its content', async () => {
    const page = html('แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566');
    expect(await plan({ 'index.html': html('องค์กรตัวอย่าง', ['p7.html', picture]), 'p7.html': page })).toBe(
      'pass other-wording',
    );
  });

  it('does not pass for the plan of another year', async () => {
    const page = html('แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2561');
    expect(await plan({ 'index.html': html('องค์กรตัวอย่าง', ['p7.html', picture]), 'p7.html': page })).toBe(
      'review wrong-period',
    );
  });

  it('does not pass for a page about something else, or an article that mentions the plan', async () => {
    for (const title of ['ผู้บริหารหน่วยงาน', 'ประชุมพิจารณาแผนดำเนินงานประจำปี 2566 ร่วมกับประชาชน']) {
      const files = { 'index.html': html('องค์กรตัวอย่าง', ['p7.html', picture]), 'p7.html': html(title) };
      expect(await plan(files)).not.toMatch(/^pass/);
    }
  });
});
