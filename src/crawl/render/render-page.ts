import type { Browser, Page } from 'playwright-core';
import { type Activity, type Refused, watchActivity } from './activity.js';
import { answer, type Opened } from './answer.js';
import { BEFORE_SCRIPTS, SIZE_OF_PAGE, UNFOLD_SHADOWS } from './in-page.js';
import { LIMITS } from './limits.js';
import type { Sources } from './sources.js';

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

/** The rest of a page's time is for reading what has been built. */
const SHARE_TO_BUILD = 0.8;

/** Renders one page in a tab of its own, which keeps nothing. The caller bounds the time: a script may never return. */
export async function renderPage(
  browser: Browser,
  opened: Opened,
  options: { sources: Sources; isSocial(url: string): boolean; timeoutMs: number },
): Promise<Rendered> {
  const activity = watchActivity();
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    viewport: { width: 1366, height: 900 },
  });
  try {
    await context.addInitScript(BEFORE_SCRIPTS);
    await context.routeWebSocket(/.*/, (socket) => socket.close());
    const page = await context.newPage();
    context.on('page', (other) => void other.close().catch(() => undefined));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await context.route(/.*/, (route) => answer(route, { ...options, page, opened, activity }));
    await page.goto(opened.url, { waitUntil: 'commit', timeout: options.timeoutMs });
    const isSettled = await settle(page, activity, SHARE_TO_BUILD * options.timeoutMs);
    await page.evaluate(UNFOLD_SHADOWS);
    const html = await page.content();
    const refused = [...activity.refused].sort((a, b) => (a.url < b.url ? -1 : 1));
    return { html, url: page.url(), refused, isSettled };
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Waits until nothing is loaded and nothing is added any more; requests that wait their turn at the gate are waited for. */
async function settle(page: Page, activity: Activity, mostMs: number): Promise<boolean> {
  const start = performance.now();
  let before = -1;
  let quietFor = 0;
  for (;;) {
    await new Promise((done) => setTimeout(done, LIMITS.quietMs / 2));
    const isQuiet = activity.isQuiet();
    // Between two pages there is nothing to count.
    const size = isQuiet ? await page.evaluate<number>(SIZE_OF_PAGE).catch(() => -1) : -1;
    quietFor = size >= 0 && size === before ? quietFor + 1 : 0;
    before = size;
    if (quietFor >= 2) return true;
    const elapsed = performance.now() - start;
    // What goes on growing without loading anything is a clock or a slide show.
    if (isQuiet && size >= 0 && elapsed > LIMITS.settleMs) return true;
    if (elapsed > mostMs) return false;
  }
}
