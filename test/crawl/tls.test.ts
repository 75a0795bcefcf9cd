import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { loadRules } from '../../src/rules/load.js';
import {
  authority,
  expired,
  good,
  key as leafKey,
  otherHost,
  underIntermediate,
} from '../helpers/certificates.js';
import { html, look } from '../helpers/crawl-site.js';
import { cert, key } from '../helpers/self-signed.js';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The address of a homepage served with these settings. */
async function serveBy(settings: ServerOptions): Promise<string> {
  const server = createServer(settings, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(html('หน้าหลัก'));
  });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Connections that know the authority of the tests. */
function knowing(): Agent {
  const agent = new Agent({ connect: { ca: authority } });
  open.push({ close: () => void agent.destroy() });
  return agent;
}

const OLD: ServerOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };
const CASES: [string, ServerOptions, string][] = [
  ['has expired', { key: leafKey, cert: expired }, 'tls-expired'],
  ['was issued for another name', { key: leafKey, cert: otherHost }, 'tls-host'],
  ['nobody vouches for', { key, cert }, 'tls-self-signed'],
  ['comes without the intermediate one', { key: leafKey, cert: underIntermediate }, 'tls-chain'],
  ['comes by an old protocol', { key: leafKey, cert: good, ...OLD }, 'tls-old'],
];

describe('a certificate that', () => {
  it.each(CASES)(
    '%s keeps the homepage from being read, and the cause is named',
    async (_, settings, cause) => {
      const url = await serveBy(settings);
      expect((await look(url, { dispatcher: knowing(), retries: 0 })).homepageFailure).toMatchObject({
        url,
        cause,
      });
    },
  );

  it.each(CASES)(
    '%s is named for a host without scheme too, where http is no better',
    async (_, settings, cause) => {
      const { host } = new URL(await serveBy(settings));
      expect((await look(host, { dispatcher: knowing(), retries: 0 })).homepageFailure).toMatchObject({
        url: `https://${host}/`,
        cause,
      });
    },
  );

  it.each(CASES)('%s is taken as it is with --insecure', async (_, settings) => {
    const { homepageFailure, pages } = await look(await serveBy(settings), { insecure: true });
    expect(homepageFailure).toBeNull();
    expect(pages[0]?.content.title).toBe('หน้าหลัก');
  });

  it('is in order lets the homepage be read', async () => {
    const url = await serveBy({ key: leafKey, cert: good });
    expect((await look(url, { dispatcher: knowing() })).homepageFailure).toBeNull();
  });

  it('was not verified is spoken of in the report', async () => {
    const rules = await loadRules('oit-2566');
    const url = await serveBy({ key, cert });
    const options = { rules, now: new Date(0), retries: 0 };
    const layout = {
      lang: 'en',
      color: false,
      width: 200,
      quiet: false,
      causes: rules.findings.causes,
      ruleSet: rules.ruleSet,
      isGeneric: () => false,
    } as const;
    const insecure = await check(url, { ...options, insecure: true });
    expect(insecure.options.insecure).toBe(true);
    expect(renderTerminal(insecure, layout)).toContain('--insecure');
    expect(renderTerminal(await check(url, options), layout)).toContain('the server signed its certificate');
  });
});
