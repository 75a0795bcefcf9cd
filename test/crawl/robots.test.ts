import { describe, expect, it } from 'vitest';
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
