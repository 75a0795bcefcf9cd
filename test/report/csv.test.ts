import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.js';
import { cellText, LONGEST } from '../../src/report/tables/value.js';
import type { Lang } from '../../src/report/words.js';
import type { Evidence } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';
import { hostileText } from '../helpers/hostile-text.js';
import { readCsv } from '../helpers/read-csv.js';
import { makeEvidence, makeFinding, makeItem, makeResult, makeUnreadable } from '../helpers/result.js';

const rules = await loadRules('oit-2566');
const csv = (result = makeResult(), lang: Lang = 'th') => renderCsv(result, { lang, rules });
const cells = (result = makeResult(), lang: Lang = 'th') => readCsv(csv(result, lang).slice(1));

describe('a result as CSV', () => {
  it('begins with a byte order mark and ends its lines with CRLF, as Excel wants it for Thai', () => {
    const bytes = Buffer.from(csv());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv().split('\r\n')).toHaveLength(5);
    expect(csv().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('tells each item in one row under Thai headings', () => {
    const [head, first, second, third] = cells();
    expect(head).toEqual(
      'ข้อ|ชื่อรายการ|ตัวชี้วัด|ตัวชี้วัดย่อย|ผล|คะแนน|รหัสผลที่พบ|ผลที่พบ|ข้อความที่พบ|ที่อยู่ (URL)|เส้นทางคลิก|จำนวนคลิก|HTTP|ปีงบประมาณ (พ.ศ.)|วิธีแก้'.split(
        '|',
      ),
    );
    expect(first).toEqual([
      'o1',
      'รายการตัวอย่างที่ 1',
      '9 การเปิดเผยข้อมูล',
      '9.1 ข้อมูลพื้นฐาน',
      'ผ่าน',
      '100',
      '',
      '',
      'โครงสร้างหน่วยงาน',
      'https://www.example.go.th/about/structure.html',
      'หน้าแรก › โครงสร้างหน่วยงาน',
      '1',
      '200',
      '',
      '',
    ]);
    expect(second?.slice(4, 8)).toEqual(['ไม่ผ่าน', '0', 'link-not-shown', makeFinding().message]);
    expect(second?.at(-1)).toBe(makeFinding().fix);
    expect(third?.slice(4, 7)).toEqual(['ต้องตรวจเอง', '', 'ambiguous']);
  });

  it('speaks English where asked to', () => {
    const [head, first, second] = cells(makeResult(), 'en');
    expect(head?.slice(0, 6)).toEqual(['Item', 'Title', 'Indicator', 'Sub-indicator', 'Verdict', 'Score']);
    expect(first?.slice(1, 5)).toEqual([
      'Sample item 1',
      expect.stringMatching(/^9 [A-Z]/),
      expect.stringMatching(/^9\.1 [A-Z]/),
      'Pass',
    ]);
    expect(second?.[7]).toBe(makeFinding().messageEn);
    expect(second?.at(-1)).toBe(makeFinding().fixEn);
  });

  it('shows the finding that explains a verdict before a note that came first', () => {
    const note = makeFinding({ code: 'advice', severity: 'info', message: 'คำแนะนำ' });
    const item = makeItem('o1', { verdict: 'fail', score: 0, findings: [note, makeFinding()] });
    expect(cells(makeResult({ items: [item] }))[1]?.[6]).toBe('link-not-shown');
  });

  it('names the pages of a folder by their path, as their address leads nowhere', () => {
    const evidence = [makeEvidence({ url: 'http://localhost/files/a.pdf' })];
    const agency = { homepage: './public', finalUrl: 'http://localhost/' };
    const folder = makeResult({ agency, items: [makeItem('o1', { evidence })] });
    expect(cells(folder)[1]?.[9]).toBe('/files/a.pdf');
    const based = { ...folder, options: { baseUrl: 'http://localhost/' } };
    expect(cells(based)[1]?.[9]).toBe('http://localhost/files/a.pdf');
  });

  it('says what the words are where they are no link, and shows no click that cannot be made', () => {
    const trail = ['ITA 2566', 'แผนงาน'].map((label) => ({ url: 'https://www.example.go.th/', label }));
    const row = (over: Partial<Evidence>) => {
      const evidence = makeEvidence({ label: 'แผนงาน', trail, ...over });
      return cells(makeResult({ items: [makeItem('o1', { evidence: [evidence] })] }))[1];
    };
    expect(row({ url: null })?.slice(8, 11)).toEqual(['ข้อความในหน้า: แผนงาน', '', 'หน้าแรก › ITA 2566']);
    expect(row({ clicks: null, trail: [] })?.[8]).toBe('ชื่อหน้า: แผนงาน');
    expect(row({})?.slice(8, 11)).toEqual(['แผนงาน', expect.any(String), 'หน้าแรก › ITA 2566 › แผนงาน']);
  });

  it('gives no status for a name without a link: that is the page’s', () => {
    const item = makeItem('o1', { evidence: [makeEvidence({ url: null, clicks: null, trail: [] })] });
    expect(cells(makeResult({ items: [item] }))[1]?.slice(9, 13)).toEqual(['', '', '', '']);
  });

  it('holds every item of a run that could not begin', () => {
    expect(cells(makeUnreadable()).map((row) => row[4])).toEqual(['ผล', 'ต้องตรวจเอง', 'ต้องตรวจเอง']);
  });

  it('lets no text of a site become a formula, break a line or move a column', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const item = makeItem('o1', {
          title: text,
          findings: [makeFinding({ message: text, fix: text })],
          evidence: [makeEvidence({ label: text, url: text, trail: [{ url: text, label: text }] })],
        });
        const rows = cells(makeResult({ items: [item] }));
        expect(rows).toHaveLength(2);
        for (const row of rows) {
          expect(row).toHaveLength(15);
          for (const cell of row) {
            expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
            expect(cell).not.toMatch(/[\p{Cc}\p{Cf}]/u);
            expect(cell.length).toBeLessThan(32_767);
          }
        }
        expect(rows[1]?.[8]?.replace(/^'(?=[=+\-@＝＋－＠])/, '')).toBe(cellText(text));
      }),
      { numRuns: 200 },
    );
  });

  it('cuts a text that no cell can hold, and says so with an ellipsis', () => {
    const cut = cellText(`${'ก'.repeat(LONGEST - 1)}😀😀`);
    expect(cut).toBe(`${'ก'.repeat(LONGEST - 1)}…`);
    expect(cellText('ก'.repeat(LONGEST))).toHaveLength(LONGEST);
  });
});
