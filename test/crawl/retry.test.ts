import { describe, expect, it } from 'vitest';
import { decideRetry, retryAfterMs } from '../../src/crawl/retry.js';
import { type Answer, failure } from '../../src/crawl/transport.js';
import type { Cause } from '../../src/snapshot.js';

const LIMITS = { retries: 2, backoffMs: 500 };
const NOW = Date.UTC(2023, 3, 30, 12, 0, 0);
const answer = (status: number, headers: Record<string, string> = {}): Answer => ({
  ok: true,
  url: 'http://agency.example/',
  status,
  headers,
  setCookies: [],
  body: new Uint8Array(),
  cut: null,
});
const decided = (status: number, value?: string, attempt = 0) =>
  decideRetry(answer(status, value === undefined ? {} : { 'retry-after': value }), attempt, LIMITS, NOW);

describe('another attempt', () => {
  it('is made after connect errors, resets and server errors, waiting longer each time', () => {
    for (const cause of ['refused', 'reset', 'network', 'dns-temporary'] as Cause[]) {
      const failed = failure('http://agency.example/', cause, 'x');
      expect(decideRetry(failed, 0, LIMITS, NOW)).toEqual({ again: true, waitMs: 500, hostWide: false });
      expect(decideRetry(failed, 2, LIMITS, NOW)).toEqual({ again: false });
    }
    expect(decided(502, undefined, 1)).toEqual({ again: true, waitMs: 2000, hostWide: false });
    expect(decideRetry(answer(500), 3, { retries: 9, backoffMs: 500 }, NOW)).toMatchObject({ waitMs: 8000 });
  });

  it('is not made when it would change nothing', () => {
    for (const status of [200, 301, 400, 401, 403, 404, 410, 501, 505])
      expect(decided(status)).toEqual({ again: false });
    for (const cause of ['tls', 'timeout', 'private-address', 'robots', 'bad-address'] as Cause[]) {
      expect(decideRetry(failure('http://agency.example/', cause, 'x'), 0, LIMITS, NOW)).toEqual({
        again: false,
      });
    }
  });

  it('waits for the whole host as long as it asks, up to a minute', () => {
    expect(decided(429, '7')).toEqual({ again: true, waitMs: 7000, hostWide: true });
    expect(decided(503, 'Sun, 30 Apr 2023 12:00:30 GMT')).toEqual({
      again: true,
      waitMs: 30_000,
      hostWide: true,
    });
    expect(decided(429)).toEqual({ again: true, waitMs: 500, hostWide: true });
    expect(decided(429, '61')).toEqual({ again: false, closeHost: true });
    expect(decided(429, '5', 2)).toEqual({ again: false });
  });

  it('reads Retry-After as seconds or date and nothing else', () => {
    expect(
      ['0', ' 5 ', '-1', '', 'soon', '1e9', '99999999999'].map((text) => retryAfterMs(text, NOW)),
    ).toEqual([0, 5000, null, null, null, expect.toSatisfy((ms) => ms === null || ms >= 0), null]);
    expect(retryAfterMs('Sun, 30 Apr 2023 11:00:00 GMT', NOW)).toBe(0);
    expect(retryAfterMs(undefined, NOW)).toBeNull();
  });
});
