import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal, type TerminalOptions } from '../../src/report/terminal.js';
import type { Result } from '../../src/result/schema.js';
import { displayWidth } from '../../src/text/width.js';
import {
  makeEvidence,
  makeFail,
  makeFinding,
  makeItem,
  makeResult,
  makeUnreadable,
} from '../helpers/result.js';

function draw(result: Result, over: Partial<TerminalOptions> = {}): string {
  return renderTerminal(result, { lang: 'th', color: false, width: 80, quiet: false, ...over });
}

/** Display column at which a piece of a line starts. */
function columnOf(line: string, piece: string): number {
  return displayWidth(line.slice(0, line.indexOf(piece)));
}

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe('the report on a terminal', () => {
  it('starts with agency, homepage, date, score, counts and whether the look was complete', () => {
    const first = draw(makeResult()).split('\n').slice(0, 9).join('\n');
    expect(first).toContain('ปีงบประมาณ 2566');
    expect(first).toContain('อบต.ตัวอย่าง');
    expect(first).toContain('https://www.example.go.th/');
    expect(first).toContain('1 พฤษภาคม 2566 เวลา 00:30 น.');
    expect(first).toContain('33.33 จาก 100 · อาจถึง 66.67 · ระดับ F');
    expect(first).toContain('ผ่าน 1 · ไม่ผ่าน 1 · ต้องตรวจเอง 1');
    expect(first).toContain('ครบถ้วน · อ่าน 7 หน้า ส่งคำขอ 12 ครั้ง');
  });

  it('says one score when nothing is left to review', () => {
    const mean = { confirmed: 50, possible: 50 };
    const result = makeResult();
    result.score = { ...result.score, ...mean };
    expect(draw(result)).toContain('50.00 จาก 100 · ระดับ F');
  });

  it('names what stopped an incomplete look', () => {
    const result = makeResult();
    result.crawl = { ...result.crawl, complete: false, stoppedBy: 'max-pages' };
    expect(draw(result)).toContain('ยังไม่ครบ · หยุดเพราะครบจำนวนหน้าที่กำหนด (--max-pages)');
  });

  it('shows both methods with their indicators, and marks levels that are not confirmed', () => {
    const result = makeResult();
    const mean = { confirmed: 22.5, possible: 22.5 };
    result.score.also = [{ method: 'mean-of-means', ...mean, grade: 'F', indicators: [] }];
    result.score.levels = [
      { scale: 'levels', title: 'ระดับแบบใหม่', grade: 'ต้องปรับปรุงโดยด่วน', certainty: 'unconfirmed' },
    ];
    const text = draw(result);
    expect(text).toMatch(/item-mean\) +33\.33 +66\.67 +F/);
    expect(text).toMatch(/mean-of-means\) +22\.50 +22\.50 +F/);
    expect(text).toContain('ระดับแบบใหม่: ต้องปรับปรุงโดยด่วน (เกณฑ์ยังไม่ยืนยัน)');
  });

  it('shows for a pass the clicks from the homepage and a site-relative address', () => {
    expect(draw(makeResult())).toContain('พบที่: หน้าแรก › โครงสร้างหน่วยงาน → /about/structure.html');
  });

  it('tells content that stands on a page from a link, and words without a link from both', () => {
    const home = { url: 'https://www.example.go.th/', label: 'เกี่ยวกับเรา' };
    const standing = makeEvidence({
      label: 'ประวัติและโครงสร้าง',
      trail: [home],
      url: 'https://www.example.go.th/about',
    });
    const named = makeEvidence({ label: 'O12 รายงาน', trail: [home], url: null, clicks: null });
    const bare = makeEvidence({
      label: 'O13',
      trail: [home, { ...home, label: 'O13' }],
      url: null,
      clicks: null,
    });
    const wordless = makeEvidence({ label: '', trail: [{ ...home, label: '' }] });
    const text = draw(
      makeResult({
        items: [
          makeItem('o1', { evidence: [standing] }),
          makeFail('o2', { evidence: [named, bare] }),
          makeItem('o3', { evidence: [wordless] }),
        ],
      }),
      { width: 100 },
    );
    expect(text).toContain('หน้าแรก › เกี่ยวกับเรา → /about (“ประวัติและโครงสร้าง” อยู่ในหน้านี้)');
    expect(text).toContain('หน้าแรก › เกี่ยวกับเรา: “O12 รายงาน” (ไม่มีลิงก์ปลายทาง)');
    expect(text).toContain('หน้าแรก › เกี่ยวกับเรา: “O13” (ไม่มีลิงก์ปลายทาง)');
    expect(text).toContain('หน้าแรก › (ลิงก์ไม่มีข้อความ) → /about/structure.html');
  });

  it('shows for a fail the finding, where the content lies and how to put it right', () => {
    const evidence = [makeEvidence({ url: 'https://www.example.go.th/o21.pdf', trail: [], clicks: null })];
    const text = draw(makeResult({ items: [makeFail('o21', { evidence })] }));
    expect(text).toContain('✗ o21');
    expect(text).toContain('ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน');
    expect(text).toContain('มีอยู่ที่ /o21.pdf แต่ไม่มีลิงก์จากหน้าแรกนำไปถึง');
    expect(text).toContain('วิธีแก้: ทำลิงก์จากหน้าแรกไปยังข้อมูลนี้');
  });

  it('shows advice and warnings beside a pass', () => {
    const findings = [
      makeFinding({ code: 'advice', severity: 'info', message: 'จัดทำทุกวงเงิน' }),
      makeFinding({ code: 'deep-link', severity: 'warning', message: 'อยู่ลึก' }),
    ];
    const text = draw(makeResult({ items: [makeItem('o19', { findings })] }));
    expect(text).toContain('ข้อแนะนำ: จัดทำทุกวงเงิน');
    expect(text).toContain('ข้อสังเกต: อยู่ลึก');
  });

  it('speaks English with --lang en', () => {
    const text = draw(makeResult(), { lang: 'en' });
    expect(text).toContain('33.33 of 100 · up to 66.67 · grade F');
    expect(text).toContain('The link is not shown on the main website');
    expect(text).toContain('Home › โครงสร้างหน่วยงาน → /about/structure.html');
  });

  it('groups the failing items by what puts them right, and tells what that is worth', () => {
    const items = ['o2', 'o3', 'o4', 'o7'].map((id) => makeFail(id));
    const text = draw(makeResult({ items: [makeItem('o1'), ...items] }), { width: 120 });
    expect(text).toContain('4 รายการแก้ได้โดยทำลิงก์จากหน้าแรก');
    expect(text).toContain('ได้คะแนนเพิ่ม 80.00');
    expect(text).toContain('o2–o4, o7');
  });

  it('says so when there is nothing to put right', () => {
    expect(draw(makeResult({ items: [makeItem('o1')] }))).toContain('ไม่มีรายการที่ต้องแก้');
  });

  it('bounds the list of problems and says how many there are', () => {
    const result = makeResult();
    result.crawl.problems = Array.from({ length: 40 }, (_, index) => ({
      url: `https://www.example.go.th/p${index}`,
      cause: 'server-error',
      message: 'GET answered 500',
    }));
    const text = draw(result);
    expect(text).toContain('หน้าที่เปิดไม่ได้ (40)');
    expect(text.match(/GET answered 500/g)).toHaveLength(10);
    expect(text).toContain('อีก 30 รายการ');
  });

  it('puts the cause of a problem in words when it is handed them', () => {
    const result = makeResult();
    result.crawl.problems = [
      { url: 'https://www.example.go.th/p', cause: 'server-error', message: 'GET answered 500' },
    ];
    const causes = { 'server-error': { th: 'เครื่องแม่ข่ายขัดข้อง', en: 'server error' } };
    expect(draw(result, { causes })).toContain('/p — เครื่องแม่ข่ายขัดข้อง (GET answered 500)');
  });

  it('lists what was left unopened by pattern, with the number and the reason', () => {
    const result = makeResult();
    result.crawl.unopened = [{ pattern: 'https://www.example.go.th/news/#', count: 120, why: 'sampled' }];
    expect(draw(result)).toContain('/news/# — 120 ลิงก์, สุ่มเปิดบางหน้าแล้ว');
  });

  it('leaves clean passes, problems and unopened links out with --quiet', () => {
    const result = makeResult();
    result.crawl.unopened = [{ pattern: 'https://www.example.go.th/news/#', count: 120, why: 'sampled' }];
    const text = draw(result, { quiet: true });
    expect(text).not.toContain('✓ o1');
    expect(text).not.toContain('/news/#');
    expect(text).toContain('✗ o2');
    expect(text).toContain('? o3');
  });

  it('leaves headings without anything to show out with --quiet', () => {
    const text = draw(makeResult({ items: [makeItem('o1')] }), { quiet: true });
    expect(text).not.toMatch(/^9\.1 /m);
    expect(text).toContain('ไม่มีรายการที่ต้องแก้');
  });

  it('says of an unreadable homepage only that, and why', () => {
    const text = draw(makeUnreadable());
    expect(text).toContain('อ่านหน้าเว็บไซต์หลักไม่ได้');
    expect(text).toContain('connection refused');
    expect(text).not.toContain('o2');
    expect(text).not.toContain('33.33');
  });

  it('is plain without colour, and the same text with it', () => {
    const escapes = /\u001b\[\d+m/g;
    const plain = draw(makeResult());
    const colored = draw(makeResult(), { color: true });
    expect(plain).not.toMatch(CONTROLS);
    expect(colored).toMatch(escapes);
    expect(colored.replace(escapes, '')).toBe(plain);
  });

  it('lets nothing a site says steer the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const hostile = `\u001b[2J\u202e${text}\u0007\r\u200b`;
        const evidence = makeEvidence({
          label: hostile,
          url: `https://www.example.go.th/${encodeURIComponent('\u001b[31m\u202e')}`,
          trail: [{ url: 'https://www.example.go.th/', label: hostile }],
        });
        const result = makeResult({
          agency: { name: hostile, homepage: hostile, finalUrl: hostile },
          items: [
            makeItem('o1', { title: hostile, group: hostile, evidence: [evidence] }),
            makeFail('o2', {
              findings: [makeFinding({ message: hostile, fix: hostile })],
              evidence: [evidence],
            }),
          ],
        });
        result.crawl.problems = [{ url: hostile, cause: hostile, message: hostile }];
        result.crawl.unopened = [{ pattern: hostile, count: 1, why: hostile }];
        result.crawl.stoppedBy = hostile;
        expect(draw(result)).not.toMatch(CONTROLS);
      }),
    );
  });
});

const THAI = [
  'กำหนดการ',
  'ผู้ที่รับผิดชอบ',
  'น้ำ',
  'ปีงบประมาณ',
  'การจัดซื้อจัดจ้าง',
  'ชี้แจง',
  'No Gift Policy',
  'ญี่ปุ่น',
  'ป้ายที่',
];

describe('the columns of the report', () => {
  const titles = fc.array(fc.array(fc.constantFrom(...THAI), { minLength: 1, maxLength: 25 }), {
    minLength: 1,
    maxLength: 12,
  });

  it('start at the same display column on every item line, whatever marks the Thai titles carry', () => {
    fc.assert(
      fc.property(titles, fc.integer({ min: 60, max: 120 }), (words, width) => {
        const items = words.map((title, index) =>
          makeItem(`o${index + 1}`, { title: title.join(' '), evidence: [] }),
        );
        const lines = draw(makeResult({ items }), { width }).split('\n');
        const rows = lines.filter((line) => line.startsWith('  ✓ o'));
        expect(rows).toHaveLength(items.length);
        for (const [index, row] of rows.entries()) {
          expect(displayWidth(row)).toBe(width);
          expect(row.endsWith('   100')).toBe(true);
          expect(columnOf(row, items[index]?.title.split(' ')[0] ?? '')).toBe(9);
        }
      }),
    );
  });

  it('never run over the width', () => {
    fc.assert(
      fc.property(titles, fc.integer({ min: 60, max: 120 }), (words, width) => {
        const items = words.map((title, index) => {
          const text = title.join(' ');
          const evidence = makeEvidence({
            label: text,
            url: `https://www.example.go.th/${'ยาว'.repeat(60)}.pdf`,
          });
          return makeFail(`o${index + 1}`, {
            title: text,
            evidence: [evidence],
            findings: [makeFinding({ message: text, fix: text })],
          });
        });
        for (const line of draw(makeResult({ items }), { width }).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('keep the scores of both methods under one another', () => {
    const result = makeResult();
    result.score.also = [{ ...result.score, method: 'mean-of-means', confirmed: 100, possible: 100 }];
    const rows = draw(result, { width: 100 })
      .split('\n')
      .filter((line) => /\d\.\d\d +\d+\.\d\d/.test(line));
    expect(rows).toHaveLength(4);
    const ends = rows.map((row) => displayWidth(/^.*?\d+\.\d\d +\d+\.\d\d/.exec(row)?.[0] ?? ''));
    expect(new Set(ends).size).toBe(1);
  });
});
