import { Worker } from 'node:worker_threads';
import type { DocumentText } from '../../snapshot.js';
import { mendDocument } from '../../text/mend-document.js';
import { BLOCK_BYTES, HEAP_MB, READ_MS, TEXT_CHARS, TITLE_CHARS } from './limits.js';
import { withTrailer } from './with-trailer.js';

export interface DocumentReader {
  /**
   * Title and start of the first page of a PDF, mended; null for what is no PDF, is locked, broken or too much work. Never
   * throws. One at a time.
   */
  read(bytes: Uint8Array): Promise<DocumentText | null>;
  close(): Promise<void>;
}

/**
 * Reads PDFs in a thread of their own, started with the first: a hostile file may loop or swell, so the thread has a limit of
 * time and memory, and a new one takes its place when it hits either.
 *
 * @param onTooMuch told when a document took more than its time or memory
 * @param limitMs time for one document, milliseconds
 * @param signal the end of the run: a document under way is given up
 */
export function createDocumentReader(
  onTooMuch: () => void,
  limitMs = READ_MS,
  signal: AbortSignal = new AbortController().signal,
): DocumentReader {
  let worker: Worker | null = null;

  const start = () => {
    const made = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { blockBytes: BLOCK_BYTES },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    made.unref();
    // What goes wrong in the thread between two documents must not end the program.
    made.on('error', () => {});
    made.on('exit', () => {
      if (worker === made) worker = null;
    });
    return made;
  };
  const stop = async () => {
    const gone = worker;
    worker = null;
    await gone?.terminate();
  };
  const ask = (thread: Worker, bytes: Uint8Array) =>
    new Promise<unknown>((resolve) => {
      const end = (answer: unknown) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', fail);
        thread.off('message', end).off('error', fail).off('exit', fail);
        resolve(answer);
      };
      const fail = () => end(undefined);
      const timer = setTimeout(fail, limitMs);
      signal.addEventListener('abort', fail);
      thread.once('message', end).once('error', fail).once('exit', fail);
      thread.postMessage(Uint8Array.from(withTrailer(bytes)));
    });

  return {
    async read(bytes) {
      if (signal.aborted) return null;
      worker ??= start();
      const answer = await ask(worker, bytes);
      // No word from the thread: it hangs or is gone.
      if (answer === undefined) {
        if (!signal.aborted) onTooMuch();
        await stop();
      }
      return isText(answer) ? keep(answer) : null;
    },
    close: stop,
  };
}

const isText = (answer: unknown): answer is DocumentText =>
  typeof answer === 'object' && answer !== null && 'title' in answer && 'text' in answer;

function keep({ title, text }: DocumentText): DocumentText | null {
  const kept = {
    title: mendDocument(title).slice(0, TITLE_CHARS),
    text: mendDocument(text).slice(0, TEXT_CHARS),
  };
  return kept.title === '' && kept.text === '' ? null : kept;
}
