import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/compare.js';
import { formatOf } from '../../src/report/formats.js';
import { pageOf, readIn } from '../helpers/html-page.js';
import {
  makeEvidence,
  makeFail,
  makeFinding,
  makeItem,
  makeResult,
  makeUnreadable,
} from '../helpers/result.js';

const result = makeResult();
const html = pageOf(result);

describe('what the page says', () => {
  it.each(['ผล.html', 'REPORT.HTM'])('is written where -o is %s', (name) => {
    expect(formatOf(name)).toBe('html');
  });

  it('tells who, when, which rules and which version', () => {
    const { text } = readIn('th', html);
    for (const words of ['อบต.ตัวอย่าง', '1 พฤษภาคม 2566', 'oit-2566 1.0.0', 'oit-check 0.1.0'])
      expect(text).toContain(words);
  });

  it('gives the confirmed and the possible score, the grade, and how they are meant', () => {
    const { text } = readIn('th', html);
    expect(text).toContain('คะแนนที่ยืนยันแล้ว 33.33 จาก 100');
    expect(text).toContain('อาจได้ถึง 66.67');
    expect(text).toContain('ระดับ F');
    expect(text).toContain('รายการที่ต้องตรวจเองทั้ง 1 รายการผ่านทั้งหมด');
    expect(text).toContain('1 × 100 ÷ 3 = 33.33');
    expect(readIn('en', html).text).toContain('if the 1 item left to review turns out to pass');
  });

  it('gives the verdict in words and the score of the other method beside the first', () => {
    const also = { ...result.score, method: 'mean-of-means' as const, confirmed: 22.5, possible: 22.5 };
    const page = pageOf({
      ...result,
      score: { ...result.score, gradePossible: 'F', also: [{ ...also, gradePossible: 'F' }] },
    });
    const { dom, text } = readIn('th', page);
    expect(dom('.head .outcome').text()).toBe('ไม่ผ่าน 1 รายการ · ต้องตรวจเอง 1 รายการ');
    expect(dom('.score-words').text()).toContain('วิธีเฉลี่ยทีละชั้นแบบ ป.ป.ช. 22.50 · ระดับ F');
    expect(text).toContain('“ได้คะแนนเพิ่ม” คิดตามวิธีเฉลี่ยรายข้อ');
    expect(readIn('en', page).text).toContain('By the mean of means, as NACC 22.50 · grade F');
  });

  it('counts the passes worth a look among the passes, as the other reports do', () => {
    const doubtful = makeItem('o1', { findings: [makeFinding({ severity: 'warning', code: 'thin-page' })] });
    const { dom } = readIn('th', pageOf(makeResult({ items: [doubtful, makeItem('o2'), makeFail('o3')] })));
    const legend = dom('.legend li')
      .map((_, li) => dom(li).text().replace(/\s+/g, ' ').trim())
      .get();
    expect(legend).toEqual(['ไม่ผ่าน 1', 'ผ่าน 2 ( ในนี้ควรดู 1)']);
  });

  it('holds both languages and shows the asked one first', () => {
    expect(readIn('th', html).dom('html').attr('lang')).toBe('th');
    const english = pageOf(result, 'en');
    const { dom, text } = readIn('en', english);
    expect(dom('html').attr('lang')).toBe('en');
    expect(dom('#lang-en').attr('checked')).toBeDefined();
    expect(text).toContain('The link is not shown on the main website');
    expect(text).toContain('How to fix it Link it from the homepage');
    expect(readIn('th', english).text).toContain('วิธีแก้ ทำลิงก์จากหน้าแรกไปยังข้อมูลนี้');
  });

  it('says everything in English but the words of the site and of the rules that have no English', () => {
    const own = makeResult({ agency: { ...result.agency, name: 'Sample agency' }, items: [makeFail('o1')] });
    const { dom } = readIn('en', pageOf(own, 'en'));
    dom('.languages').remove();
    expect(dom('body').text()).not.toMatch(/[\u0e00-\u0e7f]/);
  });

  it('puts what needs doing first, each item once', () => {
    const { dom } = readIn('th', html);
    const order = dom('#groups details.item .id')
      .map((_, id) => dom(id).text())
      .get();
    expect(order).toEqual(['o2', 'o3', 'o1']);
    expect(dom('.steps li').length).toBe(2);
  });

  it('leads by the click trail to the content, each click a link', () => {
    const trail = [
      { url: 'https://www.example.go.th/', label: 'ITA 2566' },
      { url: 'https://www.example.go.th/ita', label: '', image: 'o12.png' },
    ];
    const evidence = makeEvidence({ trail, clicks: 2, url: 'https://www.example.go.th/o12.pdf' });
    const { dom } = readIn('th', pageOf(makeResult({ items: [makeItem('o12', { evidence: [evidence] })] })));
    const links = dom('.trail a')
      .map((_, link) => `${dom(link).text()} ${dom(link).attr('href')}`)
      .get();
    expect(links).toEqual([
      'หน้าแรก https://www.example.go.th/',
      'ITA 2566 https://www.example.go.th/ita',
      '(รูปภาพ o12.png) https://www.example.go.th/o12.pdf',
    ]);
    for (const link of dom('a[target=_blank]')) expect(dom(link).attr('rel')).toBe('noopener noreferrer');
  });

  it('shows label, context, address, answer, year and reason of the evidence', () => {
    const evidence = makeEvidence({ context: 'ข้อมูลพื้นฐาน ปี 2566', period: 2566, matchScore: 0.87 });
    const { text } = readIn('th', pageOf(makeResult({ items: [makeItem('o1', { evidence: [evidence] })] })));
    for (const words of ['“โครงสร้างหน่วยงาน”', 'ข้อมูลพื้นฐาน ปี 2566', '/about/structure.html', '200 text/html'])
      expect(text).toContain(words);
    expect(text).toContain('ปีงบประมาณที่ระบุ2566');
    expect(text).toContain('ตรงกับชื่อรายการ (ความตรง 87%)');
  });

  it('shows the files of a folder as paths that are no links', () => {
    const evidence = makeEvidence({
      url: 'http://localhost/structure.html',
      trail: [{ url: 'http://localhost/', label: 'โครงสร้าง' }],
    });
    const folder = makeResult({
      agency: { homepage: './public', finalUrl: 'http://localhost/' },
      items: [makeItem('o1', { evidence: [evidence] })],
    });
    const { dom, text } = readIn('th', pageOf(folder));
    expect(dom('a[href^=http]').length).toBe(0);
    expect(text).toContain('/structure.html');
    expect(text).toContain('โฟลเดอร์ที่ตรวจ./public');
  });

  it('says what could not be opened and what was left, and does not print thousands of rows', () => {
    const problems = Array.from({ length: 3000 }, (_, n) => ({
      url: `https://www.example.go.th/p${n}`,
      cause: 'not-found',
      message: 'GET answered 404',
    }));
    const unopened = [{ pattern: 'https://www.example.go.th/news/#', count: 7, why: 'sampled' }];
    const many = makeResult({ crawl: { ...result.crawl, problems, unopened } });
    const { dom, text } = readIn('th', pageOf(many));
    expect(text).toContain('หน้าที่เปิดไม่ได้ (3000)');
    expect(text).toContain('และอีก 2900 แถว');
    expect(text).toContain('/news/#');
    expect(dom('.rows tbody tr').length).toBe(101);
  });

  it('gives no score where the homepage could not be read, and does not call it 0', () => {
    const { dom, text } = readIn('th', pageOf(makeUnreadable()));
    expect(text).toContain('ยังไม่มีคะแนน');
    expect(text).toContain('อ่านหน้าเว็บไซต์หลักไม่ได้');
    expect(dom('.gauge .number').text()).toBe('–');
    expect(dom('.gauge .confirmed, .gauge .possible, .chart, .methods').length).toBe(0);
    expect(readIn('th', pageOf(makeUnreadable(), 'th', result)).text).toContain('จึงเทียบรายรายการไม่ได้');
  });

  it('has nothing to do for a perfect agency', () => {
    const mean = { confirmed: 100, possible: 100 };
    const score = { ...result.score, ...mean, grade: 'AA', gradePossible: 'AA' };
    const { dom, text } = readIn(
      'th',
      pageOf(makeResult({ score, items: [makeItem('o1'), makeItem('o2')] })),
    );
    expect(text).toContain('ไม่มีรายการที่ต้องแก้');
    expect(dom('.gauge .number').text()).toBe('100.00');
    expect(dom('.gauge .own').text()).toBe('AA');
  });

  it('gives the same bytes for the same Result', () => {
    expect(pageOf(makeResult())).toBe(html);
  });
});

describe('the page of two Results', () => {
  const before = makeResult({
    score: { ...result.score, confirmed: 20 },
    items: [makeFail('o1'), makeItem('o2'), makeItem('o3', { ...result.items[2] }), makeFail('o9')],
  });

  it('tells what is new, what is fixed, what stayed, and by how much the score changed', () => {
    const { dom, text } = readIn('th', pageOf(result, 'th', before));
    const section = dom('.comparison');
    expect(
      section
        .find('h3')
        .map((_, head) => dom(head).text().trim())
        .get(),
    ).toEqual(['แย่ลง (1)', 'ดีขึ้น (1)', 'เหมือนเดิม (1)']);
    expect(section.text()).toContain('มีเฉพาะครั้งก่อน: o9');
    expect(section.find('ul').first().text()).toContain('o2');
    expect(section.find('ul').last().text()).toContain('o1');
    expect(section.text()).toContain('+13.33');
    expect(text).toContain('ในจำนวนนี้ยังไม่ผ่าน 1');
  });

  it('calls worse, better and unsure what the gate and oit diff do: what could not be looked at is neither', () => {
    const unseen = (id: string) =>
      makeItem(id, {
        verdict: 'review',
        score: null,
        findings: [makeFinding({ code: 'could-not-check', severity: 'review' })],
      });
    const old = makeResult({ items: [makeItem('o1'), makeFail('o2'), unseen('o3'), makeFail('o4')] });
    const now = makeResult({ items: [unseen('o1'), unseen('o2'), makeFail('o3'), makeItem('o4')] });
    const { dom } = readIn('th', pageOf(now, 'th', old));
    const lists = dom('.comparison ul').map((_, list) => dom(list).text());
    const { items } = compare(old, now);
    expect(lists.get().map((text) => text.match(/\bo\d\b/g))).toEqual(
      (['unsure', 'better'] as const).map((change) =>
        items.filter((item) => item.change === change).map(({ id }) => id),
      ),
    );
    expect(dom('.comparison h3').first().text()).toContain('แย่ลง (0)');
  });

  it('does not take another spelling of the address for another website', () => {
    const { homepage } = result.agency;
    const plain = homepage.replace('https:', 'http:');
    const other = makeResult({ agency: { homepage: plain, finalUrl: homepage } });
    expect(readIn('th', pageOf(result, 'th', other)).dom('.comparison .warn').length).toBe(0);
  });

  it('warns when the two do not compare: other rules, another homepage', () => {
    const other = makeResult({
      ruleSet: { ...result.ruleSet, version: '0.9.0' },
      agency: { homepage: 'https://old.example/', finalUrl: 'https://old.example/' },
    });
    const { text } = readIn('th', pageOf(result, 'th', other));
    expect(text).toContain('oit-2566 0.9.0');
    expect(text).toContain('https://old.example/');
  });

  it('says nothing of a comparison without an older Result', () => {
    expect(html).not.toContain('เทียบกับครั้งก่อน');
  });

  it('says how a warning differs from a pass', () => {
    const doubtful = makeItem('o1', { findings: [makeFinding({ severity: 'warning', code: 'thin-page' })] });
    const { dom } = readIn('th', pageOf(makeResult({ items: [doubtful] })));
    expect(dom('details.item .verdict').text()).toBe('ผ่าน แต่ควรดู');
  });
});
