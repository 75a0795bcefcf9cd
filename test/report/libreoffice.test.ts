import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.js';
import { renderXlsx } from '../../src/report/xlsx.js';
import { loadRules } from '../../src/rules/load.js';
import { KNOWN } from '../helpers/hostile-text.js';
import { convert, hasLibreOffice } from '../helpers/libreoffice.js';
import { readCsv } from '../helpers/read-csv.js';
import { makeEvidence, makeFinding, makeItem, makeResult } from '../helpers/result.js';
import { runOit } from '../helpers/run-oit.js';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example-2566', import.meta.url));
/** CSV of every sheet, each into a file of its own: comma, quote, UTF-8, as shown, all sheets. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
const MINUTES = 3 * 60_000;

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  const text = (name: string) => readFile(file(name), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oit-office-'));
    const { status } = await runOit(['check', EXAMPLE, '-o', file('result.xlsx'), '-o', file('table.csv')]);
    expect(status).toBe(1);
  }, MINUTES);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'opens the workbook of the example agency: every sheet, the same items as in the CSV',
    async () => {
      await convert(file('result.xlsx'), EVERY_SHEET, folder);
      const sheets = (await readdir(folder)).filter((name) => name.startsWith('result-'));
      expect(sheets.sort()).toEqual([
        'result-ผลที่พบ.csv',
        'result-รายการ.csv',
        'result-ลิงก์.csv',
        'result-สรุป.csv',
      ]);
      const items = readCsv((await text('result-รายการ.csv')).replace(/\r?\n/g, '\r\n'));
      const table = readCsv((await text('table.csv')).slice(1));
      expect(table).toHaveLength(44);
      expect(items).toEqual(table);
      expect(readCsv((await text('result-สรุป.csv')).replace(/\r?\n/g, '\r\n'))).toContainEqual([
        'OIT',
        'เฉลี่ยรายข้อ (item-mean)',
        '39.53',
        '39.53',
        'F',
      ]);
    },
    MINUTES,
  );

  it(
    'prints it',
    async () => {
      await convert(file('result.xlsx'), 'pdf', folder);
      const pdf = await readFile(file('result.pdf'), 'latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(4);
    },
    MINUTES,
  );

  it(
    'opens the CSV: Thai whole, scores as numbers, no formula',
    async () => {
      await convert(file('table.csv'), 'fods', folder);
      const sheet = await text('table.fods');
      expect(sheet.includes('แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน')).toBe(true);
      expect(sheet.match(/office:value-type="float" office:value="100"/g)?.length).toBe(17);
      expect(sheet.includes('table:formula')).toBe(false);
    },
    MINUTES,
  );

  it(
    'finds no formula and no link but web addresses in what a hostile site says',
    async () => {
      const items = KNOWN.map((hostile, at) =>
        makeItem(`o${at + 1}`, {
          title: hostile,
          findings: [makeFinding({ message: hostile, fix: hostile })],
          evidence: [
            makeEvidence({ label: hostile, url: hostile }),
            makeEvidence({ url: 'javascript:alert(1)' }),
          ],
        }),
      );
      const context = { lang: 'th' as const, rules: await loadRules('oit-2566') };
      await writeFile(file('evil.xlsx'), await renderXlsx(makeResult({ items }), context));
      await writeFile(file('evil2.csv'), renderCsv(makeResult({ items }), context));
      for (const name of ['evil.xlsx', 'evil2.csv']) {
        await convert(file(name), 'fods', folder);
        const sheet = await text(name.replace(/\.\w+$/, '.fods'));
        expect(sheet.includes('=HYPERLINK(')).toBe(true);
        expect(sheet.includes('__proto__')).toBe(true);
        expect(sheet.includes('table:formula')).toBe(false);
        for (const [, href] of sheet.matchAll(/xlink:href="([^"]*)"/g)) expect(href).toMatch(/^https?:/);
      }
    },
    MINUTES,
  );
});
