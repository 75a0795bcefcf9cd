import { findBrowser } from '../../src/crawl/render/find-browser.js';

const path = findBrowser();

/** True when a browser is installed. Where the tests must not be left out, its lack is an error. */
export const hasBrowser = path !== null;

if (!hasBrowser) {
  const why =
    'tests with a browser are left out: no Chrome, Chromium or Edge was found (OIT_BROWSER names one)';
  if (process.env.OIT_CI_REQUIRES_BROWSER === '1') throw new Error(why);
  process.stderr.write(`${why}\n`);
}
