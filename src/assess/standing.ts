import type { Cause } from '../snapshot.js';

/** How a candidate link stands up when its target is looked at. */
export type Standing =
  | { is: 'holds'; storage: boolean }
  /** Live, but a careful person would want to look. */
  | { is: 'doubt'; th: string; en: string }
  | { is: 'dead' | 'locked' | 'unknown'; cause: Cause }
  /** Named, but leads nowhere (`#`, back to the homepage). */
  | { is: 'no-target' }
  /** Not evidence at all: a share button, a page's link to itself, beyond max-clicks. */
  | { is: 'ignored' };

export const HOLDS: Standing = { is: 'holds', storage: false };
export const doubt = (th: string, en: string): Standing => ({ is: 'doubt', th, en });
