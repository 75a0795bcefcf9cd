/** One Ctrl-C may arrive twice: from the terminal, and passed on by npx or npm. Milliseconds. */
const ECHO_MS = 400;

/**
 * The first Ctrl-C asks the crawl to stop, so that what was found is still reported; the second ends the program at once.
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
    process.on('SIGINT', ignore).off('SIGINT', stop);
    // With no listener left, the next Ctrl-C does what Ctrl-C does by default.
    setTimeout(() => process.off('SIGINT', ignore), echoMs).unref();
    onStop();
    controller.abort();
  };
  process.on('SIGINT', stop);
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) };
}
