import type { Browser } from 'playwright-core';
import type { Refused } from './activity.js';
import type { Opened } from './answer.js';
import { UNFOLD_SHADOWS } from './in-page.js';
import { inTab, type TabOptions } from './tab.js';

/** A page after its scripts have run. */
export interface Rendered {
  html: string;
  /** Where the page ended: its scripts may have sent the visitor on. */
  url: string;
  /** What it asked for and did not get, by address. */
  refused: Refused[];
  /** False when it was still building when its time was over. */
  isSettled: boolean;
}

/** Pixels. */
const WIDTH = 1366;

/** Renders one page in a tab of its own, which keeps nothing. The caller bounds the time: a script may never return. */
export function renderPage(browser: Browser, opened: Opened, options: TabOptions): Promise<Rendered> {
  return inTab(browser, opened, { ...options, width: WIDTH }, async ({ page, activity, isSettled }) => {
    await page.evaluate(UNFOLD_SHADOWS);
    const html = await page.content();
    const refused = [...activity.refused].sort((a, b) => (a.url < b.url ? -1 : 1));
    return { html, url: page.url(), refused, isSettled };
  });
}
