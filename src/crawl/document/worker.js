// Plain JavaScript, since a thread is started from a file and must run from src/ (tests) as from dist/.
// @ts-check
import { parentPort, workerData } from 'node:worker_threads';

/** Characters handed over; the caller keeps fewer after mending. */
const ENOUGH = 4_000;

// A few bytes can unpack to gigabytes, outside the heap whose limit the thread was given: no block may grow beyond a page's needs.
const { blockBytes } = workerData;
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, args, newTarget) {
    if (typeof args[0] === 'number' && args[0] > blockBytes) throw new RangeError('block too large');
    return Reflect.construct(target, args, newTarget);
  },
});
// The engine's own unpacker takes its memory past that limit; without it pdf.js unpacks by itself, block by block.
Reflect.deleteProperty(globalThis, 'DecompressionStream');

/**
 * The part of pdf.js that is used; the types unpdf hands out for it do not resolve under NodeNext.
 *
 * @typedef {{ items: ({ str: string; hasEOL: boolean } | { type: string })[] }} TextContent
 * @typedef {{ getTextContent(): Promise<TextContent> }} PdfPage
 * @typedef {{ getMetadata(): Promise<{ info: object }>; getPage(number: number): Promise<PdfPage> }} Pdf
 * @typedef {{ promise: Promise<Pdf>; destroy(): Promise<void> }} LoadingTask
 * @typedef {{ getDocument(options: object): LoadingTask }} PdfJs
 */
const pdfJs = await import('unpdf/pdfjs');
const { getDocument } = /** @type {PdfJs} */ (/** @type {unknown} */ (pdfJs));

/**
 * Title and text of the first page of a PDF, as they stand in it.
 *
 * @param {Uint8Array} data
 * @returns {Promise<{ title: string; text: string }>} rejects for anything that is no readable PDF
 */
async function readFirstPage(data) {
  const task = getDocument({
    data,
    verbosity: 0,
    // No code is made of what stands in the file.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const pdf = await task.promise;
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.slice(0, ENOUGH) : '';
    return { title, text: await textOf(pdf).catch(() => '') };
  } finally {
    await task.destroy();
  }
}

/** @param {Pdf} pdf */
async function textOf(pdf) {
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    text += item.hasEOL ? `${item.str}\n` : item.str;
    if (text.length > ENOUGH) break;
  }
  return text.slice(0, ENOUGH);
}

// A promise that pdf.js leaves behind in a broken file is no reason to stop.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async (data) => {
  const read = await readFirstPage(data).catch(() => null);
  parentPort?.postMessage(read);
});
