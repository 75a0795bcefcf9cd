import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHeader,
  agencyName,
  contactAddress,
  fiscalYear,
  headerText,
  numberIn,
  oneOf,
  onlyOneOf,
  webAddress,
} from '../../src/cli/option-values.js';
import { KnownError } from '../../src/errors.js';

describe('numbers on the command line', () => {
  const pages = numberIn('--max-pages', { least: 1, most: 300, whole: true });
  const seconds = numberIn('--timeout', { least: 0.1, most: 600, whole: false });

  it('are taken within their range, limits included', () => {
    expect(pages('1')).toBe(1);
    expect(pages('300')).toBe(300);
    expect(seconds('0.5')).toBe(0.5);
  });

  it.each(['0', '301', '1.5', '-1', 'ten', '', '0x10', '1e2', 'Infinity', 'NaN'])(
    'refuses %j with range and value',
    (text) => {
      expect(() => pages(text)).toThrow(KnownError);
      expect(() => pages(text)).toThrow(`--max-pages must be a whole number from 1 to 300, not "${text}"`);
    },
  );
});

describe('--fiscal-year', () => {
  it.each(['2566', '๒๕๖๖', ' 2566 '])('takes %j', (text) => {
    expect(fiscalYear(text)).toBe(2566);
  });

  it.each(['2023', '๒๐๒๓'])('names the Buddhist year for %j', (text) => {
    expect(() => fiscalYear(text)).toThrow('for 2023 give --fiscal-year 2566');
  });

  it.each(['66', '1066', 'x'])('refuses %j', (text) => {
    expect(() => fiscalYear(text)).toThrow('--fiscal-year must be a whole number from 2540 to 2700');
  });
});

describe('--header', () => {
  it('collects headers, names in lower case, values with their colons', () => {
    const one = addHeader('Accept-Language: th');
    expect(addHeader('X-Link:https://www.example.go.th/', one)).toEqual({
      'accept-language': 'th',
      'x-link': 'https://www.example.go.th/',
    });
  });

  it.each(['no colon', ': value', 'ชื่อ: ค่า', 'X-A: ค่า', 'a b: c', 'X-A: 1\r\nX-B: 2'])(
    'refuses %j',
    (text) => {
      expect(() => addHeader(text)).toThrow(KnownError);
    },
  );

  it('refuses headers the connection sets itself', () => {
    expect(() => addHeader('Host: other.example')).toThrow('cannot set host');
    expect(() => addHeader('content-length: 5')).toThrow('cannot set content-length');
  });

  it('never lets a line break into a request', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          for (const [name, value] of Object.entries(addHeader(text)))
            expect(name + value).not.toMatch(/[\r\n\0]/);
        } catch (error) {
          expect(error).toBeInstanceOf(KnownError);
        }
      }),
    );
  });
});

describe('other values', () => {
  it('takes a mail or web address as contact and nothing else', () => {
    expect(contactAddress('it@example.go.th')).toBe('it@example.go.th');
    expect(contactAddress('https://www.example.go.th/contact')).toBe('https://www.example.go.th/contact');
    for (const text of ['ฝ่ายไอที', 'it', '', 'javascript:alert(1)', 'a@b\nc']) {
      expect(() => contactAddress(text)).toThrow(KnownError);
    }
  });

  it('takes only full http addresses as base address', () => {
    const base = webAddress('--base-url');
    expect(base('https://www.example.go.th')).toBe('https://www.example.go.th/');
    for (const text of ['www.example.go.th', 'file:///etc', 'ftp://a.example', ''])
      expect(() => base(text)).toThrow(KnownError);
  });

  it('takes only words of the list, and names them', () => {
    const lang = oneOf('--lang', ['th', 'en']);
    expect(lang('en')).toBe('en');
    expect(() => lang('fr')).toThrow('--lang must be th or en, not "fr"');
  });

  it('takes one of a list where only one can be, and refuses a second', () => {
    const format = onlyOneOf('--format', ['md', 'csv']);
    expect(format('md')).toBe('md');
    expect(format('md', 'md')).toBe('md');
    expect(() => format('csv', 'md')).toThrow('--format can be given once, not both md and csv');
  });

  it('takes a name of an agency clean and in one line, and refuses none or a very long one', () => {
    expect(agencyName(' อบต.\u200b\n ตัวอย่าง\u001b ')).toBe('อบต. ตัวอย่าง');
    expect(agencyName('ก'.repeat(200))).toHaveLength(200);
    for (const text of ['', ' \u200b ', 'ก'.repeat(201)]) expect(() => agencyName(text)).toThrow(KnownError);
  });

  it('refuses an empty or Thai user agent', () => {
    expect(headerText('--user-agent')(' my-check/1 ')).toBe('my-check/1');
    expect(() => headerText('--user-agent')('ตัวตรวจ')).toThrow(KnownError);
    expect(() => headerText('--user-agent')(' ')).toThrow(KnownError);
  });
});
