import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/status.js';
import { makeFail, makeItem, makeResult, makeUnreadable } from '../helpers/result.js';

const pass = makeItem('o1');
const fail = makeFail('o2');
const review = makeItem('o3', { verdict: 'review', score: null });

describe('the exit status of a check', () => {
  it('is 0 when no item fails, 1 when one does', () => {
    expect(exitStatus(makeResult({ items: [pass] }), { strict: false })).toBe(0);
    expect(exitStatus(makeResult({ items: [pass, fail] }), { strict: false })).toBe(1);
  });

  it('raises no alarm over reviews, except with --strict', () => {
    const result = makeResult({ items: [pass, review] });
    expect(exitStatus(result, { strict: false })).toBe(0);
    expect(exitStatus(result, { strict: true })).toBe(1);
  });

  it('follows the least score when one is given: the possible score, with --strict the confirmed one', () => {
    const result = makeResult({ items: [pass, fail, review] });
    expect(exitStatus(result, { strict: false, minScore: 66.67 })).toBe(0);
    expect(exitStatus(result, { strict: false, minScore: 66.68 })).toBe(1);
    expect(exitStatus(result, { strict: true, minScore: 33.33 })).toBe(0);
    expect(exitStatus(result, { strict: true, minScore: 33.34 })).toBe(1);
  });

  it('is 2 when the homepage could not be read or the run was interrupted, whatever the gate', () => {
    expect(exitStatus(makeUnreadable(), { strict: false, minScore: 0 })).toBe(2);
    const result = makeResult({ items: [pass] });
    result.crawl.stoppedBy = 'interrupted';
    expect(exitStatus(result, { strict: false })).toBe(2);
  });
});
