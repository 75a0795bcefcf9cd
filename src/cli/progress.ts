import type { Pause } from '../crawl/options.js';
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
  /** Says that nothing happens for a while, and why; pauses too short to notice are not told. */
  pause(pause: Pause): void;
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

const PAUSES: Record<Pause['why'], Record<'th' | 'en', string>> = {
  'rest-asked': { th: '{host} ขอให้พัก รอ {s} วินาที', en: '{host} needs a rest, waiting {s} s' },
  timeout: { th: '{host} ไม่ตอบในเวลา รอ {s} วินาที', en: '{host} did not answer in time, waiting {s} s' },
  'crawl-delay': {
    th: 'robots.txt ของ {host} ขอให้เว้น {s} วินาทีต่อคำขอ จึงช้า',
    en: 'robots.txt of {host} asks for {s} s between requests, so this takes long',
  },
};

function pauseText({ host, ms, why }: Pause, lang: 'th' | 'en'): string {
  const values: Record<string, string> = {
    host: withThaiHost(cleanText(host)),
    s: String(Math.ceil(ms / 1000)),
  };
  return PAUSES[why][lang].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function progressText({ pages, requests, decided, url }: ProgressNumbers, lang: 'th' | 'en'): string {
  const parts =
    lang === 'th' ? [`อ่านแล้ว ${pages} หน้า`, `${requests} คำขอ`] : [`${pages} pages`, `${requests} requests`];
  if (decided !== undefined)
    parts.push(lang === 'th' ? `ตัดสินแล้ว ${decided} รายการ` : `${decided} items decided`);
  if (url !== undefined) parts.push(withThaiHost(cleanText(url)));
  return parts.join(' · ');
}
