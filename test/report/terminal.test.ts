import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteText } from '../../src/report/incomplete.js';
import { renderTerminal, type TerminalOptions } from '../../src/report/terminal.js';
import { type Result, ResultSchema } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';
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

const CAUSES = {
  budget: { th: 'ครบกำหนด', en: 'limit' },
  robots: { th: 'ไม่อนุญาต', en: 'refused' },
  timeout: { th: 'ไม่ตอบในเวลา', en: 'no answer in time' },
};

/** An item that could not be checked, for a cause of CAUSES. */
function makeUnchecked(id: string, cause: string) {
  const words = Object.entries(CAUSES).find(([name]) => name === cause)?.[1];
  const finding = makeFinding({
    code: 'could-not-check',
    severity: 'review',
    message: 'ตรวจสอบอัตโนมัติไม่ได้',
    data: { cause: words?.th ?? '', causeCode: cause },
  });
  return makeItem(id, { verdict: 'review', score: null, evidence: [], findings: [finding] });
}

/** Display column at which a piece of a line starts. */
function columnOf(line: string, piece: string): number {
  return displayWidth(line.slice(0, line.indexOf(piece)));
}

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe('the report on a terminal', () => {
  it('tells a fix again when the item that told it is out of sight', () => {
    const items = Array.from({ length: 9 }, (_, at) => makeFail(`o${at + 1}`));
    const text = draw(makeResult({ items }));
    expect(text.match(/วิธีแก้: ทำลิงก์จากหน้าแรก/g)).toHaveLength(3);
    expect(text).toContain('วิธีแก้: เหมือน o1\n');
    expect(text).toContain('วิธีแก้: เหมือน o5\n');
  });

  it('names what a bare “คลิก” leads to, and advises once to name such links', () => {
    const click = (id: string, context: string) =>
      makeItem(id, {
        evidence: [makeEvidence({ label: 'คลิก', context, trail: [{ url: '/', label: 'คลิก' }] })],
      });
    const items = [click('o10', 'O10 | แผนดำเนินงานประจำปี'), click('o11', ''), makeItem('o12')];
    const isGeneric = (label: string) => label === 'คลิก';
    const text = draw(makeResult({ items }), { isGeneric, width: 120 });
    expect(text).toContain('หน้าแรก › คลิก (“O10 | แผนดำเนินงานประจำปี”) → /about');
    expect(text).toContain('หน้าแรก › คลิก → /about');
    expect(text.match(/ลิงก์ที่ชื่อไม่บอกว่าเป็นอะไร/g)).toHaveLength(1);
    expect(text).toContain('2 รายการผ่านด้วยลิงก์');
    expect(text).toContain('o10, o11');
    expect(draw(makeResult({ items }))).not.toContain('ไม่บอกว่าเป็นอะไร');
  });

  it('shows the status of a link that does not open, and puts its mending first', () => {
    const [dead] = [makeEvidence({ http: { status: 404, contentType: '', finalUrl: '' } })];
    const finding = makeFinding({ code: 'ambiguous', severity: 'review', data: { shut: 'dead' } });
    const item = makeItem('o1', { verdict: 'review', score: null, evidence: [dead], findings: [finding] });
    const text = draw(makeResult({ items: [item] }));
    expect(text).toContain('/about/structure.html (404)');
    expect(text).toContain('1 รายการแก้ได้โดยซ่อมลิงก์เสีย');
    expect(text).not.toContain('พบลิงก์ที่อาจใช่');
    expect(draw(makeResult())).not.toContain('(200)');
  });

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

  it('says how many pages a browser had to show', () => {
    const result = makeResult();
    result.crawl.rendered = 3;
    expect(draw(result)).toContain('ส่งคำขอ 12 ครั้ง · ใช้เบราว์เซอร์แสดง 3 หน้า');
    expect(draw(makeResult())).not.toContain('เบราว์เซอร์แสดง');
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
    result.score.also = [
      { method: 'mean-of-means', ...mean, grade: 'F', gradePossible: 'F', indicators: [] },
    ];
    result.score.levels = [
      {
        scale: 'levels',
        title: 'ระดับแบบใหม่',
        grade: 'ต้องปรับปรุงโดยด่วน',
        gradePossible: 'ต้องปรับปรุงโดยด่วน',
        certainty: 'unconfirmed',
      },
    ];
    const text = draw(result);
    expect(text).toMatch(/item-mean\) +33\.33 +66\.67 +F/);
    expect(text).toMatch(/mean-of-means\) +22\.50 +22\.50 +F/);
    expect(text).toContain('ระดับแบบใหม่: ต้องปรับปรุงโดยด่วน (เกณฑ์ยังไม่ยืนยัน)');
  });

  it('shows a span of grades while the items left to review decide between them', () => {
    const result = makeResult();
    result.score.gradePossible = 'AA';
    const title = 'ระดับแบบใหม่';
    result.score.levels = [
      { scale: 'x', title, grade: 'ต่ำสุด', gradePossible: 'สูงสุด', certainty: 'confirmed' },
    ];
    const text = draw(result);
    expect(text).toContain('อาจถึง 66.67 · ระดับ F ถึง AA\n');
    expect(text).toMatch(/item-mean\) +33\.33 +66\.67 +F ถึง AA\n/);
    expect(text).toContain('ระดับแบบใหม่: ต่ำสุด ถึง สูงสุด\n');
    expect(draw(result, { lang: 'en' })).toContain('up to 66.67 · grade F to AA\n');
  });

  it('shows one grade for a result saved before there were spans', () => {
    const { gradePossible, ...score } = makeResult().score;
    const saved = ResultSchema.parse({ ...makeResult(), score });
    expect(draw(saved)).toContain('อาจถึง 66.67 · ระดับ F\n');
  });

  it('shows a clicked picture without words by its file name, cleaned', () => {
    const trail = [
      { url: '/', label: '', image: 'enter\u202e\u0007.jpg' },
      { url: '/home', label: '' },
    ];
    const text = draw(
      makeResult({ items: [makeItem('o1', { evidence: [makeEvidence({ label: '', trail })] })] }),
    );
    expect(text).toContain('หน้าแรก › (รูปภาพ enter.jpg) › (ลิงก์ไม่มีข้อความ) →');
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

  it('puts the cause of a problem in words when it is handed them, the raw message in English only', () => {
    const result = makeResult();
    result.crawl.problems = [
      { url: 'https://www.example.go.th/p', cause: 'server-error', message: 'GET answered 500' },
    ];
    const causes = { 'server-error': { th: 'เครื่องแม่ข่ายขัดข้อง', en: 'server error' } };
    expect(draw(result, { causes })).toContain('/p — เครื่องแม่ข่ายขัดข้อง (500)');
    expect(draw(result, { causes })).not.toContain('GET answered');
    expect(draw(result, { causes, lang: 'en' })).toContain('/p — server error (GET answered 500)');
  });

  it('lists a page that could not be opened once, not among the links left unopened too', () => {
    const result = makeResult();
    const [one, two] = ['https://www.example.go.th/a1', 'https://www.example.go.th/a2'];
    result.crawl.problems = [one, two].map((url) => ({
      url,
      cause: 'server-error',
      message: 'GET answered 500',
    }));
    result.crawl.unopened = [{ pattern: 'https://www.example.go.th/a#', count: 2, why: 'failed' }];
    expect(draw(result)).not.toContain('ลิงก์ที่ไม่ได้เปิด');
    result.crawl.unopened = [{ pattern: 'https://www.example.go.th/a#', count: 3, why: 'failed' }];
    expect(draw(result)).toContain('ลิงก์ที่ไม่ได้เปิด');
  });

  it.each([
    [1, '1 item is undecided and does not count as a failure without'],
    [2, '2 items are undecided and do not count as failures without'],
  ])('counts %i undecided in good English', (count, sentence) => {
    const items = Array.from({ length: count }, (_, n) =>
      makeItem(`o${n + 1}`, { verdict: 'review', score: null }),
    );
    const result = makeResult({ items });
    result.crawl.complete = false;
    expect(incompleteText('en', result)).toContain(sentence);
  });

  it('lists what was left unopened by pattern, with the number and the reason', () => {
    const result = makeResult();
    result.crawl.unopened = [{ pattern: 'https://www.example.go.th/news/#', count: 120, why: 'sampled' }];
    expect(draw(result)).toContain('/news/# — 120 ลิงก์, สุ่มเปิดบางหน้าแล้ว');
  });

  it('is short with --quiet: the summary, a line for each item that did not pass, what to do next', () => {
    const result = makeResult();
    result.crawl.unopened = [{ pattern: 'https://www.example.go.th/news/#', count: 120, why: 'sampled' }];
    result.items.push(makeUnchecked('o4', 'robots'));
    const text = draw(result, { quiet: true, causes: CAUSES, width: 100 });
    for (const left of ['✓ o1', '/news/#', 'item-mean', 'วิธีแก้', '? o4', '9.1 '])
      expect(text).not.toContain(left);
    const rows = text.split('\n').filter((line) => /^ {2}[✗?] /.test(line));
    expect(rows).toEqual([
      '  ✗ o2   รายการตัวอย่างที่ 2 — ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน',
      '  ? o3   รายการตัวอย่างที่ 3 — พบลิงก์ที่อาจตรงกับรายการ กรุณาตรวจสอบ',
    ]);
    expect(text).toContain('ควรทำอะไรต่อ');
    expect(text).toContain('o4');
  });

  it('says that there is nothing to put right, with --quiet too', () => {
    const text = draw(makeResult({ items: [makeItem('o1')] }), { quiet: true });
    expect(text).toContain('ไม่มีรายการที่ต้องแก้');
  });

  it('marks a pass with a warning, counts it and lists it as worth a look', () => {
    const findings = [makeFinding({ code: 'deep-link', severity: 'warning', message: 'อยู่ลึก' })];
    const text = draw(makeResult({ items: [makeItem('o1', { findings }), makeItem('o2')] }));
    expect(text).toMatch(/^ {2}! o1 {3}/m);
    expect(text).toMatch(/^ {2}✓ o2 {3}/m);
    expect(text).toContain('ผ่าน 2 (ควรดู 1)');
    expect(text).toMatch(/1 รายการผ่าน แต่ควรดู[^\n]*\n {4}o1\n/);
    expect(text).not.toContain('ไม่มีรายการที่ต้องแก้');
  });

  it('says a fix once, and points back to it from the items it also mends', () => {
    const text = draw(makeResult({ items: ['o2', 'o3'].map((id) => makeFail(id)) }));
    expect(text.match(/วิธีแก้: ทำลิงก์จากหน้าแรกไปยังข้อมูลนี้/g)).toHaveLength(1);
    expect(text).toContain('วิธีแก้: เหมือน o2');
  });

  it('does not say that an item it did not find has to be made', () => {
    const findings = [makeFinding({ code: 'not-present' })];
    const text = draw(makeResult({ items: [makeFail('o2', { findings })] }), { width: 120 });
    expect(text).toContain('ภายใน 5 คลิก');
    expect(text.replace(/\s/g, '')).toContain('ถ้ามีข้อมูลอยู่แล้วให้ทำลิงก์ถ้ายังไม่มีให้จัดทำและเผยแพร่');
  });

  it.each([
    ['max-pages', 'budget', '--max-pages 600'],
    ['time', 'budget', '--max-time 1200'],
    ['interrupted', 'budget', 'ถูกสั่งหยุดกลางคัน'],
    [null, 'robots', '--ignore-robots'],
    [null, 'timeout', 'ไม่ตอบในเวลา'],
  ])('tells once how to run again after %s (%s)', (stoppedBy, cause, advice) => {
    const result = makeResult({ items: ['o1', 'o2', 'o3'].map((id) => makeUnchecked(id, cause)) });
    result.options = { maxClicks: 5, maxPages: 300, maxTimeSeconds: 600 };
    result.crawl = { ...result.crawl, complete: false, stoppedBy };
    const next = draw(result, { causes: CAUSES, width: 120 }).split('ควรทำอะไรต่อ')[1] ?? '';
    expect(next.split(advice)).toHaveLength(2);
    expect(next).toContain('3 รายการ');
    expect(next).toContain('o1–o3');
  });

  it('warns at the top when not all was looked at, and only then', () => {
    const result = makeResult();
    expect(draw(result)).not.toContain('คำเตือน');
    result.crawl = { ...result.crawl, complete: false, stoppedBy: 'time' };
    const top = draw(result, { width: 120 }).split('คะแนนตามวิธีคิด')[0];
    expect(top).toContain('คำเตือน: ยังสำรวจเว็บไซต์ไม่ครบ');
    expect(top).toContain('มี 1 รายการ');
    expect(top).toContain('--strict');
  });

  it('says when the rules are of a fiscal year that is over', () => {
    expect(draw(makeResult())).not.toContain('อาจเปลี่ยน');
    const later = draw(makeResult({ checkedAt: '2023-09-30T17:00:00.000Z' }), { width: 120 });
    expect(later).toContain('เป็นของปีงบประมาณ 2566 แต่วันที่ตรวจอยู่ในปีงบประมาณ 2567');
  });

  it('writes the addresses of a folder relative to its site, and names the real address', () => {
    const url = 'http://localhost/a/%E0%B8%81.html';
    const findings = [
      makeFinding({ code: 'thin-page', severity: 'warning', fix: `เปิด ${url} ดู`, data: { url } }),
    ];
    const result = makeResult({
      agency: { homepage: 'public', finalUrl: 'http://localhost/' },
      items: [makeItem('o1', { findings, evidence: [] })],
    });
    expect(draw(result)).toContain('เปิด /a/ก.html ดู');
    expect(draw(result)).not.toContain('localhost');
    result.options.baseUrl = 'https://www.example.go.th/';
    expect(draw(result)).toContain('public (https://www.example.go.th/)');
  });

  it('shows what is asked of the given type of agency only, from the rules', async () => {
    const { ruleSet } = await loadRules();
    const result = makeResult({ items: [makeItem('o1'), makeItem('o4')] });
    const asked = ruleSet.items[0]?.extraFor[0];
    const type = asked?.agencyTypes[0] ?? '';
    expect(draw(result, { ruleSet })).not.toContain('เฉพาะ');
    result.agency.type = type;
    const text = draw(result, { ruleSet });
    expect(text.match(/เฉพาะ/g)).toHaveLength(1);
    expect(text).toContain(`เฉพาะ ${type} ต้อง: ${asked?.th}`);
    expect(draw(result, { ruleSet, lang: 'en' })).toContain(`Also asked of ${type}: ${asked?.en}`);
  });

  it('uses the English names of items, indicators and levels with --lang en', async () => {
    const { ruleSet } = await loadRules();
    const scale = ruleSet.grades.find(({ bands }) => bands.some(({ titleEn }) => titleEn !== undefined));
    const band = scale?.bands.at(-1);
    const result = makeResult({ items: [makeItem('o1')] });
    result.score.levels = [
      {
        scale: scale?.id ?? '',
        title: scale?.title ?? '',
        grade: band?.grade ?? '',
        gradePossible: scale?.bands[0]?.grade ?? '',
        certainty: 'unconfirmed',
      },
    ];
    const text = draw(result, { lang: 'en', ruleSet });
    for (const name of [
      'Sample item 1',
      'Disclosure of information',
      'Basic information',
      `${band?.titleEn} to ${scale?.bands[0]?.titleEn}`,
    ])
      expect(text).toContain(name);
    for (const name of ['รายการตัวอย่าง', 'การเปิดเผยข้อมูล', 'ข้อมูลพื้นฐาน', band?.grade ?? '-'])
      expect(text).not.toContain(name);
    expect(text).toContain('1 May 2023 (B.E. 2566), 00:30 Bangkok time');
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
