import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, roundScore } from '../../src/score/mean.js';

describe('roundScore', () => {
  it.each([
    [(17 / 43) * 100, 39.53],
    [(17 / 30) * 100, 56.67],
    [1.005, 1.01],
    [10.075, 10.08],
    [93.775, 93.78],
    [0.005, 0.01],
    [99.994999, 99.99],
    [99.995, 100],
    [0, 0],
    [100, 100],
  ])('rounds %d to %d', (score, rounded) => {
    expect(roundScore(score)).toBe(rounded);
  });

  it('rounds every half of a hundredth upward, whatever binary fractions make of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (hundredths) => {
        expect(roundScore(Number(`${(hundredths / 100).toFixed(2)}5`))).toBe((hundredths + 1) / 100);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        expect(roundScore(roundScore(score))).toBe(roundScore(score));
      }),
    );
  });
});

describe('meanOf', () => {
  it('leaves out what does not count, and is null when nothing does', () => {
    expect(meanOf([{ confirmed: 0, possible: 100 }, null])).toEqual({ confirmed: 0, possible: 100 });
    expect(meanOf([null, null])).toBeNull();
  });

  it('gives the commission’s published indicators: one of 9, 8, 7 and 5 items missing, over five sub-indicators', () => {
    const full = { confirmed: 100, possible: 100 };
    const oneMissing = (count: number) =>
      meanOf([{ confirmed: 0, possible: 0 }, ...Array.from({ length: count - 1 }, () => full)]);
    const published = [9, 8, 7, 5].map(
      (count) => meanOf([oneMissing(count), full, full, full, full])?.confirmed ?? 0,
    );
    expect(published.map(roundScore)).toEqual([97.78, 97.5, 97.14, 96]);
  });

  it.each([
    [100, 100, 40],
    [93.5, 100, 38.7],
    [97.5, 100, 39.5],
    [97.78, 93.75, 38.31],
    [97.14, 100, 39.43],
    [97.5, 87.5, 37],
    [93.78, 100, 38.76],
    [96, 100, 39.2],
    [92.5, 93.75, 37.25],
    [94.64, 100, 38.93],
  ])('of indicators %d and %d is the %d of 40 points the commission printed', (nine, ten, points) => {
    const mean = meanOf([nine, ten].map((score) => ({ confirmed: score, possible: score })))?.confirmed ?? 0;
    expect(roundScore(mean * 0.4)).toBe(points);
  });
});
