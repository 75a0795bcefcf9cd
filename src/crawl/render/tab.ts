import type { Browser, Page } from 'playwright-core';
import { type Activity, watchActivity } from './activity.js';
import { answer, type Opened } from './answer.js';
import { BEFORE_SCRIPTS, SIZE_OF_PAGE } from './in-page.js';
import { LIMITS } from './limits.js';
import type { Sources } from './sources.js';

export interface TabOptions {
  sources: Sources;
  isSocial(url: string): boolean;
  /** What a page may load beside itself and its scripts; nothing when missing. */
  isWanted?(kind: string, url: string): boolean;
  timeoutMs: number;
}

/** A page in a tab, its scripts run as far as they came. */
export interface OpenTab {
  page: Page;
  activity: Activity;
  /** False when it was still building when its time was over. */
  isSettled: boolean;
  /** Waits once more until nothing moves. */
  settle(mostMs: number): Promise<boolean>;
}

/** The rest of a page's time is for reading what has been built. */
const SHARE_TO_BUILD = 0.8;

/**
 * Opens one page in a tab of its own, which keeps nothing, and closes it after use. The caller bounds the time: a script may
 * never return.
 */
export async function inTab<T>(
  browser: Browser,
  opened: Opened,
  options: TabOptions & { width: number },
  use: (tab: OpenTab) => Promise<T>,
): Promise<T> {
  const activity = watchActivity();
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    viewport: { width: options.width, height: 900 },
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
    return await use({ page, activity, isSettled, settle: (mostMs) => settle(page, activity, mostMs) });
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
