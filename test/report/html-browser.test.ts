import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result/schema.js';
import { hasBrowser } from '../helpers/browser.js';
import { axeViolations, pageOf, withBrowser } from '../helpers/html-page.js';
import {
  makeEvidence,
  makeFail,
  makeFinding,
  makeItem,
  makeResult,
  makeUnreadable,
} from '../helpers/result.js';

const LONG = 'รายงานการกำกับติดตามการดำเนินงานประจำปี'.repeat(6);
const long = makeEvidence({
  label: LONG,
  context: LONG,
  url: `https://www.example.go.th/${'a'.repeat(300)}.pdf`,
  trail: [{ url: 'https://www.example.go.th/', label: LONG }],
});
/** Forty items of all verdicts, with long words and long addresses, and a few problems. */
const MANY: Result = makeResult({
  items: Array.from({ length: 43 }, (_, n) => {
    const id = `o${n + 1}`;
    const look = n % 5;
    if (look === 0) return makeFail(id, { evidence: [long, long, long] });
    if (look === 1) return makeItem(id, { evidence: [long] });
    if (look === 2)
      return makeItem(id, { findings: [makeFinding({ severity: 'warning', code: 'deep-link' })] });
    if (look === 3) return makeItem(id, { verdict: 'not-applicable', score: null, evidence: [] });
    const finding = makeFinding({ severity: 'review', code: 'ambiguous' });
    return makeItem(id, { verdict: 'review', score: null, findings: [finding] });
  }),
  crawl: {
    ...makeResult().crawl,
    complete: false,
    stoppedBy: 'max-pages',
    problems: [
      {
        url: `https://www.example.go.th/${'b'.repeat(200)}`,
        cause: 'not-found',
        message: 'GET answered 404',
      },
    ],
    unopened: [{ pattern: `https://www.example.go.th/${'c'.repeat(200)}/#`, count: 12, why: 'max-pages' }],
  },
});
/** A third of them: axe looks at every element for some milliseconds. */
const SOME: Result = { ...MANY, items: MANY.items.slice(0, 10) };
const STATES: { name: string; result: Result; baseline?: Result }[] = [
  { name: 'one of each', result: makeResult() },
  { name: 'all sorts of items, compared', result: SOME, baseline: makeResult() },
  { name: 'a homepage that could not be read', result: makeUnreadable() },
];
const CASES = STATES.flatMap((state) => (['th', 'en'] as const).map((lang) => ({ ...state, lang })));

const OPEN_ALL = "for (const fold of document.querySelectorAll('details')) fold.open = true";

describe.runIf(hasBrowser)('the HTML page in a browser', () => {
  const open = withBrowser();

  it.each(CASES)(
    'meets WCAG 2.2 AA by axe-core: $name, $lang, desktop and phone',
    async (state) => {
      const html = pageOf(state.result, state.lang, state.baseline);
      for (const { width, isOpen } of [
        { width: 1200, isOpen: true },
        { width: 360, isOpen: false },
      ]) {
        const { page, complaints } = await open(html, { width });
        if (isOpen) await page.evaluate(OPEN_ALL);
        expect(await axeViolations(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    },
    120_000,
  );

  it.each([320, 360, 768])('never scrolls sideways at %i px, whatever is opened', async (width) => {
    for (const lang of ['th', 'en'] as const) {
      const { page } = await open(pageOf(MANY, lang, makeResult()), { width });
      await page.evaluate(OPEN_ALL);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // Nor is anything cut off within.
      const cut = `[...document.querySelectorAll('main *, header *, footer *')].filter((e) =>
        !e.closest('svg, .unseen') && e.getBoundingClientRect().right > ${width} + 0.5).map((e) => e.outerHTML.slice(0, 80))`;
      expect(await page.evaluate(cut)).toEqual([]);
      await page.context().close();
    }
  });

  it('asks for nothing, runs under its own policy, and uses the font it carries', async () => {
    const { page, asked, complaints } = await open(pageOf(MANY));
    expect(
      await page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Sarabun', 'ก'))"),
    ).toBe(true);
    await page.locator('summary').first().click();
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('changes the language without loading, in the title too', async () => {
    const { page } = await open(pageOf(MANY));
    expect(await page.locator('h2', { hasText: 'What to do first' }).count()).toBe(1);
    expect(await page.getByText('What to do first', { exact: true }).isVisible()).toBe(false);
    await page.locator('#lang-th').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByText('What to do first', { exact: true }).isVisible()).toBe(true);
    expect(await page.getByText('ควรทำอะไรก่อน', { exact: true }).isVisible()).toBe(false);
    expect(await page.title()).toContain('OIT check');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it('filters, searches, sorts, opens and closes by keyboard alone, and tells how many are shown', async () => {
    const { page } = await open(pageOf(MANY));
    const shown = () => page.locator('details.item:visible').count();
    const told = () => page.locator('.count span[lang=th]').textContent();
    const opened = () => page.locator('details.item[open]').count();
    expect(await shown()).toBe(43);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.value')).toBe('fail');
    await page.keyboard.press('Space');
    expect(await shown()).toBe(34);
    expect(await told()).toBe('แสดง 34 จาก 43 รายการ');
    await page.keyboard.press('Space');
    await page.locator('#search').focus();
    await page.keyboard.type('O12');
    expect(await shown()).toBe(1);
    await page.keyboard.type(' ไม่มีคำนี้');
    expect(await shown()).toBe(0);
    expect(await page.locator('#none-shown').isVisible()).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await opened()).toBe(43);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await opened()).toBe(0);
    await page.locator('input[name=sort]').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('details.item:visible .id').first().textContent()).toBe('o1');
    await page.locator('details.item:visible summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await opened()).toBe(1);
  });

  it('opens the item whose number is clicked, even one the filter hides', async () => {
    const { page } = await open(pageOf(MANY));
    await page.locator('#search').fill('ไม่มีคำนี้');
    const link = page.locator('.ids a').first();
    await link.click();
    const card = page.locator(`details.item${await link.getAttribute('href')}`);
    expect(await card.getAttribute('open')).not.toBeNull();
    expect(await card.isVisible()).toBe(true);
  });

  it('shows everything where scripts do not run', async () => {
    const { page } = await open(pageOf(MANY), { scripts: false });
    expect(await page.locator('details.item[open]').count()).toBe(43);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    await page.locator('#lang-en').check();
    expect(await page.getByText('What to do first', { exact: true }).isVisible()).toBe(true);
  });

  it('prints every item, whatever the filter and the search hide on the screen', async () => {
    const { page } = await open(pageOf(MANY));
    await page.locator('input[name=look][value=fail]').uncheck();
    await page.locator('#search').fill('o12');
    expect(await page.locator('details.item:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details.item:visible').count()).toBe(43);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('input[name=sort][value=number]').check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details.item:visible').count()).toBe(43);
    expect(await page.locator('#none-shown').isVisible()).toBe(false);
  });

  it('prints of what passed only the first place, and says how many the file has more', async () => {
    const passed = makeItem('o1', { evidence: [long, long, long] });
    const { page } = await open(
      pageOf(makeResult({ items: [passed, makeFail('o2', { evidence: [long, long] })] })),
    );
    expect(await page.locator('.in-file:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(OPEN_ALL);
    expect(await page.locator('.item.pass .place:visible').count()).toBe(1);
    expect(await page.locator('.item.pass .in-file span[lang=th]').textContent()).toBe(
      '… และอีก 2 แห่ง (ดูในไฟล์)',
    );
    expect(await page.locator('.item.pass .in-file').isVisible()).toBe(true);
    expect(await page.locator('.item.fail .place:visible').count()).toBe(2);
    expect(await page.locator('.item.fail .in-file').isVisible()).toBe(false);
  });

  it.each(['๑๒', '๐๑๒', 'O๑๒', 'O 12'])('finds item o12 by %s', async (typed) => {
    const { page } = await open(pageOf(makeResult({ items: [makeItem('o11'), makeItem('o12')] })));
    await page.locator('#search').fill(typed);
    expect(await page.locator('details.item:visible .id').allTextContents()).toEqual(['o12']);
  });

  it('finds words whatever spaces stand in them', async () => {
    const items = [makeItem('o1', { title: 'แผน การ ใช้จ่าย' }), makeItem('o2', { title: 'อำนาจหน้าที่' })];
    const { page } = await open(pageOf(makeResult({ items })));
    await page.locator('#search').fill('แผนการใช้จ่าย');
    expect(await page.locator('details.item:visible .id').allTextContents()).toEqual(['o1']);
  });

  it('prints on A4 with everything open and nothing to click', async () => {
    const { page } = await open(pageOf(MANY));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { getDocumentProxy, extractText } = await import('unpdf');
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(document, { mergePages: true });
    expect(document.numPages).toBeGreaterThan(4);
    expect(document.numPages).toBeLessThan(25);
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    // Evidence of a pass, which the screen keeps closed, and addresses in full.
    expect(text).toContain('https://www.example.go.th/about/structure.html');
    expect(text.match(/o43/g)?.length).toBeGreaterThan(0);
    expect(await page.locator('details.item[open]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.controls').isVisible()).toBe(false);
    expect(await page.locator('.languages').isVisible()).toBe(false);
  });
});

describe('the font of the page', () => {
  it('is the one of the package it was made from', () => {
    const html = pageOf(makeResult());
    for (const name of ['thai-400', 'thai-700', 'latin-400', 'latin-700']) {
      const file = new URL(
        `../../node_modules/@fontsource/sarabun/files/sarabun-${name}-normal.woff2`,
        import.meta.url,
      );
      expect(html.includes(readFileSync(file).toString('base64'))).toBe(true);
    }
    expect(html).toContain('SIL OPEN FONT LICENSE');
  });
});
