import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.js';
import { gradeOf } from '../../src/score/grade.js';

const { ruleSet } = await loadRules();
const [letters] = ruleSet.grades;

describe('gradeOf', () => {
  it.each([
    [100, 'AA'],
    [95, 'AA'],
    [94.99, 'A'],
    [85, 'A'],
    [84.99, 'B'],
    [75, 'B'],
    [74.99, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [55, 'D'],
    [54.99, 'E'],
    [50, 'E'],
    [49.99, 'F'],
    [39.53, 'F'],
    [0, 'F'],
  ])('gives %d the letter %s', (score, grade) => {
    expect(letters && gradeOf(score, letters)).toBe(grade);
  });
});
