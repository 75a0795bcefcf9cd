import type { Browser } from 'playwright-core';
import { findBrowser } from './find-browser.js';

/** Why no browser can be opened. */
export type Missing = 'no-playwright' | 'no-browser';

/**
 * The browser opens no connection of its own: all that a page asks for is answered by the crawl's own client. Should anything
 * get past that (preconnect, workers, WebRTC), no host has an address and no proxy is asked.
 */
const NO_NETWORK = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const SMALL = [
  '--disable-gpu',
  '--mute-audio',
  '--renderer-process-limit=2',
  '--js-flags=--max-old-space-size=256',
];

const START_MS = 30_000;

/** What stands in the way of a browser; null when one can be opened. */
export async function whatIsMissing(): Promise<Missing | null> {
  if ((await playwright()) === null) return 'no-playwright';
  return findBrowser() === null ? 'no-browser' : null;
}

/** Opens the installed browser. @throws when there is none or it does not start */
export async function launch(): Promise<Browser> {
  const library = await playwright();
  const executablePath = findBrowser();
  if (library === null || executablePath === null) throw new Error('no browser');
  return library.chromium.launch({
    executablePath,
    headless: true,
    // Chromium's own sandbox does not start for root, as in most containers.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...NO_NETWORK, ...SMALL],
    timeout: START_MS,
    // Ctrl-C ends the run, which closes the browser; the library would end the program.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** playwright-core is an optional peer: the crawl works without it. */
async function playwright(): Promise<typeof import('playwright-core') | null> {
  try {
    return await import('playwright-core');
  } catch {
    return null;
  }
}
