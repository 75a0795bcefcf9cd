import { fiscalYearOf as fiscalYearOfMonth, monthName } from '../text/period.js';
import type { Lang } from './words.js';

/** Thailand keeps UTC+7 all year. */
const BANGKOK_MS = 7 * 60 * 60 * 1000;
/** Years from the common to the Buddhist era. */
const BUDDHIST = 543;

/**
 * A time in words, Bangkok time: "22 พฤศจิกายน 2569 เวลา 13:57 น.", "22 November 2026 (B.E. 2569), 13:57 Bangkok time". Built by
 * hand, so that the report does not depend on the machine's locale data. Text that is no time is given back as it is.
 */
export function formatDate(iso: string, lang: Lang): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const date = new Date(time + BANGKOK_MS);
  const day = date.getUTCDate();
  const month = monthName({ year: null, month: date.getUTCMonth() + 1 }, lang);
  const year = date.getUTCFullYear();
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return lang === 'th'
    ? `${day} ${month} ${year + BUDDHIST} เวลา ${clock} น.`
    : `${day} ${month} ${year} (B.E. ${year + BUDDHIST}), ${clock} Bangkok time`;
}

/** A time as Bangkok's clocks show it, for a date without a time zone (its UTC parts are Bangkok's); null for text that is no time. */
export function bangkokTime(iso: string): Date | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : new Date(time + BANGKOK_MS);
}

/** The fiscal year (พ.ศ.) in which a time lies, October to September, Bangkok time; null for text that is no time. */
export function fiscalYearOf(iso: string): number | null {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return null;
  const date = new Date(time + BANGKOK_MS);
  return fiscalYearOfMonth(date.getUTCFullYear() + BUDDHIST, date.getUTCMonth() + 1);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
