import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../src/crawl/document/reader.js';
import { makePdf } from '../helpers/make-pdf.js';

const reader = createDocumentReader(() => {});
afterAll(() => reader.close());

const TITLE = 'แผนดำเนินงานประจำปี 2566';
const LINES = ['แผนดำเนินงาน', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖', 'องค์การบริหารส่วนตำบลตัวอย่าง'];

describe('reading a document', () => {
  it('gives the title and the lines of the first page', async () => {
    const read = await reader.read(makePdf({ title: TITLE, lines: LINES }));
    expect(read).toEqual({ title: TITLE, text: LINES.join('\n') });
  });

  it('puts Thai right that a font or a writer of PDFs has scrambled', async () => {
    const lines = ['ส\u0e4d\u0e32นักงาน', 'ที\uf70a\u0e15\u0e31\uf706ง', 'ที ่อยู ่', 'á¼¹´Óà¹Ô¹§Ò¹»ÃÐ¨Ó»Õ'];
    const read = await reader.read(makePdf({ lines }));
    // Where a mark was cut off, a space may stay behind it; matching does not mind spaces.
    expect(read?.text.replaceAll(' ', '').split('\n')).toEqual([
      'สำนักงาน',
      'ที่ตั้ง',
      'ที่อยู่',
      'แผนดำเนินงานประจำปี',
    ]);
  });

  it('keeps no more than the start of a long page', async () => {
    const read = await reader.read(
      makePdf({ title: 'ก'.repeat(2000), lines: Array(60).fill('ข'.repeat(50)) }),
    );
    expect(read?.title.length).toBe(300);
    expect(read?.text.length).toBe(1000);
  });

  it('reads a file whose end is missing as far as it goes', async () => {
    const whole = makePdf({ lines: LINES });
    const read = await reader.read(whole.subarray(0, whole.indexOf('xref')));
    expect(read?.text).toContain('แผนดำเนินงาน');
  });

  it('says nothing of a file cut before its first page, an encrypted one, a picture of a page, or no PDF at all', async () => {
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [<00> <00>] ';
    const bad = [
      makePdf({ lines: LINES, padding: 70_000 }).subarray(0, 65_536),
      makePdf({ lines: LINES, trailer: locked }),
      makePdf({}),
      Buffer.from('<html><title>แผนดำเนินงาน</title></html>'),
      Buffer.alloc(0),
      Buffer.alloc(300_000, 0x3c),
    ];
    for (const bytes of bad) expect(await reader.read(bytes)).toBeNull();
  });

  it('comes back from hostile files and reads the next one', { timeout: 60_000 }, async () => {
    let gaveUp = 0;
    const brief = createDocumentReader(() => {
      gaveUp += 1;
    }, 1_000);
    const deep = Buffer.from(`${'['.repeat(500_000)}${']'.repeat(500_000)} TJ`);
    const hostile = {
      bomb: makePdf({ lines: LINES, before: Buffer.alloc(400_000_000, 0x20) }),
      deep: makePdf({ lines: LINES, before: deep }),
      operators: makePdf({ lines: LINES, before: Buffer.from('(a) Tj '.repeat(3_000_000)) }),
      circle: makePdf({ pages: '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 1000000000 >>' }),
      nested: makePdf({ pages: `${'<< /Kids ['.repeat(50_000)}${'] >>'.repeat(50_000)}` }),
      objects: Buffer.from(
        `%PDF-1.4\n${'1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\n'.repeat(30_000)}`,
      ),
    };
    for (const bytes of Object.values(hostile)) expect(await brief.read(bytes)).toBeNull();
    expect(gaveUp).toBeGreaterThan(0);
    const after = await brief.read(makePdf({ title: TITLE }));
    await brief.close();
    expect(after?.title).toBe(TITLE);
  });
});
