import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { load } from 'cheerio';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../src/crawl/render/find-browser.js';
import { renderHtml } from '../../src/report/html/html.js';
import type { Result } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';

const rules = await loadRules();

/** The page of a Result. */
export const pageOf = (result: Result, lang: 'th' | 'en' = 'th', baseline?: Result): string =>
  renderHtml(result, { rules, lang, ...(baseline === undefined ? {} : { baseline }) });

/** The page as a reader of one language sees it, the script not run. */
export function readIn(lang: 'th' | 'en', html: string) {
  const dom = load(html);
  dom(`span[lang=${lang === 'th' ? 'en' : 'th'}], script, style`).remove();
  return { dom, text: dom('body').text().replace(/\s+/g, ' ') };
}

interface Opened {
  page: Page;
  /** What the page asked for beside itself, and what its own policy refused. */
  asked: string[];
  complaints: string[];
}

/** Opens pages from files in a real browser, as from a USB stick. */
export function withBrowser(): (
  html: string,
  options?: { width?: number; scripts?: boolean },
) => Promise<Opened> {
  let browser: Browser | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'oit-html-'));
  let count = 0;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser() ?? '' });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (html, { width = 1200, scripts = true } = {}) => {
    if (browser === undefined) throw new Error('no browser');
    count += 1;
    const file = join(folder, `${count}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:font/woff2')) asked.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    return { page, asked, complaints };
  };
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds against WCAG 2.2 AA, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'], preload: false })`,
  )) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
