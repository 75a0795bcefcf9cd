import type { Browser } from 'playwright-core';
import type { Opened } from './answer.js';
import type { Obstacle } from './renderer.js';
import { inTab, type TabOptions } from './tab.js';

/** A picture of a page from its top. */
export interface Shot {
  png: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  /** How high the page is; more than `height` when its end is not in the picture. */
  pageHeight: number;
  /** Where the page ended: its scripts may have sent the visitor on. */
  url: string;
}

/** Takes pictures of pages as they were received; scripts, styles and the agency's own pictures are loaded for them. */
export interface Camera {
  shoot(opened: Opened): Promise<Shot | Obstacle>;
}

const WIDTH = 1280;
const MAX_HEIGHT = 5_000;
/** For pictures further down, which come when they are in sight. Milliseconds. */
const SECOND_LOOK = 3_000;
const HEIGHT = `Math.max(document.documentElement?.scrollHeight ?? 0, document.body?.scrollHeight ?? 0)`;

export function shootPage(browser: Browser, opened: Opened, options: TabOptions): Promise<Shot> {
  return inTab(browser, opened, { ...options, width: WIDTH }, async ({ page, settle }) => {
    const pageHeight = wholeNumber(await page.evaluate<unknown>(HEIGHT));
    const height = Math.min(Math.max(pageHeight, 1), MAX_HEIGHT);
    // The window itself is made as high as the picture: what is loaded when it comes into sight comes too.
    await page.setViewportSize({ width: WIDTH, height });
    await settle(Math.min(SECOND_LOOK, options.timeoutMs / 4));
    const png = await page.screenshot({ animations: 'disabled', timeout: options.timeoutMs });
    return { png, width: WIDTH, height, pageHeight: Math.max(pageHeight, height), url: page.url() };
  });
}

/** The page may say what it likes. */
const wholeNumber = (said: unknown) =>
  typeof said === 'number' && said > 0 && said < Number.MAX_SAFE_INTEGER ? Math.ceil(said) : 900;
