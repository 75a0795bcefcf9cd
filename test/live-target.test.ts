import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import { loadRules } from '../src/rules/load.js';
import type { Rules } from '../src/rules/schema.js';
import { html } from './helpers/crawl-site.js';
import { withSites } from './helpers/with-sites.js';

const site = withSites();
type Routes = Parameters<typeof site>[0];
type Answer = Routes[string];
let rules: Rules;
beforeAll(async () => {
  rules = await loadRules('oit-2566');
});

const send =
  (status: number, headers: Record<string, string>, body = ''): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** What becomes of o1, whose only link is `/o1`. */
async function verdict(routes: Routes, href = '/o1'): Promise<string> {
  const { url } = await site({ '/': html('อบต.ตัวอย่าง', [href, 'โครงสร้างหน่วยงาน']), ...routes });
  const { items } = await check(url, { rules, now: new Date(0), render: 'never', backoffMs: 1 });
  const item = items.find(({ id }) => id === 'o1');
  const data = item?.findings[0]?.data as { cause?: string } | undefined;
  return [item?.verdict, item?.findings[0]?.code, data?.cause].filter(Boolean).join(' ');
}

const refused = { '/shut': send(403, {}), '/shut.pdf': send(403, {}) };

describe('a page that only sends its visitors on is worth what they see there', () => {
  it.each([
    [
      'a refresh to a missing file',
      '<meta http-equiv="refresh" content="0;url=/gone.pdf">',
      /^fail broken-link/,
    ],
    ['a script to a missing page', '<script>location.href="/gone"</script>', /^fail broken-link/],
    [
      'a frame with a missing page',
      '<iframe src="/gone" width="100%" height="800"></iframe>',
      /^fail broken-link/,
    ],
    [
      'a refresh to a refused file',
      '<meta http-equiv="refresh" content="0;url=/shut.pdf">',
      /^review could-not-check/,
    ],
    [
      'a frame with a refused page',
      '<iframe src="/shut" width="100%" height="800"></iframe>',
      /^review could-not-check/,
    ],
    [
      'a script that tests for a browser, again and again',
      '<script src="/aes.js"></script><script>document.cookie="t="+f(a)+"; path=/";location.href="/o1?i=1"</script><noscript>This site requires Javascript</noscript>',
      /^review could-not-check/,
    ],
  ])('%s', async (_, page, expected) => {
    expect(await verdict({ '/o1': page, ...refused })).toMatch(expected);
  });

  it.each([
    ['when that is there', '<meta http-equiv="refresh" content="0;url=/there.pdf">'],
    ['unless it has content of its own', `${html('โครงสร้าง')}<iframe src="/gone"></iframe>`],
  ])('%s', async (_, page) => {
    expect(await verdict({ '/o1': page, '/there.pdf': Buffer.from('%PDF-1.4 1 0 obj') })).toMatch(/^pass/);
  });
});

describe('a firewall that says so only to machines', () => {
  it.each([
    [
      'in a header, with a good status',
      send(202, { 'x-amzn-waf-action': 'challenge', 'content-type': 'text/html' }),
    ],
    ['in a header, with a page', send(403, { 'cf-mitigated': 'challenge' }, '<title>…</title>')],
    [
      'in the address of a frame',
      '<html><head><script src="/_Incapsula_Resource?S=1"></script></head><body><iframe src="/_Incapsula_Resource?C=9&xinfo=1">Request unsuccessful.</iframe></body></html>',
    ],
  ])('%s is neither a live target nor a dead one', async (_, answer) => {
    expect(await verdict({ '/o1': answer })).toMatch(/^review could-not-check/);
    const { url } = await site({ '/': answer });
    const { crawl, items } = await check(url, { rules, now: new Date(0), render: 'never', backoffMs: 1 });
    expect(crawl.problems[0]?.cause).toBe('blocked');
    expect(items.every((item) => item.verdict === 'review')).toBe(true);
  });
});

describe('a missing page', () => {
  const home: Answer = html('อบต.ตัวอย่าง', ['/o1', 'โครงสร้างหน่วยงาน'], ['/o1.pdf', 'โครงสร้างหน่วยงาน']);
  it.each(['/', '/index.php'])(
    'for which the visitor is sent to the homepage, %s, is none',
    async (location) => {
      const moved = send(302, { location });
      expect(await verdict({ '/': home, '/index.php': home, '/o1': moved, '/o1.pdf': moved })).toMatch(
        /^fail/,
      );
    },
  );
});

describe('a document', () => {
  it('of which HEAD tells no length is asked for: it may be empty', async () => {
    const chunked = { 'content-type': 'application/pdf', 'transfer-encoding': 'chunked' };
    expect(await verdict({ '/o1.pdf': send(200, chunked) }, '/o1.pdf')).toMatch(/^fail broken-link/);
    expect(await verdict({ '/o1.pdf': send(200, chunked, '%PDF-1.4 1 0 obj') }, '/o1.pdf')).toBe('pass');
  });
});
