import pLimit, { type LimitFunction } from 'p-limit';
import { sleep } from './sleep.js';

export interface Pace {
  /** Requests at once per host. */
  concurrency: number;
  /** Milliseconds between the starts of two requests to one host. */
  delayMs: number;
}

/** The turnstile in front of every host: how many at once, how far apart, and nobody while the host asked for a rest. */
export interface Gate {
  pass<T>(url: string, task: () => Promise<T>): Promise<T>;
  /** Nobody passes to this host for so many milliseconds. */
  pause(url: string, ms: number): void;
  /** Requests to this host start at least so many milliseconds apart from now on. */
  slow(url: string, ms: number): void;
}

interface Host {
  limit: LimitFunction;
  delayMs: number;
  /** Times of performance.now(). */
  nextStart: number;
  pausedUntil: number;
}

/** @param paceOf the pace of a host, asked once per host */
export function hostGate(paceOf: (url: string) => Pace, signal: AbortSignal): Gate {
  const hosts = new Map<string, Host>();
  const hostOf = (url: string) => {
    const name = new URL(url).host;
    let host = hosts.get(name);
    if (!host) {
      const { concurrency, delayMs } = paceOf(url);
      host = { limit: pLimit(concurrency), delayMs, nextStart: 0, pausedUntil: 0 };
      hosts.set(name, host);
    }
    return host;
  };
  return {
    pass(url, task) {
      const host = hostOf(url);
      return host.limit(async () => {
        await turn(host, signal);
        return task();
      });
    },
    pause(url, ms) {
      const host = hostOf(url);
      host.pausedUntil = Math.max(host.pausedUntil, performance.now() + ms);
    },
    slow(url, ms) {
      const host = hostOf(url);
      host.delayMs = Math.max(host.delayMs, ms);
    },
  };
}

async function turn(host: Host, signal: AbortSignal): Promise<void> {
  for (;;) {
    const now = performance.now();
    const wait = Math.max(host.nextStart, host.pausedUntil) - now;
    if (wait <= 0 || signal.aborted) {
      host.nextStart = now + host.delayMs;
      return;
    }
    await sleep(wait, signal);
  }
}
