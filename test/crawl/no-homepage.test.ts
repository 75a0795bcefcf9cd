import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { whyUnreadable } from '../../src/report/problem.js';
import { loadRules } from '../../src/rules/load.js';
import { look, words } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const rules = await loadRules();
const { causes } = rules.findings;
const refresh = (to: string) =>
  `<html><head><meta http-equiv="refresh" content="0; url=${to}"></head><body></body></html>`;

async function unreadable(given: string) {
  const result = await check(given, {
    rules,
    now: new Date(0),
    backoffMs: 1,
    timeoutMs: 3_000,
    render: 'never',
  });
  return {
    result,
    th: whyUnreadable({ causes, lang: 'th' }, result),
    en: whyUnreadable({ causes, lang: 'en' }, result),
  };
}

describe('a homepage is not taken for read', () => {
  it.each([
    ['only a database error', { '/': '<h1>Error establishing a database connection</h1>' }, 'server-error'],
    [
      'only a PHP error',
      { '/': '<br /><b>Fatal error</b>:  Uncaught mysqli_sql_exception: Connection refused' },
      'server-error',
    ],
    ['a refresh to a page that is not there', { '/': refresh('/gone.html') }, 'not-found'],
    ['a way in to a page that is not there', { '/': '<a href="/gone.html">เข้าสู่เว็บไซต์</a>' }, 'not-found'],
    ['a refresh to a social network', { '/': refresh('https://www.facebook.com/agency') }, 'social'],
  ])('when it is %s', async (_, routes, cause) => {
    const { url } = await site(routes);
    const snapshot = await look(url);
    expect(snapshot.homepageFailure?.cause).toBe(cause);
    expect(snapshot.complete).toBe(false);
  });

  it('but is, when beside the dead way in it has content of its own', async () => {
    const { url } = await site({
      '/': `<a href="/gone.html">เข้าสู่เว็บไซต์</a><h1>หน่วยงาน</h1><p>${'ข้อมูล '.repeat(60)}</p>`,
    });
    expect((await look(url)).homepageFailure).toBeNull();
  });
});

describe('a homepage that only sends its visitors to a missing page', () => {
  it('names that page', async () => {
    const { url } = await site({ '/': refresh('/gone.html') });
    const { th, en } = await unreadable(url);
    expect(th).toContain('/gone.html — ไม่พบหน้าเว็บ');
    expect(en).toContain('/gone.html — there is no page');
  });
});

describe('a social network as homepage', () => {
  const { social } = words.hosts;
  it.each(['https://www.facebook.com/agency', 'https://line.me/R/ti/p/@agency'])(
    '%s is not opened',
    async (given) => {
      expect(social.length).toBeGreaterThan(0);
      const snapshot = await look(given);
      expect(snapshot).toMatchObject({ homepageFailure: { cause: 'social' }, requests: 0 });
    },
  );

  it('nor where the homepage redirects there; the own site is asked for', async () => {
    const { url } = await site({
      '/': (_, response) =>
        void response.writeHead(302, { location: 'https://www.facebook.com/agency' }).end(),
    });
    const { result, th, en } = await unreadable(url);
    expect(th).toContain('ให้ใช้ที่อยู่เว็บไซต์ของหน่วยงานเอง');
    expect(en).toContain("the agency's own website");
    expect(result.items[0]?.findings[0]?.message).toContain('สื่อสังคมออนไลน์');
  });
});

describe('why the homepage could not be read is told of a homepage, not of a link', () => {
  it.each([
    ['parked', '<title>Account Suspended</title><h1>Account Suspended</h1>', 'ผู้ให้บริการ'],
    [
      "the server's first page",
      '<title>Apache2 Ubuntu Default Page: It works</title><p>It works!</p>',
      'หน้าเริ่มต้นของเครื่องแม่ข่าย',
    ],
    ['a login page', '<title>เข้าสู่ระบบ</title><form><input type="password"></form>', 'ที่อยู่หน้าแรกของเว็บไซต์หลัก'],
    ['sent to itself', refresh('/'), 'ตรวจว่าเป็นที่อยู่ของหน้าแรกจริง'],
  ])('%s', async (_, body, advice) => {
    const { url } = await site({ '/': body });
    const { th } = await unreadable(url);
    expect(th).toContain(advice);
    expect(th).not.toMatch(/แก้ลิงก์|ลงข้อมูล|ย้ายข้อมูล/);
  });

  it('a server that speaks no HTTP is not the fault of the internet', async () => {
    const { url } = await site({
      '/': (request) => void request.socket.end('hello world, not http\r\n\r\n'),
    });
    const { th } = await unreadable(url);
    expect(th).toContain('เครื่องแม่ข่ายของเว็บไซต์ขัดข้อง');
  });

  it('a run that was stopped reached no limit', async () => {
    const { url } = await site({ '/': () => undefined });
    const stop = new AbortController();
    const done = check(url, { rules, now: new Date(0), signal: stop.signal, render: 'never' });
    setTimeout(() => stop.abort(), 50);
    const result = await done;
    const th = whyUnreadable({ causes, lang: 'th' }, result);
    expect(th).toContain('ผู้ใช้สั่งหยุด');
    expect(th).not.toMatch(/--max-/);
    expect(result.items[0]?.findings[0]?.message).not.toMatch(/--max-/);
  });
});
