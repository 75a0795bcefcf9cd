/** The first Ctrl-C asks the crawl to stop, so that what was found is still reported; the second ends the program at once. */
export function stopOnInterrupt(onStop: () => void): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = () => {
    onStop();
    controller.abort();
  };
  // `once`: with the listener gone, the second Ctrl-C does what Ctrl-C does by default.
  process.once('SIGINT', stop);
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) };
}
