import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../src/crawl/document/reader.js';
import { html, look, PDF, readAll } from '../helpers/crawl-site.js';
import { makePdf } from '../helpers/make-pdf.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const HTML = { 'content-type': 'text/html; charset=utf-8' };
type Route = (request: unknown, response: ServerResponse) => void;

const silent: Route = () => undefined;
/** Sends a byte now and then, for ever. */
const dripping =
  (type: string, start = '<'): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type }).write(start);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };
const answering =
  (status: number, headers = {}): Route =>
  (_, response) =>
    void response.writeHead(status, headers).end();
const endless: Route = (request, response) =>
  void setTimeout(
    () => response.writeHead(302, { location: `/?${(request as { url: string }).url.slice(2)}a` }).end(),
    60,
  );

/** Any of these would hold the run up for minutes: that the test comes back is what it shows. */
const PATIENT = { timeoutMs: 600_000, backoffMs: 8_000, delayMs: 0 };

describe('the time of a whole run bounds', { timeout: 15_000 }, () => {
  it.each<[string, Record<string, Route | string>]>([
    ['a robots.txt that never comes', { '/robots.txt': silent, '/': html('0') }],
    ['a homepage that never comes', { '/': silent }],
    ['a homepage that comes byte by byte', { '/': dripping('text/html') }],
    ['a homepage behind slow redirects', { '/': endless }],
    ['the rests between attempts', { '/': answering(500) }],
    ['a rest that the host asks for', { '/': answering(503, { 'retry-after': '59' }) }],
  ])('%s', async (_, routes) => {
    const { url } = await site(routes);
    const snapshot = await look(url, { ...PATIENT, maxTimeMs: 200 });
    expect(snapshot).toMatchObject({ stoppedBy: 'time', complete: false });
  });

  it.each<[string, Record<string, Route | string>]>([
    ['a page that never comes', { '/a': silent }],
    ['a page that comes byte by byte', { '/a': dripping('text/html') }],
    ['a page whose host asks for a rest', { '/a': answering(429, { 'retry-after': '50' }) }],
    ['a page that is reset again and again', { '/a': (_, response) => void response.destroy() }],
    [
      'a crawl delay',
      { '/robots.txt': (_, response) => void response.end('User-agent: *\nCrawl-delay: 10') },
    ],
    ['a document that comes byte by byte', { '/b.pdf': dripping('text/html', '<') }],
  ])('%s', async (_, routes) => {
    const isDelayed = '/robots.txt' in routes;
    const { url } = await site({ '/': html('0', '/a', '/b.pdf'), '/a': html('a'), '/b.pdf': PDF, ...routes });
    const snapshot = await look(url, { ...PATIENT, maxTimeMs: isDelayed ? 300 : 500 });
    expect(snapshot).toMatchObject({ stoppedBy: 'time', complete: false });
  });

  it('sitemaps that never come, without taking anything from a look that was complete', async () => {
    const { url } = await site({ '/': html('0', '/a'), '/a': html('a'), '/sitemap.xml': silent });
    expect(await look(url, { ...PATIENT, maxTimeMs: 500 })).toMatchObject({
      stoppedBy: null,
      complete: true,
    });
  });

  it('the documents read at the end, and says that some were left', async () => {
    const { url } = await site({
      '/': html('0', ['/1.pdf', 'คลิก'], ['/2.pdf', 'คลิก'], ['/3.pdf', 'คลิก']),
      '/1.pdf': (request, response) => {
        // Its start comes at once; only the whole of it drips.
        if (request.headers.range)
          return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
        dripping('application/pdf', '%PDF-1.4\n')(request, response);
      },
      '/2.pdf': PDF,
      '/3.pdf': PDF,
    });
    const documents = () => ['1', '2', '3'].map((name) => `${url}${name}.pdf`);
    const snapshot = await look(url, { ...PATIENT, guide: { ...readAll, documents }, maxTimeMs: 500 });
    expect(snapshot).toMatchObject({ stoppedBy: 'time', complete: false });
    expect(snapshot.unopened).toEqual([
      {
        pattern: `${url}#.pdf`,
        count: 3,
        look: 'must',
        why: 'max-time',
        links: [],
        overflow: true,
      },
    ]);
  });

  it('the reading of one document', async () => {
    const run = new AbortController();
    const told: string[] = [];
    const reader = createDocumentReader(() => told.push('too much'), 600_000, run.signal);
    const endlessWork = makePdf({ lines: ['ก'], before: Buffer.from('(a) Tj '.repeat(3_000_000)) });
    const reading = reader.read(endlessWork);
    run.abort();
    expect(await reading).toBeNull();
    expect(await reader.read(PDF)).toBeNull();
    expect(told).toEqual([]);
    await reader.close();
  });
});

describe('a run that is interrupted', () => {
  it('while it looks for what is not linked, after a complete look, is marked all the same', async () => {
    const stop = new AbortController();
    const { url } = await site({
      '/': html('0', '/a'),
      '/a': html('a'),
      '/sitemap.xml': (_, response) => {
        stop.abort();
        response.writeHead(200, HTML);
      },
    });
    const snapshot = await look(url, { signal: stop.signal });
    expect(snapshot).toMatchObject({ stoppedBy: 'interrupted', complete: false, unopened: [] });
    expect(snapshot.pages).toHaveLength(2);
  });

  it('before its homepage came says that nobody waited for it', async () => {
    const stop = new AbortController();
    const { url } = await site({ '/': () => stop.abort() });
    expect(await look(url, { signal: stop.signal })).toMatchObject({
      stoppedBy: 'interrupted',
      complete: false,
      homepageFailure: { cause: 'interrupted' },
    });
  });
});
