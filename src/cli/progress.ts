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

export interface ProgressLine {
  show(numbers: ProgressNumbers): void;
  /** Takes the line away, so that what follows starts on a clean one. */
  clear(): void;
}

/** Rewrites one line of a terminal; says nothing at all when `enabled` is false (no terminal, --quiet). */
export function createProgress(
  stream: NodeJS.WriteStream,
  enabled: boolean,
  lang: 'th' | 'en',
): ProgressLine {
  if (!enabled) return { show: () => {}, clear: () => {} };
  let last = '';
  return {
    show(numbers) {
      const line = truncate(progressText(numbers, lang), Math.max(20, (stream.columns ?? 80) - 1));
      if (line === last) return;
      last = line;
      stream.write(`\r\u001b[2K${line}`);
    },
    clear() {
      if (displayWidth(last) > 0) stream.write('\r\u001b[2K');
      last = '';
    },
  };
}

function progressText({ pages, requests, decided, url }: ProgressNumbers, lang: 'th' | 'en'): string {
  const parts =
    lang === 'th' ? [`อ่านแล้ว ${pages} หน้า`, `${requests} คำขอ`] : [`${pages} pages`, `${requests} requests`];
  if (decided !== undefined)
    parts.push(lang === 'th' ? `ตัดสินแล้ว ${decided} รายการ` : `${decided} items decided`);
  if (url !== undefined) parts.push(withThaiHost(cleanText(url)));
  return parts.join(' · ');
}
