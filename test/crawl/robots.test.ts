import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import type { Pause } from '../../src/crawl/options.js';
import { robotsOf } from '../../src/crawl/robots.js';
import { loadRules } from '../../src/rules/load.js';
import { html, life, look, paths } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
type Routes = Parameters<typeof site>[0];
const pages: Routes = {
  '/': html('0', '/open', '/closed/a', '/closed/b.pdf'),
  '/open': html('o'),
  '/closed/a': html('a'),
};
const robots = (status: number, body: string): Routes => ({
  '/robots.txt': (_, response) => void response.writeHead(status, { 'content-type': 'text/plain' }).end(body),
});

const wants = (status: number): Routes => ({
  '/robots.txt': (_, response) => void response.writeHead(status, { 'retry-after': '3600' }).end(),
});

describe('robots.txt', () => {
  it('keeps the crawl out of what it forbids, and the snapshot says that this was not looked at', async () => {
    const { url, asked } = await site({ ...pages, ...robots(200, 'User-agent: *\nDisallow: /closed/\n') });
    const snapshot = await look(url);
    expect(asked).toEqual(['GET /', 'GET /open']);
    expect(life(snapshot, '/closed/a')).toBe('unknown robots');
    expect(life(snapshot, '/closed/b.pdf')).toBe('unknown robots');
    expect(snapshot.complete).toBe(false);
    expect(snapshot.unopened).toMatchObject([
      { why: 'robots', look: 'must', count: 1, links: [{ page: 0, link: 1 }] },
      { why: 'robots', look: 'must', count: 1, links: [{ page: 0, link: 2 }] },
    ]);
  });

  it('may speak to this tool by name', async () => {
    const { url } = await site({
      ...pages,
      ...robots(200, 'User-agent: oit-check\nDisallow: /open\n\nUser-agent: *\nDisallow: /\n'),
    });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/closed/a']);
    expect(life(snapshot, '/open')).toBe('unknown robots');
  });

  it('may forbid everything', async () => {
    const { url, asked } = await site({ ...pages, ...robots(200, 'User-agent: *\nDisallow: /\n') });
    expect((await look(url)).homepageFailure).toMatchObject({ cause: 'robots' });
    expect(asked).toEqual([]);
  });

  it('is passed over when the user says so', async () => {
    const { url } = await site({ ...pages, ...robots(200, 'User-agent: *\nDisallow: /\n') });
    expect(paths(await look(url, { ignoreRobots: true }))).toEqual(['/', '/open', '/closed/a']);
  });

  it('allows everything when there is none', async () => {
    const { url } = await site({ ...pages, ...robots(404, '') });
    const snapshot = await look(url);
    expect(paths(snapshot)).toEqual(['/', '/open', '/closed/a']);
    expect(snapshot.problems.filter(({ cause }) => cause === 'robots')).toEqual([]);
  });

  it.each([
    ['closes by a pattern', 'User-agent: *\nDisallow: /*/a\n', ['/', '/open']],
    ['closes what ends like this', 'User-agent: *\nDisallow: /*/a$\nDisallow: /*.pdf$\n', ['/', '/open']],
    [
      'closes all but a part',
      'User-agent: *\nDisallow: /c\nAllow: /closed/a$\n',
      ['/', '/open', '/closed/a'],
    ],
    ['begins with a mark', '\ufeffUser-agent: *\nDisallow: /closed/\n', ['/', '/open']],
    ['is a web page', '<!doctype html><title>404</title><p>Disallow: /</p>', ['/', '/open', '/closed/a']],
    ['is empty', '', ['/', '/open', '/closed/a']],
  ])('that %s is understood', async (_, body, read) => {
    const { url } = await site({ ...pages, ...robots(200, body) });
    expect(paths(await look(url))).toEqual(read);
  });

  it('is followed where it moved', async () => {
    const moved: Routes = {
      '/robots.txt': (_, response) => void response.writeHead(301, { location: '/new/robots.txt' }).end(),
      '/new/robots.txt': (_, response) =>
        void response.writeHead(200).end('User-agent: *\nDisallow: /closed/'),
    };
    const { url } = await site({ ...pages, ...moved });
    expect(paths(await look(url))).toEqual(['/', '/open']);
  });

  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['3600', 10_000],
  ])('that asks for %s s between requests gets %i ms, up to a limit', async (seconds, ms) => {
    const delays: number[] = [];
    const body = Buffer.from(`User-agent: *\nCrawl-delay: ${seconds}\n`);
    const { allows } = robotsOf({
      ask: async ({ url }) => ({ ok: true, url, status: 200, headers: {}, setCookies: [], body, cut: null }),
      onUnreadable: () => undefined,
      onDelay: (_, delay) => delays.push(delay),
    });
    expect(await allows('https://www.example.go.th/')).toBe(true);
    expect(delays).toEqual([ms]);
  });

  it('that slows the crawl down is told of while it runs', async () => {
    const { url } = await site({ ...pages, ...robots(200, 'User-agent: *\nCrawl-delay: 0.02\n') });
    const pauses: Pause[] = [];
    await look(url, { onPause: (pause) => pauses.push(pause) });
    expect(pauses).toEqual([{ host: new URL(url).host, ms: 20, why: 'crawl-delay' }]);
  });

  it('that slows the crawl down is kept in what was seen, with the pause it asked for', async () => {
    const { url } = await site({ ...pages, ...robots(200, 'User-agent: *\nCrawl-delay: 0.02\n') });
    const delay = { url: `${url}robots.txt`, askedSeconds: 0.02, keptSeconds: 0.02 };
    expect((await look(url)).crawlDelays).toEqual([delay]);
    const ignoring = await look(url, { ignoreRobots: true });
    expect(ignoring.crawlDelays).toEqual([]);
    expect((await check(url, { rules: await loadRules(), now: new Date(0) })).crawl.crawlDelays).toEqual([
      delay,
    ]);
  });

  it.each([
    ['30', 30_000],
    ['1e999', 1_000_000_000],
  ])('that asks for %s s is reported with a number', async (seconds, ms) => {
    const asked: number[] = [];
    const body = Buffer.from(`User-agent: *\nCrawl-delay: ${seconds}\n`);
    const { allows } = robotsOf({
      ask: async ({ url }) => ({ ok: true, url, status: 200, headers: {}, setCookies: [], body, cut: null }),
      onUnreadable: () => undefined,
      onDelay: (_, __, delay) => asked.push(delay),
    });
    await allows('https://www.example.go.th/');
    expect(asked).toEqual([ms]);
  });

  const saying = (text: string) =>
    robotsOf({
      ask: async ({ url }) => ({
        ok: true,
        url,
        status: 200,
        headers: {},
        setCookies: [],
        body: Buffer.from(text),
        cut: null,
      }),
      onUnreadable: () => undefined,
      onDelay: () => undefined,
    });

  it.each([
    [
      'names over as many rules',
      `${'user-agent: *\n'.repeat(17_000)}${'disallow: /closed\n'.repeat(14_000)}`,
    ],
    ['wildcards', `user-agent: *\ndisallow: /closed\n${`disallow: /${'*a'.repeat(100)}b\n`.repeat(2_300)}`],
  ])('of thousands of %s is obeyed, and takes neither the memory nor the time away', async (_, text) => {
    const { allows } = saying(text);
    const long = `https://www.example.go.th/${'a'.repeat(1_900)}`;
    for (let page = 0; page < 8; page += 1) expect(await allows(`${long}${page}`)).toBe(true);
    expect(await allows('https://www.example.go.th/closed/a')).toBe(false);
  });

  it.each([
    ['user-agent: a\nuser-agent: *\ndisallow: /x', false],
    ['user-agent: *\ndisallow: /y\nuser-agent: a\ndisallow: /x', true],
    ['user-agent: a\n\n# note\nuser-agent: *\ndisallow: /x', false],
    ['user-agent: *\nhost: x\nuser-agent: a\ndisallow: /x', true],
    ['user-agent: OIT-Check/2\nallow: /x\nuser-agent: *\ndisallow: /', true],
    ['user-agent: *\ndisallow: /y\n\nuser-agent: *\ndisallow: /x', false],
    ['\ufeffUser-Agent : *\rDisallow : /x # why', false],
    ['disallow: /x', true],
    ['user-agent: *\ndisallow:', true],
  ])('is read in groups: %j', async (text, isAllowed) => {
    expect(await saying(text).allows('https://www.example.go.th/x')).toBe(isAllowed);
  });

  it('that forbids a page leaves its items to a person, with a way to go on', async () => {
    const { url } = await site({ ...pages, ...robots(200, 'User-agent: *\nDisallow: /closed/\n') });
    const { items } = await check(url, { rules: await loadRules('oit-2566'), now: new Date(0) });
    const { verdict, findings } = items.find(({ id }) => id === 'o30') ?? { findings: [] };
    expect(verdict).toBe('review');
    expect(findings[0]?.code).toBe('could-not-check');
    expect(findings[0]?.message).toContain('robots.txt');
    expect(findings[0]?.message).toContain('--ignore-robots');
  });

  it.each([
    ['fails', robots(500, '')],
    ['is not sent in time', { '/robots.txt': () => undefined }],
    ['asks for a long rest', wants(503)],
    ['counts too many requests', wants(429)],
    ['is too large', robots(200, `User-agent: *\nDisallow: /\n${'#'.repeat(500_000)}`)],
  ])('that %s is noted, and the crawl goes on', async (_, file) => {
    const { url } = await site({ ...pages, ...file });
    const snapshot = await look(url, { timeoutMs: 300 });
    expect(paths(snapshot)).toEqual(['/', '/open', '/closed/a']);
    expect(snapshot.problems).toContainEqual({
      url: `${url}robots.txt`,
      cause: 'robots',
      message: expect.stringContaining('going on slowly'),
    });
    expect(snapshot.complete).toBe(true);
  });
});
