import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { displayWidth, truncate } from '../text/width.js';

/** Numbers shown while a crawl runs. */
export interface ProgressNumbers {
  pages: number;
  requests: number;
  /** Items decided so far, when the caller knows. */
  decided?: number;
  /** The address being read. */
  url?: string;
}

/** A host that is left alone for a while. */
export interface PauseNumbers {
  host: string;
  ms: number;
}

export interface ProgressLine {
  show(numbers: ProgressNumbers): void;
  /** Says that nothing happens for a while, and why; pauses too short to notice are not told. */
  pause(pause: PauseNumbers): void;
  /** Takes the line away, so that what follows starts on a clean one. */
  clear(): void;
}

/** Rewrites one line of a terminal; says nothing at all when `enabled` is false (no terminal, --quiet). */
export function createProgress(
  stream: NodeJS.WriteStream,
  enabled: boolean,
  lang: 'th' | 'en',
): ProgressLine {
  if (!enabled) return { show: () => {}, pause: () => {}, clear: () => {} };
  let last = '';
  const write = (text: string) => {
    const line = truncate(text, Math.max(20, (stream.columns ?? 80) - 1));
    if (line === last) return;
    last = line;
    stream.write(`\r\u001b[2K${line}`);
  };
  return {
    show: (numbers) => write(progressText(numbers, lang)),
    pause(pause) {
      if (pause.ms >= NOTICED_MS) write(pauseText(pause, lang));
    },
    clear() {
      if (displayWidth(last) > 0) stream.write('\r\u001b[2K');
      last = '';
    },
  };
}

const NOTICED_MS = 1_000;

function pauseText({ host, ms }: PauseNumbers, lang: 'th' | 'en'): string {
  const seconds = Math.ceil(ms / 1000);
  const name = cleanText(host);
  return lang === 'th' ? `${name} ขอให้พัก รอ ${seconds} วินาที` : `${name} needs a rest, waiting ${seconds} s`;
}

function progressText({ pages, requests, decided, url }: ProgressNumbers, lang: 'th' | 'en'): string {
  const parts =
    lang === 'th' ? [`อ่านแล้ว ${pages} หน้า`, `${requests} คำขอ`] : [`${pages} pages`, `${requests} requests`];
  if (decided !== undefined)
    parts.push(lang === 'th' ? `ตัดสินแล้ว ${decided} รายการ` : `${decided} items decided`);
  if (url !== undefined) parts.push(withThaiHost(cleanText(url)));
  return parts.join(' · ');
}
