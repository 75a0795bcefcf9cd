import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { declaredCharset, metaCharsets } from '../../src/crawl/read/charset.js';
import { decode } from '../../src/crawl/read/decode.js';
import { sniff } from '../../src/crawl/sniff.js';
import { awkward, bytes, fuzz } from '../helpers/fuzz.js';

describe('fuzz: a charset', () => {
  const label = fc.oneof(
    awkward,
    fc.constantFrom(
      'tis-620',
      'TIS620',
      'cp874',
      'x-windows-874',
      'utf-8',
      'utf-16',
      'utf-7',
      'iso-8859-11',
      'replacement',
      'x-user-defined',
      'toString',
      '__proto__',
      '',
    ),
  );

  fuzz(
    'of bytes and headers that contradict one another is one that can be decoded',
    2_000,
    fc.tuple(bytes, label, label, bytes),
    ([head, header, meta, tail]) => {
      const body = Buffer.concat([
        head,
        Buffer.from(`<meta charset="${meta}"><meta charset=tis-620>`, 'utf8'),
        tail,
      ]);
      const { text, encoding } = decode(body, `text/html; charset=${header}`);
      expect(new TextDecoder(encoding).encoding).toBe(encoding);
      expect(text.length).toBeLessThanOrEqual(body.length);
      expect(text.startsWith('\ufeff\ufeff')).toBe(false);
    },
  );

  fuzz(
    'of Thai text is found whatever else is declared',
    500,
    fc.tuple(
      label,
      fc.array(fc.constantFrom('แผนดำเนินงาน', 'ประจำปีงบประมาณ', 'เทศบาลตัวอย่าง'), { minLength: 1 }),
    ),
    ([header, list]) => {
      const text = `<p>${list.join(' ')} ${list.join(' ')}</p>`;
      expect(decode(Buffer.from(text, 'utf8'), `text/html; charset=${header}`).text).toBe(text);
    },
  );

  fuzz(
    'that is declared has a name or none',
    1_000,
    fc.tuple(awkward, label, bytes),
    ([before, name, body]) => {
      for (const found of [declaredCharset(`${before}; charset=${name}`), ...metaCharsets(body)])
        if (found !== null) expect(new TextDecoder(found).encoding).toBe(found);
    },
  );

  fuzz('and a kind are told of any bytes', 1_000, bytes, (body) => {
    expect(['html', 'pdf', 'office', 'zip', 'image', 'text', 'empty', 'other']).toContain(sniff(body));
  });
});
