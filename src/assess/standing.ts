import type { Cause } from '../snapshot.js';

/** How a candidate link stands up when its target is looked at. */
export type Standing =
  /** `storage`: kept on a Drive or the like; `thin`: a page for the item on which no content could be seen. */
  | { is: 'holds'; storage: boolean; thin: boolean }
  /** Live, but a careful person would want to look. */
  | { is: 'doubt'; th: string; en: string }
  | { is: 'dead' | 'locked' | 'unknown'; cause: Cause }
  /** Named, but leads nowhere (`#`, back to the homepage). */
  | { is: 'no-target' }
  /** Not evidence at all: a share button, a page's link to itself, beyond max-clicks. */
  | { is: 'ignored' };

export const HOLDS: Standing = { is: 'holds', storage: false, thin: false };
export const THIN: Standing = { is: 'holds', storage: false, thin: true };
export const doubt = (th: string, en: string): Standing => ({ is: 'doubt', th, en });
