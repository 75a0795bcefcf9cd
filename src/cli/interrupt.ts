/** One Ctrl-C may arrive twice: from the terminal, and passed on by npx or npm. Milliseconds. */
const ECHO_MS = 400;

/** Ctrl-C, and what `kill`, `timeout`, a service manager or a CI job that is cancelled send. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * The first Ctrl-C or SIGTERM asks the crawl to stop, so that what was found is still reported; the second ends the program
 * at once.
 *
 * @param onStop told of the first one
 * @param echoMs so soon after the first, a signal is its echo
 */
export function stopOnInterrupt(
  onStop: () => void,
  echoMs = ECHO_MS,
): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const ignore = () => {};
  const stop = () => {
    for (const name of SIGNALS) process.on(name, ignore).off(name, stop);
    // With no listener left, the next one does what it does by default.
    setTimeout(() => {
      for (const name of SIGNALS) process.off(name, ignore);
    }, echoMs).unref();
    onStop();
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  return {
    signal: controller.signal,
    release() {
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}
