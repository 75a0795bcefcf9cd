import type { Pause, Progress } from '../crawl/options.js';
import { shortAddress } from '../report/place.js';
import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { displayWidth, truncate } from '../text/width.js';

type Lang = 'th' | 'en';

/** What a progress line tells; what is missing is left out. */
export type ProgressNumbers = Pick<Progress, 'pages' | 'url'> & Partial<Progress>;

interface Drawing {
  lang: Lang;
  columns: number;
}

const WORDS = {
  pages: { th: 'อ่าน {n} หน้า', en: '{n} pages' },
  items: { th: 'พบลิงก์ {n} รายการ', en: '{n} items found' },
  'rest-asked': {
    th: '{host} ขอให้พัก ถามต่อในอีก {s} วินาที',
    en: '{host} needs a rest, asking again in {s} s',
  },
  timeout: { th: '{host} ไม่ตอบในเวลา รออีก {s} วินาที', en: '{host} did not answer in time, waiting {s} s' },
  'crawl-delay': {
    th: 'robots.txt ของ {host} ขอให้เว้น {s} วินาทีต่อคำขอ จึงช้า',
    en: 'robots.txt of {host} asks for {s} s between requests, so this takes long',
  },
} as const;

/**
 * How far the crawl has come, how long it has taken, and what it is looking at, within `columns`: the numbers stay, the label and
 * the address are cut.
 *
 * @param site an address of the website, to which the one looked at is told
 */
export function progressText(
  progress: ProgressNumbers,
  ms: number,
  site: string,
  { lang, columns }: Drawing,
): string {
  const { pages, maxPages, items, label = '', url } = progress;
  const parts = [say('pages', lang, { n: of(pages, maxPages) })];
  if (items !== undefined) parts.push(say('items', lang, { n: of(items.found, items.of) }));
  parts.push(clock(ms));
  const numbers = `${parts.join(' · ')} · `;
  const room = columns - displayWidth(numbers);
  return truncate(numbers + placeText(cleanText(label), shortAddress(url, site), room), columns);
}

/** Why nothing happens for a while; `ms` is what is left of it. */
export function pauseText({ host, why }: Pause, ms: number, { lang, columns }: Drawing): string {
  const values = { host: withThaiHost(cleanText(host)), s: String(Math.max(0, Math.ceil(ms / 1000))) };
  return truncate(say(why, lang, values), columns);
}

/** The words of the link, then its address; where both do not fit, each has half of the room, and what the other leaves. */
function placeText(label: string, address: string, room: number): string {
  if (label === '') return address;
  const forAddress = Math.min(displayWidth(address), Math.floor(room / 2));
  return `${truncate(label, Math.max(0, room - 1 - forAddress))} ${address}`.trimStart();
}

const of = (n: number, most: number | undefined) => (most === undefined ? String(n) : `${n}/${most}`);

/** "1:05", minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function say(key: keyof typeof WORDS, lang: Lang, values: Record<string, string>): string {
  return WORDS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
