import type { Doubt } from '../rules/doubts.js';
import type { Cause } from '../snapshot.js';

/** How a candidate link stands up when its target is looked at. */
export type Standing =
  /**
   * `only` says what is behind it: nothing but a Drive or the like; a page for the item on which no content was seen
   * (`thin`) or whose files could not be checked (`unchecked`).
   */
  | { is: 'holds'; only: null | 'storage' | 'thin' }
  | { is: 'holds'; only: 'unchecked'; cause: Cause }
  /** Live, but a careful person would want to look. */
  | { is: 'doubt'; why: Doubt }
  | { is: 'dead' | 'locked' | 'unknown'; cause: Cause }
  /** Named, but leads nowhere (`#`, back to the homepage). */
  | { is: 'no-target' }
  /** More clicks away than the limit allows. */
  | { is: 'beyond' }
  /** Not evidence at all: a share button, a page's link to itself. */
  | { is: 'ignored' };

export const HOLDS: Standing = { is: 'holds', only: null };
export const THIN: Standing = { is: 'holds', only: 'thin' };
export const doubt = (why: Doubt): Standing => ({ is: 'doubt', why });
