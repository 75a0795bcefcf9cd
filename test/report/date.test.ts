import { describe, expect, it } from 'vitest';
import { fiscalYearOf, formatDate } from '../../src/report/date.js';

describe('the date of a check', () => {
  it('is of the Buddhist era and of Bangkok, also across midnight and new year', () => {
    expect(formatDate('2023-04-30T17:30:00.000Z', 'th')).toBe('1 พฤษภาคม 2566 เวลา 00:30 น.');
    expect(formatDate('2022-12-31T17:00:00.000Z', 'th')).toBe('1 มกราคม 2566 เวลา 00:00 น.');
    expect(formatDate('2022-12-31T16:59:59.999Z', 'en')).toBe(
      '31 December 2022 (B.E. 2565), 23:59 Bangkok time',
    );
  });

  it('lies in the fiscal year that starts in October, Bangkok time', () => {
    expect(fiscalYearOf('2022-09-30T16:59:59.999Z')).toBe(2565);
    expect(fiscalYearOf('2022-09-30T17:00:00.000Z')).toBe(2566);
    expect(fiscalYearOf('2023-04-30T17:30:00.000Z')).toBe(2566);
    expect(fiscalYearOf('yesterday')).toBeNull();
  });

  it('gives text that is no time back as it is', () => {
    expect(formatDate('yesterday', 'th')).toBe('yesterday');
  });
});
