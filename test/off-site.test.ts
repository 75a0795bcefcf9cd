import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { Result } from '../src/result/schema.js';
import { loadRules } from '../src/rules/load.js';
import { html } from './helpers/crawl-site.js';
import { NodeHttpDispatcher } from './helpers/node-http-dispatcher.js';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

type Reply = string | [status: number, body: string, headers: Record<string, string>];
const HTML = { 'content-type': 'text/html' };
const rules = await loadRules('oit-2566');

/** A host by path; strings are HTML pages, anything not listed is a 404. */
function host(origin: string, pages: Record<string, Reply>): void {
  const answer = (path: string) => {
    const page = pages[path] ?? ([404, '', {}] as const);
    return typeof page === 'string' ? ([200, page, HTML] as const) : page;
  };
  nock(origin)
    .persist()
    .get(/.*/)
    .reply((path) => [...answer(path)]);
  nock(origin)
    .persist()
    .head(/.*/)
    .reply((path) => [...answer(path)]);
}

const STRUCTURE = 'O1 โครงสร้างหน่วยงาน';
const PLAN = 'O4 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน';
const REPORT = 'O13 รายงานผลการดำเนินงานประจำปี 2565';
const viewer = (title: string) => `<title>${title}</title><script>boot()</script><div id="app"></div>`;

/** The result for an agency whose homepage leads to its ITA at this address. */
async function checkWith(ita: string): Promise<Result> {
  host('https://www.agency.example', {
    '/': html('อบต.ตัวอย่าง', [ita, 'ITA 2566'], ['/news', 'ข่าวประชาสัมพันธ์']),
    '/news': html('ข่าว'),
  });
  host('https://drive.google.com', {
    '/file/d/open1/view': [200, viewer('แผนพัฒนา.pdf - Google Drive'), HTML],
    '/file/d/shut1/view': [302, '', { location: 'https://accounts.google.com/ServiceLogin' }],
    '/drive/folders/all1': [200, viewer('ITA - Google Drive'), HTML],
  });
  const dispatcher = new NodeHttpDispatcher();
  return check('https://www.agency.example/', {
    rules,
    dispatcher,
    delayMs: 0,
    backoffMs: 1,
    now: new Date(0),
  });
}

const ITA = [
  ['/o1.html', STRUCTURE],
  ['https://drive.google.com/file/d/open1/view', PLAN],
  ['https://drive.google.com/file/d/shut1/view', REPORT],
] as const;
const itaPage = (title: string, ...more: [string, string][]) =>
  html(title, ...ITA.map(([a, b]): [string, string] => [a, b]), ...more);
const own = { '/o1.html': html('โครงสร้างหน่วยงาน') };

/** Verdict and findings of an item, in short. */
function said({ items }: Result, id: string): string {
  const item = items.find((one) => one.id === id);
  return [item?.verdict, ...(item?.findings.map(({ code }) => code) ?? [])].join(' ');
}

describe('an ITA page that the agency keeps', () => {
  it.each([
    ['on Google Sites', 'https://sites.google.com/view/agency-ita', '/view/agency-ita'],
    ['on a second domain', 'https://ita-agency.example/', '/'],
    ['with a blog service', 'https://agency-ita.blogspot.com/', '/'],
  ])('%s is read, and its content is said to lie off the site', async (_, ita, path) => {
    const { origin } = new URL(ita);
    host(origin, { [path]: itaPage('ITA 2566 อบต.ตัวอย่าง'), ...own });
    const result = await checkWith(ita);
    expect(said(result, 'o1')).toBe('pass outside-storage');
    expect(said(result, 'o4')).toBe('pass outside-storage');
    expect(said(result, 'o13')).toBe('fail login-required');
    expect(result.items.find(({ id }) => id === 'o4')?.evidence[0]).toMatchObject({
      clicks: 2,
      trail: [{ label: 'ITA 2566' }, { label: PLAN }].map((step) => expect.objectContaining(step)),
    });
  });

  it('on a sub-domain is part of its website', async () => {
    host('https://ita.agency.example', { '/': itaPage('ITA 2566'), ...own });
    const result = await checkWith('https://ita.agency.example/');
    expect(said(result, 'o1')).toBe('pass');
    expect(said(result, 'o13')).toBe('fail login-required');
  });

  it('behind a short address is read where the short address leads', async () => {
    nock('https://bit.ly')
      .persist()
      .get('/ita')
      .reply(301, '', { location: 'https://sites.google.com/view/agency-ita' });
    nock('https://bit.ly').persist().get(/.*/).reply(404);
    host('https://sites.google.com', { '/view/agency-ita': itaPage('ITA 2566 อบต.ตัวอย่าง'), ...own });
    expect(said(await checkWith('https://bit.ly/ita'), 'o4')).toBe('pass outside-storage');
  });

  it('on Google Sites is read with the pages below it', async () => {
    host('https://sites.google.com', {
      '/view/agency-ita': html('ITA 2566', ['/view/agency-ita/9-1', 'ตัวชี้วัดย่อยที่ 9.1']),
      '/view/agency-ita/9-1': itaPage('ตัวชี้วัดย่อยที่ 9.1'),
    });
    const result = await checkWith('https://sites.google.com/view/agency-ita');
    expect(said(result, 'o4')).toBe('pass outside-storage');
    expect(result.crawl.complete).toBe(true);
  });
});

describe('an ITA page that could not be read is never taken for a missing one', () => {
  it.each<[string, string, Record<string, Reply>]>([
    ['in a Drive folder', 'https://drive.google.com/drive/folders/all1', {}],
    ['on a social network', 'https://www.facebook.com/agency.example', {}],
    [
      'at a public body',
      'https://www.province.go.th/ita',
      { '/ita': itaPage('ITA 2566', ['https://www.agency.example/', 'กลับ']), ...own },
    ],
    [
      'on a host that names another agency',
      'https://ita-other.example/',
      { '/': itaPage('ITA 2566 อบต.สมมุติ'), ...own },
    ],
    [
      'on a host that says nothing of the agency',
      'https://portal.example/',
      { '/': itaPage('ITA 2566'), ...own },
    ],
    [
      'on a host whose robots.txt forbids it',
      'https://ita-agency.example/',
      { '/robots.txt': [200, 'User-agent: *\nDisallow: /', {}], '/': itaPage('ITA 2566 อบต.ตัวอย่าง') },
    ],
  ])('%s', async (_, ita, pages) => {
    if (!ita.includes('drive.google')) host(new URL(ita).origin, pages);
    const result = await checkWith(ita);
    expect(['o1', 'o4', 'o13', 'o30'].map((id) => said(result, id))).toEqual(
      Array(4).fill('review could-not-check'),
    );
  });
});
