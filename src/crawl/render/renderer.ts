import type { Browser } from 'playwright-core';
import type { Cause } from '../../snapshot.js';
import type { Opened } from './answer.js';
import { findBrowser } from './find-browser.js';
import { launch, whatIsMissing } from './launch.js';
import { LIMITS } from './limits.js';
import type { TabOptions } from './tab.js';

/** Why a page could not be rendered: the cause, and one English sentence. */
export interface Obstacle {
  cause: Cause;
  message: string;
}

/** Shows pages as a visitor's browser would; the browser is opened for the first page that needs it. */
export interface Renderer<T> {
  /** What the work makes of the page, or why it could not be rendered. Never throws; one page at a time. */
  render(opened: Opened): Promise<T | Obstacle>;
  close(): Promise<void>;
}

interface RendererOptions extends TabOptions {
  /** Aborted when the run ends: the browser is closed at once. */
  signal: AbortSignal;
  /** True when it was the user who ended the run. */
  isInterrupted(): boolean;
}

const MISSING = {
  'no-playwright': 'the package playwright-core is not installed',
  'no-browser': 'no Chrome, Chromium or Edge was found',
};
/** A browser that was closed this often because of hanging pages is not opened again. */
const MAX_STARTS = 10;

/** @param work done with each page; `timeoutMs` bounds it, from opening the tab to its end */
export function createRenderer<T>(
  options: RendererOptions,
  work: (browser: Browser, opened: Opened, options: TabOptions) => Promise<T>,
): Renderer<T> {
  const { signal } = options;
  let browser: Promise<Browser> | null = null;
  let closing: Promise<void> = Promise.resolve();
  let starts = 0;
  let pages = 0;
  let obstacle: Obstacle | null = null;

  const close = () => {
    const open = browser;
    browser = null;
    if (open) closing = open.then((each) => each.close()).catch(() => undefined);
    return closing;
  };
  const open = () => {
    starts += 1;
    return launch();
  };
  signal.addEventListener('abort', () => void close());

  return {
    async render(opened) {
      if (obstacle !== null) return obstacle;
      if (signal.aborted) return ended(options);
      if (pages >= LIMITS.pages)
        return { cause: 'budget', message: `the limit of ${LIMITS.pages} rendered pages was reached` };
      if (starts >= MAX_STARTS && !browser)
        return { cause: 'script-failed', message: 'the browser had to be closed too often' };
      pages += 1;
      const missing = browser ? null : await whatIsMissing();
      if (missing) {
        obstacle = { cause: 'no-browser', message: MISSING[missing] };
        return obstacle;
      }
      try {
        browser ??= open();
        const { isConnected } = await browser.then((each) => ({ isConnected: each.isConnected() }));
        if (!isConnected) browser = open();
        await browser;
      } catch (error) {
        browser = null;
        if (signal.aborted) return ended(options);
        const message = `${findBrowser() ?? 'the browser'} did not start: ${firstLine(error)}`;
        obstacle = { cause: 'browser-failed', message };
        return obstacle;
      }
      return inTime(work(await browser, opened, options), options, close);
    },
    close,
  };
}

/** A page that hangs takes its browser with it: closing only the tab would wait for the script that never ends. */
async function inTime<T>(
  work: Promise<T>,
  options: Pick<RendererOptions, 'signal' | 'timeoutMs' | 'isInterrupted'>,
  close: () => Promise<void>,
): Promise<T | Obstacle> {
  const { signal, timeoutMs } = options;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), timeoutMs);
    signal.addEventListener('abort', () => done(null));
  });
  try {
    const rendered = await Promise.race([work, late]);
    if (rendered !== null) return rendered;
  } catch (error) {
    if (!signal.aborted)
      return { cause: 'script-failed', message: `the page could not be rendered: ${firstLine(error)}` };
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
  await close();
  if (signal.aborted) return ended(options);
  const message = `its scripts did not come to an end within ${timeoutMs / 1000} s`;
  return { cause: 'script-failed', message };
}

function ended({ isInterrupted }: Pick<RendererOptions, 'isInterrupted'>): Obstacle {
  return {
    cause: isInterrupted() ? 'interrupted' : 'budget',
    message: 'the run ended before it was rendered',
  };
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.slice(0, 200);
}
