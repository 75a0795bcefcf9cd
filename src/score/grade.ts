import type { GradeScale } from '../rules/schema.js';

/** The band a score (0–100, rounded to two decimals) falls into: the first whose lower end it reaches. */
export function gradeOf(score: number, scale: GradeScale): string {
  const band = scale.bands.find(({ min }) => score >= min) ?? scale.bands.at(-1);
  return band?.grade ?? '';
}
