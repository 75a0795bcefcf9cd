import type { Cause } from '../snapshot.js';
import type { Answer, Failure } from './transport.js';

/** What to do with an outcome: take it, or ask again after a wait; `hostWide` means that nobody may ask the host meanwhile. */
export type RetryDecision =
  | { again: false; closeHost?: boolean }
  | { again: true; waitMs: number; hostWide: boolean };

export interface RetryLimits {
  /** Further attempts after the first. */
  retries: number;
  /** The same when the host says "too many" or "not now"; `retries` when missing. */
  rests?: number;
  /** First back-off, milliseconds; four times as long each time, at most 8 s. */
  backoffMs: number;
}

const MAX_BACKOFF_MS = 8_000;
/** A host that wants a longer rest than this is not waited for. */
const MAX_RETRY_AFTER_MS = 60_000;
/** A host that says "too many" without saying how long. */
const RESTS: readonly number[] = [429, 503];
const FLEETING: readonly Cause[] = ['refused', 'reset', 'network', 'dns-temporary'];

/** The one place that decides about retries, by status and by cause (DESIGN §3). `attempt` counts from 0. */
export function decideRetry(
  outcome: Answer | Failure,
  attempt: number,
  limits: RetryLimits,
  now: number,
): RetryDecision {
  const waitMs = Math.min(limits.backoffMs * 4 ** attempt, MAX_BACKOFF_MS);
  const last = attempt >= limits.retries;
  if (!outcome.ok)
    return last || !FLEETING.includes(outcome.cause)
      ? { again: false }
      : { again: true, waitMs, hostWide: false };
  if (RESTS.includes(outcome.status)) {
    const isLast = attempt >= (limits.rests ?? limits.retries);
    const asked = retryAfterMs(outcome.headers['retry-after'], now);
    if (asked !== null && asked > MAX_RETRY_AFTER_MS) return { again: false, closeHost: true };
    return isLast ? { again: false } : { again: true, waitMs: asked ?? waitMs, hostWide: true };
  }
  const fails = outcome.status >= 500 && outcome.status !== 501 && outcome.status !== 505;
  return (fails || isBroken(outcome)) && !last ? { again: true, waitMs, hostWide: false } : { again: false };
}

/** True when the body of a good answer broke off before its end. */
export function isBroken(outcome: Answer | Failure): outcome is Answer {
  return outcome.ok && outcome.status < 400 && outcome.cut !== null && outcome.cut !== 'budget';
}

/** Retry-After as seconds or as a date (RFC 9110 §10.2.3) → milliseconds from `now`; null when missing or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
