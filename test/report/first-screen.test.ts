import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal, type TerminalOptions } from '../../src/report/terminal.js';
import type { ItemResult, Result } from '../../src/result/schema.js';
import { displayWidth } from '../../src/text/width.js';
import {
  makeEvidence,
  makeFail,
  makeFinding,
  makeItem,
  makeResult,
  makeUnreadable,
} from '../helpers/result.js';

/** What a terminal of the usual size shows. */
const SCREEN = { columns: 80, lines: 24 };

const draw = (result: Result, over: Partial<TerminalOptions> = {}) =>
  renderTerminal(result, { lang: 'th', color: false, width: SCREEN.columns, quiet: false, ...over });
const firstScreen = (text: string) => text.split('\n').slice(0, SCREEN.lines).join('\n');

/** An item that fails, or is left to review, for one reason. */
const failing = (id: string, code: 'not-linked' | 'broken-link' | 'login-required' | 'not-present') =>
  makeFail(id, { findings: [makeFinding({ code })] });
const doubtful = (id: string) =>
  makeItem(id, {
    verdict: 'review',
    score: null,
    findings: [makeFinding({ code: 'ambiguous', severity: 'review' })],
  });

describe('the first screen', () => {
  it.each([
    [[makeItem('o1'), makeItem('o2')], 'ผ่านทุกรายการ', 'every item passes'],
    [[makeItem('o1'), makeFail('o2')], 'ไม่ผ่าน 1 รายการ', '1 item fails'],
    [
      [makeFail('o1'), makeFail('o2'), doubtful('o3')],
      'ไม่ผ่าน 2 รายการ · ต้องตรวจเอง 1 รายการ',
      '2 items fail · 1 to review',
    ],
    [
      [makeItem('o1'), doubtful('o2')],
      'ไม่พบรายการที่ไม่ผ่าน · ต้องตรวจเอง 1 รายการ',
      'no item fails · 1 to review',
    ],
  ])('begins with the verdict in words: %#', (items: ItemResult[], thai, english) => {
    const result = makeResult({ items });
    expect(draw(result).split('\n')[0]).toBe(`ผลตรวจ OIT ปีงบประมาณ 2566: ${thai}`);
    expect(draw(result, { lang: 'en' }).split('\n')[0]).toBe(`OIT check, fiscal year B.E. 2566: ${english}`);
  });

  it('does not call it a pass when nothing could be checked, or nothing was to be assessed', () => {
    expect(draw(makeUnreadable()).split('\n')[0]).toBe('ผลตรวจ OIT ปีงบประมาณ 2566: ตรวจไม่ได้');
    const none = makeResult({ items: [makeItem('o1', { verdict: 'not-applicable', score: null })] });
    expect(draw(none).split('\n')[0]).toBe('ผลตรวจ OIT ปีงบประมาณ 2566');
  });

  it('names the first three things to do in the order of the full list, with their items and worth', () => {
    const items = [
      failing('o1', 'not-present'),
      failing('o2', 'login-required'),
      failing('o3', 'broken-link'),
      failing('o4', 'not-linked'),
      doubtful('o5'),
    ];
    const screen = firstScreen(draw(makeResult({ items })));
    expect(screen.match(/^ {2}\d\. .*/gm)).toEqual([
      '  1. ใส่ลิงก์ที่ชื่อซึ่งหน้าเว็บเขียนไว้แต่กดไม่ได้ (ได้คะแนนเพิ่ม 20.00)',
      '  2. ซ่อมลิงก์เสียหรือนำไฟล์กลับขึ้นเว็บไซต์ (ได้คะแนนเพิ่ม 20.00)',
      '  3. เปิดสิทธิ์ให้ทุกคนดูได้โดยไม่ต้องเข้าสู่ระบบ (ได้คะแนนเพิ่ม 20.00)',
    ]);
    expect(screen).toContain('     1 รายการ: o4\n');
    expect(screen).toContain('… และอีก 2 ข้อ อยู่ท้ายรายงาน');
  });

  it('begins with the thing to do that is worth most, but after a page that must open before', () => {
    const items = [
      failing('o1', 'not-linked'),
      failing('o2', 'not-present'),
      failing('o3', 'not-present'),
      doubtful('o4'),
    ];
    const shown = (more: ItemResult[]) => draw(makeResult({ items: [...items, ...more] }));
    const gains = (text: string) => [...text.matchAll(/^ {2}\d\. .*?([\d.]+)\)$/gm)].map(([, gain]) => gain);
    expect(gains(shown([]))).toEqual(['50.00', '25.00', '25.00']);
    const hub = makeFinding({ code: 'not-present', data: { hub: 'https://www.example.go.th/ita' } });
    const first = shown([makeFail('o5', { findings: [hub] })]).match(/^ {2}1\. .*(\n {5}.*)+/m)?.[0];
    expect(first).toContain('1 รายการ: o5');
  });

  it('promises no points for what may turn out to be worth none', () => {
    expect(draw(makeResult({ items: [doubtful('o1'), makeItem('o2')] }))).toContain(
      '1. เปิดดูลิงก์ที่อาจใช่ด้วยตนเอง (ได้คะแนนเพิ่มไม่เกิน 50.00)',
    );
  });

  it('holds verdict, score and three things to do, however long the names of a site are', () => {
    const long = fc.string({ unit: 'binary', minLength: 0, maxLength: 600 });
    fc.assert(
      fc.property(long, fc.boolean(), (text, isPacked) => {
        const hostile = isPacked ? 'ที่'.repeat(400) : `https://www.example.go.th/${text}`;
        const hub = makeFinding({ code: 'not-present', data: { hub: hostile, hubCauseCode: 'x' } });
        const evidence = makeEvidence({
          label: hostile,
          url: hostile,
          trail: [{ url: '/', label: hostile }],
        });
        const result = makeResult({
          agency: { name: hostile, type: hostile, homepage: hostile, finalUrl: hostile },
          items: [
            makeFail('o1', { title: hostile, findings: [hub], evidence: [evidence] }),
            failing('o2', 'broken-link'),
            failing('o3', 'not-present'),
            doubtful('o4'),
          ],
        });
        result.crawl = { ...result.crawl, complete: false, stoppedBy: hostile };
        const shown = draw(result, {
          causes: { x: { th: hostile, en: hostile } },
          closing: { file: 'report.html' },
        });
        const screen = firstScreen(shown);
        for (const piece of ['ไม่ผ่าน 3 รายการ', '33.33 จาก 100', '  1. ', '  2. ', '  3. '])
          expect(screen).toContain(piece);
        for (const line of shown.split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(SCREEN.columns);
          expect(line).toBe(line.trimEnd());
        }
        const closing = shown.trimEnd().split('\n');
        expect(closing.length - closing.findLastIndex((line) => line.startsWith('───'))).toBeLessThanOrEqual(
          10,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the last lines on a terminal', () => {
  const items = [makeItem('o1'), failing('o2', 'broken-link'), doubtful('o3')];
  const last = (closing: TerminalOptions['closing'], lang: 'th' | 'en' = 'th') =>
    draw(makeResult({ items }), { lang, ...(closing === undefined ? {} : { closing }) })
      .trimEnd()
      .split('\n')
      .slice(-7);

  it('tell the answer again, and how to keep the report', () => {
    expect(last({ file: 'report.txt' })).toEqual([
      '─'.repeat(80),
      'ผลตรวจ OIT ปีงบประมาณ 2566: ไม่ผ่าน 1 รายการ · ต้องตรวจเอง 1 รายการ',
      'คะแนน OIT  33.33 จาก 100 · อาจถึง 66.67 · ระดับ F',
      'แก้ก่อน      ซ่อมลิงก์เสียหรือนำไฟล์กลับขึ้นเว็บไซต์ (ได้คะแนนเพิ่ม 33.33)',
      '           1 รายการ: o2',
      '           … และอีก 1 ข้อ ดูตอนต้นและท้ายรายงาน',
      'รายงานเต็ม  สั่งตรวจโดยเพิ่ม -o report.txt เพื่อเก็บเป็นไฟล์',
    ]);
  });

  it('do not advise to keep what was kept, and are left out of files and pipes', () => {
    expect(last({ file: null }).join('\n')).not.toContain('-o');
    expect(last(undefined).join('\n')).not.toContain('─');
    expect(last({ file: null }, 'en').join('\n')).toContain('Fix first  Repair dead links');
  });
});

describe('a note that many items share', () => {
  const url = (id: string) => `https://www.example.go.th/${id}.html`;
  const thin = (id: string) => {
    const fix = `เปิด ${url(id)} ดูว่ามีข้อมูล`;
    const finding = makeFinding({
      code: 'thin-page',
      severity: 'warning',
      message: 'ไม่พบเนื้อหาในหน้า',
      fix,
      data: { url: url(id) },
    });
    return makeItem(id, { findings: [finding], evidence: [makeEvidence({ url: url(id) })] });
  };

  it('is told once a screen, each item keeping its own address', () => {
    const text = draw(makeResult({ items: ['o1', 'o2', 'o3'].map(thin) }));
    expect(text.match(/ข้อสังเกต: ไม่พบเนื้อหาในหน้า/g)).toHaveLength(1);
    expect(text.match(/วิธีแก้: เปิด \/o1\.html ดูว่ามีข้อมูล/g)).toHaveLength(1);
    for (const id of ['o2', 'o3']) expect(text).toContain(`ข้อสังเกตและวิธีแก้: เหมือน o1 แต่ให้เปิด /${id}.html\n`);
    for (const id of ['o1', 'o2', 'o3']) expect(text).toContain(`→ /${id}.html`);
  });

  it('is told again when the item that told it is out of sight', () => {
    const items = Array.from({ length: 30 }, (_, at) => thin(`o${at + 1}`));
    const lines = draw(makeResult({ items })).split('\n');
    for (const [at, line] of lines.entries()) {
      const teller = /เหมือน (o\d+)/.exec(line)?.[1];
      if (teller === undefined) continue;
      const told = lines.findIndex((other) => other.startsWith(`  ! ${teller} `));
      expect(told).toBeGreaterThan(0);
      expect(at - told).toBeLessThan(SCREEN.lines);
    }
  });

  it('is told by each item when it is about another address than the one shown', () => {
    const items = ['o1', 'o2'].map((id) => ({ ...thin(id), evidence: [makeEvidence()] }));
    expect(draw(makeResult({ items })).match(/วิธีแก้: เปิด/g)).toHaveLength(2);
  });
});

describe('the clicks to an item', () => {
  const trail = ['', 'แผนงาน'].map((label) => ({ url: 'https://www.example.go.th/', label }));

  it('do not begin with the nameless link of a first page that only leads in', () => {
    const evidence = makeEvidence({ label: 'แผนงาน', trail, clicks: 1 });
    expect(draw(makeResult({ items: [makeItem('o1', { evidence: [evidence] })] }))).toContain(
      'หน้าแรก › แผนงาน →',
    );
  });

  it('do not show the arrow of a label beside the one to the address', () => {
    const arrow = [{ url: 'https://www.example.go.th/', label: 'อ่านทั้งหมด →' }];
    const evidence = makeEvidence({ label: 'อ่านทั้งหมด →', trail: arrow });
    const text = draw(makeResult({ items: [makeItem('o1', { evidence: [evidence] })] }));
    expect(text).toContain('หน้าแรก › อ่านทั้งหมด → /');
  });

  it('name every link that costs a click, nameless ones too', () => {
    const evidence = makeEvidence({ label: 'แผนงาน', trail, clicks: 2 });
    expect(draw(makeResult({ items: [makeItem('o1', { evidence: [evidence] })] }))).toContain(
      'หน้าแรก › (ลิงก์ไม่มีข้อความ) › แผนงาน →',
    );
  });
});
