import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderHtml } from '../../src/report/html/html.js';
import { cellText } from '../../src/report/tables/value.js';
import { VERDICT_COLOURS } from '../../src/report/verdict-colours.js';
import type { Lang } from '../../src/report/words.js';
import { renderXlsx } from '../../src/report/xlsx.js';
import { loadRules } from '../../src/rules/load.js';
import { hostileText } from '../helpers/hostile-text.js';
import { readXlsx } from '../helpers/read-xlsx.js';
import { makeEvidence, makeFinding, makeItem, makeResult, makeUnreadable } from '../helpers/result.js';

const rules = await loadRules('oit-2566');
const xlsx = (result = makeResult(), lang: Lang = 'th') => renderXlsx(result, { lang, rules });
const read = async (result = makeResult(), lang: Lang = 'th') => {
  const sheets = readXlsx(await xlsx(result, lang));
  return {
    names: sheets.map(({ name }) => name),
    sheet: (at: number) => {
      const found = sheets[at];
      if (found === undefined) throw new Error(`no sheet ${at}`);
      return found;
    },
  };
};

const UNREAD = {
  ...makeResult().crawl,
  problems: [{ url: 'https://www.example.go.th/gone', cause: 'not-found', message: 'GET answered 404' }],
  unopened: [{ pattern: 'https://www.example.go.th/news/#', count: 40, why: 'sampled' }],
};

/** The order that the format asks for (ECMA-376, CT_Worksheet); Excel calls a file damaged that has another one. */
const ORDER =
  'sheetPr sheetViews cols sheetData autoFilter mergeCells conditionalFormatting hyperlinks pageMargins pageSetup headerFooter'.split(
    ' ',
  );

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a result as a workbook', () => {
  it('has a summary, the items, the findings, the links, and what was not looked at', async () => {
    expect((await read()).names).toEqual(['สรุป', 'รายการ', 'ผลที่พบ', 'ลิงก์']);
    const { names, sheet } = await read(makeResult({ crawl: UNREAD }), 'en');
    expect(names).toEqual(['Summary', 'Items', 'Findings', 'Links', 'Not looked at']);
    expect(sheet(4).rows.slice(1)).toEqual([
      [
        'Pages that could not be opened',
        'https://www.example.go.th/gone',
        '',
        expect.stringContaining('404'),
      ],
      ['Link patterns left unopened', 'https://www.example.go.th/news/#', 40, 'a sample was opened'],
    ]);
    // A pattern is no page that could be opened.
    expect([...sheet(4).links.keys()]).toEqual(['B2']);
  });

  it('has a sheet of what changed when there is a result to compare with', async () => {
    const baseline = makeResult({ items: [makeItem('o1'), makeItem('o2')] });
    const after = makeResult({ items: [makeItem('o1'), makeItem('o2', { verdict: 'fail', score: 0 })] });
    const sheets = readXlsx(await renderXlsx(after, { lang: 'en', rules, baseline }));
    expect(sheets.map(({ name }) => name)).toContain('Changes');
    const rows = sheets.find(({ name }) => name === 'Changes')?.rows ?? [];
    expect(rows[1]?.slice(0, 5)).toEqual(['o2', 'Sample item 2', 'Worse', 'pass', 'fail']);
    expect(rows).toHaveLength(2);
  });

  it('sums up first: scores by both methods and the verdicts, as numbers', async () => {
    const also = [{ ...makeResult().score, method: 'mean-of-means' as const, confirmed: 22.5, possible: 40 }];
    const { sheet } = await read(makeResult({ score: { ...makeResult().score, also } }));
    const { rows } = sheet(0);
    expect(rows[0]?.[0]).toBe('อบต.ตัวอย่าง · ผลตรวจ OIT ปีงบประมาณ 2566: ไม่ผ่าน 1 รายการ · ต้องตรวจเอง 1 รายการ');
    expect(rows).toContainEqual(['OIT', 'เฉลี่ยรายข้อ (item-mean)', 33.33, 66.67, 'F']);
    expect(rows).toContainEqual(['OIT', 'เฉลี่ยทีละชั้นแบบ ป.ป.ช. (mean-of-means)', 22.5, 40, 'F']);
    expect(rows).toContainEqual(['9.1', 'ข้อมูลพื้นฐาน', 33.33, 66.67, '']);
    expect(rows).toContainEqual(['ไม่ผ่าน', '', 1]);
  });

  it('keeps the time of the check as a date, Bangkok time', async () => {
    const row = (await read()).sheet(0).rows.find(([name]) => name === 'ตรวจเมื่อ (เวลากรุงเทพฯ)');
    // 2023-05-01 00:30 in Bangkok; days since 1899-12-30.
    expect(row?.[1]).toBeCloseTo(45047 + 0.5 / 24, 6);
  });

  it('says in the summary that the homepage could not be read, and shows no score', async () => {
    const { rows } = (await read(makeUnreadable())).sheet(0);
    expect(rows.flat().join(' ')).toContain('อ่านหน้าเว็บไซต์หลักไม่ได้');
    expect(rows.flat()).not.toContain('OIT');
  });

  it('tells each item in a row, with real numbers', async () => {
    const { sheet } = await read(makeResult(), 'en');
    const [head, first] = sheet(1).rows;
    expect(head?.[0]).toBe('Item');
    expect(first?.slice(4, 6)).toEqual(['Pass', 100]);
    expect(first?.slice(11, 13)).toEqual([1, 200]);
  });

  it('lists every finding and every link, not only the first of an item', async () => {
    const note = makeFinding({ code: 'advice', severity: 'info', message: 'คำแนะนำ', fix: '' });
    const evidence = [
      makeEvidence(),
      makeEvidence({ url: 'https://www.example.go.th/b', period: 2566, matchScore: 0.8 }),
    ];
    const { sheet } = await read(
      makeResult({ items: [makeItem('o1', { findings: [makeFinding(), note], evidence })] }),
    );
    expect(
      sheet(2)
        .rows.slice(1)
        .map((row) => row.slice(3, 6)),
    ).toEqual([
      ['เหตุที่ไม่ผ่าน', 'link-not-shown', makeFinding().message],
      ['ข้อแนะนำ', 'advice', 'คำแนะนำ'],
    ]);
    expect(
      sheet(3)
        .rows.slice(1)
        .map((row) => row.slice(12, 14)),
    ).toEqual([
      ['', 1],
      [2566, 0.8],
    ]);
  });

  it('keeps headings in sight, filters each table and prints it one page wide', async () => {
    const { sheet } = await read(makeResult({ crawl: UNREAD }));
    for (const at of [1, 2, 3, 4]) {
      const { xml, rows } = sheet(at);
      expect(xml).toContain('state="frozen"');
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length}"/>`));
      expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/);
    }
  });

  it('prints of the items what a sheet of paper holds large enough to read', async () => {
    const { 'xl/workbook.xml': workbook } = unzipSync(await xlsx());
    const areas = strFromU8(workbook ?? new Uint8Array()).match(/Print_Area"[^<]*/g);
    expect(areas).toEqual([`Print_Area" localSheetId="1">'รายการ'!$A$1:$I$4`]);
  });

  it('says in the summary what to fix first, with the items', async () => {
    const { rows } = (await read(makeResult(), 'en')).sheet(0);
    const at = rows.findIndex(([name]) => name === 'What to fix first');
    expect(rows[at + 1]).toEqual([expect.stringMatching(/^1\. .*33\.33/), '', '', '', 'o2']);
  });

  it('has the colours of the page for the verdicts', async () => {
    const { 'xl/styles.xml': styles } = unzipSync(await xlsx());
    const page = renderHtml(makeResult(), { lang: 'th', rules });
    for (const { ink } of Object.values(VERDICT_COLOURS)) {
      expect(strFromU8(styles ?? new Uint8Array()).toLowerCase()).toContain(ink.slice(1));
      expect(page).toContain(ink);
    }
  });

  it('has its parts in the order without which Excel calls a file damaged', async () => {
    for (const result of [makeResult({ crawl: UNREAD }), makeResult({ items: [] })]) {
      const { names, sheet } = await read(result);
      for (const at of names.keys()) {
        const places = sheet(at).tags.map((tag) => ORDER.indexOf(tag));
        expect(places, sheet(at).tags.join(' ')).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
      }
    }
  });

  it('colours a verdict by its word, so that the colour follows when rows are sorted', async () => {
    const { xml } = (await read()).sheet(1);
    for (const name of ['ผ่าน', 'ไม่ผ่าน', 'ต้องตรวจเอง', 'ไม่ต้องประเมิน'])
      expect(xml).toMatch(
        new RegExp(`sqref="E2:E4"><cfRule type="cellIs" operator="equal"[^>]+><formula>"${name}"`),
      );
  });

  it('links web addresses and nothing else', async () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:a@b.example',
      'https://a.example/?a=1&b="<>#x#y',
      'HTTP://b.example/ก',
      `https://c.example/${'x'.repeat(3000)}`,
      'http://',
    ];
    const evidence = urls.map((url) => makeEvidence({ url, trail: [], http: null }));
    const { links, rows } = (await read(makeResult({ items: [makeItem('o1', { evidence })] }))).sheet(3);
    expect(rows).toHaveLength(urls.length + 1);
    expect(Object.fromEntries(links)).toEqual({
      F6: 'https://a.example/?a=1&b=%22%3C%3E#x%23y',
      F7: 'http://b.example/%E0%B8%81',
    });
  });

  it('keeps any text a site may hold as text, and stays a file that opens', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.webUrl(), async (text, url) => {
        const evidence = [
          makeEvidence({ label: text, context: text, url: text, why: text }),
          makeEvidence({ url: `${url}${text}` }),
        ];
        const item = makeItem('o1', {
          title: text,
          findings: [makeFinding({ message: text, fix: text })],
          evidence,
        });
        const problems = [{ url: text, cause: text, message: text }];
        const agency = { name: text, homepage: url, finalUrl: text };
        const { names, sheet } = await read(
          makeResult({ agency, items: [item], crawl: { ...UNREAD, problems } }),
        );
        expect(names).toHaveLength(5);
        // The library leaves U+FFFD out; names of JavaScript's own have a space behind them.
        expect(String(sheet(3).rows[1]?.[3]).trim()).toBe(cellText(text).replaceAll('\ufffd', '').trim());
        for (const at of names.keys()) {
          for (const href of sheet(at).links.values()) expect(href).toMatch(/^https?:\/\/[^\s\p{C}]+$/u);
          for (const cell of sheet(at).rows.flat()) expect(String(cell).length).toBeLessThan(32_767);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('gives the same bytes at any time, in any time zone', async () => {
    const first = await xlsx();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-08T21:00:00Z') });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(Buffer.compare(await xlsx(), first)).toBe(0);
  });
});
