import { describe, expect, it } from 'vitest';
import { exitStatus, sinceBaseline } from '../../src/cli/status.js';
import { compare } from '../../src/diff/compare.js';
import { makeFail, makeFinding, makeItem, makeResult, makeUnreadable } from '../helpers/result.js';

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

  it('follows the baseline when one is given: only what got worse counts, and the least score beside it', () => {
    const before = makeResult({ items: [pass, fail, makeItem('o3')] });
    const same = { strict: false, difference: compare(before, before) };
    expect(exitStatus(before, same)).toBe(0);
    expect(exitStatus(before, { ...same, minScore: 66.67 })).toBe(0);
    expect(exitStatus(before, { ...same, minScore: 66.68 })).toBe(1);
    const worse = makeResult({ items: [makeFail('o1'), fail, makeItem('o3')] });
    const difference = compare(before, worse);
    expect(exitStatus(worse, { strict: false, difference })).toBe(1);
    expect(exitStatus(worse, { strict: false, difference, minScore: 0 })).toBe(1);
    expect(sinceBaseline(worse, { strict: false, difference }, false)).toEqual([
      '1 รายการแย่ลงจากครั้งก่อน: o1 (--baseline)',
      '1 item worse than the baseline: o1 (--baseline)',
    ]);
  });

  it('counts what could not be looked at as worse with --strict only', () => {
    const findings = [makeFinding({ code: 'could-not-check', severity: 'review' })];
    const unseen = makeResult({ items: [makeItem('o1', { verdict: 'review', score: null, findings })] });
    const difference = compare(makeResult({ items: [pass] }), unseen);
    expect(exitStatus(unseen, { strict: false, difference })).toBe(0);
    expect(exitStatus(unseen, { strict: true, difference })).toBe(1);
    expect(sinceBaseline(unseen, { strict: false, difference }, false)).toEqual([]);
    expect(sinceBaseline(unseen, { strict: true, difference }, false)[1]).toContain(
      'could not be looked at once',
    );
  });

  it('is 2 when the homepage could not be read or the run was interrupted, whatever the gate', () => {
    expect(exitStatus(makeUnreadable(), { strict: false, minScore: 0 })).toBe(2);
    const result = makeResult({ items: [pass] });
    result.crawl.stoppedBy = 'interrupted';
    expect(exitStatus(result, { strict: false })).toBe(2);
  });
});
