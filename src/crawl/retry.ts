import { CAUSES, causeOfStatus } from '../causes.js';
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
/** A server error that asks for a rest, as "too many" does. */
const UNAVAILABLE = 503;
/** Server errors that say what the server cannot do at all. */
const LASTING: readonly number[] = [501, 505];

/** The one place that decides about retries, by the table of causes (DESIGN §3). `attempt` counts from 0. */
export function decideRetry(
  outcome: Answer | Failure,
  attempt: number,
  limits: RetryLimits,
  now: number,
): RetryDecision {
  const waitMs = Math.min(limits.backoffMs * 4 ** attempt, MAX_BACKOFF_MS);
  const last = attempt >= limits.retries;
  if (!outcome.ok)
    return last || CAUSES[outcome.cause].retry !== 'again'
      ? { again: false }
      : { again: true, waitMs, hostWide: false };
  const cause = causeOfStatus(outcome.status);
  const retry = cause === null ? 'never' : CAUSES[cause].retry;
  if (retry === 'rest' || outcome.status === UNAVAILABLE) {
    const isLast = attempt >= (limits.rests ?? limits.retries);
    const asked = retryAfterMs(outcome.headers['retry-after'], now);
    if (asked !== null && asked > MAX_RETRY_AFTER_MS) return { again: false, closeHost: true };
    return isLast ? { again: false } : { again: true, waitMs: asked ?? waitMs, hostWide: true };
  }
  const fails = retry === 'again' && !LASTING.includes(outcome.status);
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
