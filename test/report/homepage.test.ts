import { describe, expect, it } from 'vitest';
import { homepageUnreadable } from '../../src/report/homepage.js';
import { makeItem, makeResult, makeUnreadable } from '../helpers/result.js';

describe('whether the homepage could be read', () => {
  it('is told by the crawl', () => {
    expect(homepageUnreadable(makeUnreadable())).toBe(true);
  });

  it('is not confused with an incomplete crawl or with one that left all items to review', () => {
    const result = makeResult();
    expect(homepageUnreadable(result)).toBe(false);
    const undecided = makeResult({
      crawl: {
        ...result.crawl,
        complete: false,
        stoppedBy: 'time',
        problems: makeUnreadable().crawl.problems,
      },
      items: [makeItem('o1', { verdict: 'review', score: null })],
    });
    expect(homepageUnreadable(undecided)).toBe(false);
  });
});
