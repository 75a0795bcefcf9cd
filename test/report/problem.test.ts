import { describe, expect, it } from 'vitest';
import { problemText, whyUnreadable } from '../../src/report/problem.js';
import { loadRules } from '../../src/rules/load.js';
import { makeUnreadable } from '../helpers/result.js';

const { causes } = (await loadRules()).findings;
const th = { causes, lang: 'th' } as const;
const problem = (cause: string, message: string, url = 'https://www.example.go.th/') => ({
  url,
  cause,
  message,
});

describe('a problem of the crawl', () => {
  it('is told in Thai without the English message, with the status of the answer', () => {
    const text = problemText(th, problem('server-error', 'GET answered 503'));
    expect(text).toContain('(503)');
    expect(text).not.toMatch(/[A-Z]/);
    expect(problemText(th, problem('forbidden', 'GET answered 403')).match(/403/g)).toHaveLength(1);
    expect(problemText(th, problem('timeout', 'no full answer within 20 s'))).not.toContain('answer');
  });

  it('is not called a refusal when robots.txt itself could not be read', () => {
    const unread = problem('robots', 'GET answered 500', 'https://www.example.go.th/robots.txt');
    expect(problemText(th, unread)).toContain('อ่าน robots.txt ไม่ได้');
    expect(problemText({ causes, lang: 'en' }, unread)).toContain('could not be read');
  });

  it('does not take a number of an address for a status', () => {
    const text = problemText(th, problem('private-address', '192.168.1.5 is a private address'));
    expect(text).not.toContain('(192)');
    expect(problemText(th, problem('soft-404', 'GET answered 200, but the content is dead'))).not.toContain(
      '(200)',
    );
  });

  it('keeps the message where no words for the cause are at hand', () => {
    expect(problemText({ lang: 'th', causes: {} }, problem('refused', 'connection refused'))).toBe(
      'connection refused',
    );
  });
});

describe('the advice on an unreadable homepage', () => {
  it.each([
    ['server-error', 'GET answered 500', 'แจ้งผู้ดูแลเครื่องแม่ข่าย'],
    ['forbidden', 'GET answered 403', 'เปิดด้วยเบราว์เซอร์เพื่อตรวจเอง'],
    ['script-only', 'GET answered 200', 'เปิดดูด้วยเบราว์เซอร์'],
    ['timeout', 'no full answer within 20 s', '--timeout'],
    ['robots', 'robots.txt does not allow it', '--ignore-robots'],
    ['dns', 'GET failed: ENOTFOUND', 'ตรวจชื่อโดเมน'],
  ])('fits the cause: %s', (cause, message, advice) => {
    const result = makeUnreadable();
    result.crawl.problems = [
      problem('robots', 'x', 'https://www.example.go.th/robots.txt'),
      problem(cause, message),
    ];
    expect(whyUnreadable(th, result)).toContain(advice);
  });
});
