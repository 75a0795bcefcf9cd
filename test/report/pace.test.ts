import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/report/terminal.js';
import type { Result } from '../../src/result/schema.js';
import { makeFinding, makeItem, makeResult } from '../helpers/result.js';

/** A run that its time limit of 20 s ended after 12 requests, with 50 links left. */
function stopped(crawlDelays: Result['crawl']['crawlDelays']): Result {
  const finding = makeFinding({
    code: 'could-not-check',
    severity: 'review',
    data: { causeCode: 'budget' },
  });
  const items = [makeItem('o1', { verdict: 'review', score: null, findings: [finding] })];
  const result = makeResult({ items, options: { maxClicks: 5, maxPages: 300, maxTimeSeconds: 20 } });
  const unopened = [{ pattern: 'https://www.example.go.th/news/#', count: 50, why: 'max-time' }];
  result.crawl = { ...result.crawl, complete: false, stoppedBy: 'time', unopened, crawlDelays };
  return result;
}

const draw = (result: Result, lang: 'th' | 'en' = 'th', width = 120) =>
  renderTerminal(result, { lang, color: false, width, quiet: true }).replace(/\n +/g, ' ');
const slow = { url: 'https://www.example.go.th/robots.txt', askedSeconds: 30, keptSeconds: 10 };

describe('the pace that robots.txt asks for', () => {
  it('is told above the items, with what was kept of it', () => {
    const text = draw(stopped([slow]));
    expect(text).toContain('ข้อสังเกต: /robots.txt ขอให้เว้น 30 วินาทีระหว่างคำขอ (Crawl-delay) โปรแกรมเว้น 10 วินาที');
    expect(draw(stopped([slow]), 'en')).toContain(
      'Note: /robots.txt asks for 30 s between requests (Crawl-delay), 10 s were kept',
    );
    expect(draw(stopped([]))).not.toContain('Crawl-delay');
  });

  it('is counted with in the time advised for the next run', () => {
    const text = draw(stopped([slow]), 'en');
    // 62 requests, 10 s apart, in whole minutes.
    expect(text).toContain('--max-time 660');
    expect(text).toContain('--ignore-robots');
    expect(draw(stopped([]), 'en')).toContain('--max-time 40');
    expect(draw(stopped([{ ...slow, keptSeconds: 0.1 }]), 'en')).toContain('--max-time 60');
  });

  it('of several hosts is that of the slowest', () => {
    const other = { url: 'https://ita.example.go.th/robots.txt', askedSeconds: 2, keptSeconds: 2 };
    expect(draw(stopped([other, slow]))).toContain('/robots.txt ขอให้เว้น 30');
  });
});
