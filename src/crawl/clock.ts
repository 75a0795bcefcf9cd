/** The end of a run: the user's signal or the time limit, whichever comes first. */
export interface Clock {
  signal: AbortSignal;
  stoppedBy(): 'time' | 'interrupted' | null;
  /** Milliseconds since the start, whole. */
  elapsed(): number;
  stop(): void;
}

export function startClock(maxTimeMs: number, user?: AbortSignal): Clock {
  const started = performance.now();
  const end = new AbortController();
  let why: ReturnType<Clock['stoppedBy']> = null;
  const finish = (reason: 'time' | 'interrupted') => {
    why ??= reason;
    end.abort();
  };
  const interrupt = () => finish('interrupted');
  const timer = setTimeout(() => finish('time'), maxTimeMs);
  user?.addEventListener('abort', interrupt);
  if (user?.aborted) interrupt();
  return {
    signal: end.signal,
    stoppedBy: () => why,
    elapsed: () => Math.round(performance.now() - started),
    stop() {
      clearTimeout(timer);
      user?.removeEventListener('abort', interrupt);
    },
  };
}
