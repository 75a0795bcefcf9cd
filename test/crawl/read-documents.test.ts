import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { MOST_DOCUMENTS } from '../../src/crawl/document/limits.js';
import { loadRules } from '../../src/rules/load.js';
import { html, look, PDF, readAll, type Site, serveSite } from '../helpers/crawl-site.js';
import { makePdf } from '../helpers/make-pdf.js';

let site: Site | null = null;
afterEach(async () => {
  await site?.close();
  site = null;
});

const PLAN = 'แผนดำเนินงานประจำปี 2566';
const wanting = (paths: string[]) => ({
  ...readAll,
  documents: () => paths.map((path) => new URL(path, site?.url).href),
});

describe('documents read at the end of a crawl', () => {
  it('keeps the title and first page beside what is known of the address', async () => {
    site = await serveSite({
      '/': html('หน้าแรก', ['/a.pdf', 'คลิก']),
      '/a.pdf': makePdf({ title: PLAN, lines: ['องค์กรตัวอย่าง'] }),
    });
    const { targets } = await look(site.url, { guide: wanting(['/a.pdf']) });
    expect(targets[`${site.url}a.pdf`]).toMatchObject({
      life: 'alive',
      document: { title: PLAN, text: 'องค์กรตัวอย่าง' },
    });
  });

  it('makes no problem of a document that is missing, broken, locked up by the server or no PDF', async () => {
    const paths = ['/none.pdf', '/broken.pdf', '/page.pdf', '/shut.pdf'];
    site = await serveSite({
      '/': html('หน้าแรก'),
      '/broken.pdf': PDF,
      '/page.pdf': html('หน้าเว็บ'),
      '/shut.pdf': (_, response) => void response.destroy(),
    });
    const snapshot = await look(site.url, { guide: wanting(paths) });
    expect(snapshot.problems).toEqual([]);
    expect(Object.keys(snapshot.targets)).toEqual([site.url]);
  });

  it('asks for no more than its share, in the order asked for', async () => {
    const paths = Array.from({ length: MOST_DOCUMENTS + 5 }, (_, at) => `/${at}.pdf`);
    site = await serveSite({
      '/': html('หน้าแรก'),
      ...Object.fromEntries(paths.map((path) => [path, PDF])),
    });
    await look(site.url, { guide: wanting(paths) });
    expect(site.asked.slice(1)).toEqual(paths.slice(0, MOST_DOCUMENTS).map((path) => `GET ${path}`));
  });

  it('reads none when all is decided', async () => {
    site = await serveSite({ '/': html('หน้าแรก'), '/a.pdf': makePdf({ title: PLAN }) });
    await look(site.url, { guide: { ...wanting(['/a.pdf']), isDone: () => true } });
    expect(site.asked).toEqual(['GET /']);
  });

  it('turns “not there” into “please look” in a folder whose link “คลิก” opens the document', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-document-'));
    const rules = await loadRules();
    const verdict = async (pdf: Buffer) => {
      await writeFile(join(folder, 'index.html'), html('องค์กรตัวอย่าง', ['20230401_0001.pdf', 'คลิก']));
      await writeFile(join(folder, '20230401_0001.pdf'), pdf);
      const { items } = await check(folder, { rules, now: new Date(0) });
      const item = items.find(({ id }) => id === 'o11');
      return [item?.verdict, item?.findings[0]?.data.reasonCode, item?.evidence[0]?.url];
    };
    expect(await verdict(PDF)).toEqual(['fail', undefined, undefined]);
    const found = ['review', 'document', 'http://localhost/20230401_0001.pdf'];
    expect(await verdict(makePdf({ title: 'Microsoft Word - 1', lines: [PLAN] }))).toEqual(found);
    await rm(folder, { recursive: true });
  });
});
