// Pictures of the HTML report at the size of a desktop, a phone and on A4, to be looked at by a person. Run after `npm run build`:
//   node .ci/screenshots.mjs <folder> <result.json>... [--baseline old.json] [--lang en]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../dist/crawl/render/find-browser.js';
import { render } from '../dist/report/formats.js';
import { ResultSchema } from '../dist/result/schema.js';
import { loadRules } from '../dist/rules/load.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { baseline: { type: 'string' }, lang: { type: 'string', default: 'th' } },
});
const [folder, ...files] = positionals;
const read = async (file) => ResultSchema.parse(JSON.parse(await readFile(file, 'utf8')));
const baseline = values.baseline === undefined ? {} : { baseline: await read(values.baseline) };
const sizes = { desktop: { width: 1200, height: 900 }, phone: { width: 360, height: 740 } };

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser() });
for (const file of files) {
  const name = `${basename(file, '.json')}-${values.lang}`;
  const result = await read(file);
  const rules = await loadRules(result.ruleSet.id);
  const path = join(folder, `${name}.html`);
  await writeFile(path, await render('html', result, { lang: values.lang, rules, ...baseline }));
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport });
    await page.goto(pathToFileURL(path).href);
    await page.screenshot({ path: join(folder, `${name}-${size}-first.png`) });
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true });
    await page.click('#open-all');
    await page.screenshot({ path: join(folder, `${name}-${size}-open.png`), fullPage: true });
    if (size === 'desktop') await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
    await page.close();
  }
}
await browser.close();
