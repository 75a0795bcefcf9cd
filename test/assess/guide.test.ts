import { describe, expect, it } from 'vitest';
import { createGuide } from '../../src/assess/guide.js';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { createMatcher } from '../../src/match/matcher.js';
import type { Link } from '../../src/snapshot.js';
import { miniRules } from '../helpers/mini-rules.js';
import { link, page, pdf, snapshot, target } from '../helpers/snapshot.js';

function guide() {
  const rules = miniRules();
  return createGuide(rules, createRecogniser(rules, createMatcher(rules.ruleSet, rules.words)), 5);
}

const rankOn = (path: string, clicks: number, one: Link, others: Link[] = []) =>
  guide().rank(one, page({ path, clicks, links: [one, ...others] }));

describe('what the crawl opens next', () => {
  const home = (one: Link, others?: Link[]) => rankOn('/', 0, one, others);
  const inside = (one: Link, others?: Link[]) => rankOn('/news', 1, one, others);

  it('reads the ITA hub before all else, then links that name an item, then menus', () => {
    const hub = home(link('OIT', '/oit'));
    const named = home(link('แผนดำเนินงานประจำปี', '/plan'));
    const menu = home(link('กองช่าง', '/works', { region: 'nav' }));
    const other = inside(link('กองช่าง', '/works'));
    expect([hub.look, named.look, menu.look, other.look]).toEqual(['must', 'must', 'must', 'may']);
    expect(hub.priority).toBeGreaterThan(named.priority);
    expect(named.priority).toBeGreaterThan(menu.priority);
    expect(menu.priority).toBeGreaterThan(other.priority);
  });

  it.each([
    [
      'a document that names an item is only asked for its life',
      link('แผนดำเนินงานประจำปี', '/plan.pdf'),
      'check',
    ],
    ['a document that names nothing is left alone', link('ใบสมัคร', '/form.pdf'), 'skip'],
    [
      'another host is only asked when its label names an item',
      link('ระบบขอบริการ', 'https://s.other.go.th/'),
      'check',
    ],
    ['another host that names nothing is left alone', link('ข่าวอื่น', 'https://s.other.go.th/'), 'skip'],
    ['a social network is never asked', link('สื่อสังคมออนไลน์', 'https://www.facebook.com/agency'), 'skip'],
    ['the staff log-in is left alone', link('เข้าสู่ระบบ', '/login', { region: 'nav' }), 'skip'],
    ['an e-mail address is left alone', link('เขียนถึงเรา', 'mailto:a@agency.example'), 'skip'],
    ['a link without a target is left alone', link('แผนดำเนินงานประจำปี', null), 'skip'],
  ])('%s', (_, one, look) => expect(home(one).look).toBe(look));

  it('takes a long list of like addresses for articles, of which a sample is enough', () => {
    const articles = Array.from({ length: 12 }, (_, index) => link(`เรื่องที่ ${index}`, `/news/${index}`));
    expect(home(link('เรื่องเด่น', '/news/99'), articles).look).toBe('may');
    expect(home(link('เรื่องเด่น', '/news/99')).look).toBe('must');
  });

  it('reads every entry of a menu whose addresses differ only by a number', () => {
    const units = [
      'กองช่าง',
      'กองคลัง',
      'สำนักปลัด',
      'งานจริยธรรม',
      'ผู้นำชุมชน',
      'จดหมายข่าว',
      'งานกิจการสภา',
      'สินค้าเด่น',
      'สภาพทั่วไป',
    ];
    const entries = units.map((label, index) => link(label, `/list/menu/${index}`, { region: 'nav' }));
    const asked = entries.map((each) => guide().rank(each, page({ path: '/', links: entries })).look);
    expect(new Set(asked)).toEqual(new Set(['must']));
    const pages = units.map((_, index) => link(`${index + 1}`, `/list/page/${index}`, { region: 'nav' }));
    expect(
      guide().rank(link('1', '/list/page/0', { region: 'nav' }), page({ path: '/', links: pages })).look,
    ).toBe('may');
  });

  it('opens no more than forty rows of a database for a word that only sounds like a section', () => {
    const one = guide();
    const looks = Array.from({ length: 150 }, (_, index) => {
      const row = link('เกี่ยวกับหน่วยงาน', `/detail/${index}`);
      return one.rank(row, page({ path: `/list/${index}`, clicks: 1, links: [row] })).look;
    });
    expect(looks.filter((look) => look === 'must')).toHaveLength(40);
  });

  it('does not ask for ever more documents of one item', () => {
    const one = guide();
    const links = Array.from({ length: 40 }, (_, index) => link('แผนดำเนินงานประจำปี', `/${index}.pdf`));
    const on = page({ path: '/', links });
    const asked = links.map((each) => one.rank(each, on).look).filter((look) => look === 'check');
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(asked.length).toBeLessThan(20);
  });
});

describe('when the crawl may stop', () => {
  const full = [
    ['โครงสร้างหน่วยงาน', '/o1.pdf'],
    ['ที่ตั้งและการติดต่อ', '/o2.pdf'],
    ['แผนดำเนินงานประจำปี 2566', '/o3.pdf'],
    ['รายงานผลประจำปี 2565', '/o4.pdf'],
    ['สรุปจัดซื้อรายเดือน 2566', '/o7.pdf'],
    ['รายงานของขวัญ 2566', '/o8.pdf'],
    ['ข่าวเด่น', '/o10.pdf'],
    ['ระบบขอบริการ', 'https://s.other.go.th/'],
    ['ถามตอบออนไลน์', 'https://m.me/agency'],
    ['', 'https://www.facebook.com/agency'],
  ] as const;
  const site = (rows: readonly (readonly [string, string])[]) =>
    snapshot({
      pages: [{ path: '/', links: rows.map(([label, to]) => link(label, to)) }],
      targets: rows.map(([, to]) => (to.endsWith('.pdf') ? pdf(to) : target(to))),
    });

  it('stops once every item passes without a warning', () => expect(guide().isDone(site(full))).toBe(true));

  it('tells how many items a link was found for', () => {
    const one = guide();
    expect(one.found?.().found).toBe(0);
    one.isDone(site(full.slice(0, 2)));
    expect(one.found?.()).toEqual({ found: 2, of: 10 });
  });

  it.each(full.map(([label, to]) => [label || to, to]))('goes on while “%s” is missing', (_, to) => {
    expect(guide().isDone(site(full.filter(([, other]) => other !== to)))).toBe(false);
  });
});
