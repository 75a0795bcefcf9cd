import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { createMatcher } from '../../src/match/matcher.js';
import { loadRules } from '../../src/rules/load.js';
import { link, mention, page as pageOf } from '../helpers/snapshot.js';

const rules = await loadRules();
const recogniser = createRecogniser(rules, createMatcher(rules.ruleSet, rules.words));
const OURS = ['O19 แผนการจัดซื้อจัดจ้าง', 'O36 แผนปฏิบัติการป้องกันการทุจริต', 'O39 ประมวลจริยธรรม'];
const OTHER = ['O18 แผนการจัดซื้อจัดจ้าง', 'O39 แผนปฏิบัติการป้องกันการทุจริต', 'O42 ประมวลจริยธรรม'];
const SHORT = 'การดำเนินการตามนโยบาย';

/** What "คลิก" says in the row of a number without a name, below a heading. */
const alone = (number: string, heading: string, title: string) => {
  const asked = link('คลิก', '/asked', { context: { row: `${number} | คลิก`, headings: [heading] } });
  return recogniser.link(asked, pageOf({ path: '/', title, links: [asked] }));
};

/** What a row "O24 | … | คลิก" of a page with these names says. */
function row(names: string[], { number = 'O24', name = '', title = 'OIT', asText = false } = {}) {
  const asked = link('คลิก', '/asked', { context: { row: name === '' ? number : `${number} | ${name}` } });
  const links = asText ? [asked] : [...names.map((label, at) => link(label, `/${at}`)), asked];
  const mentions = asText ? names.map((text) => mention(text)) : [];
  return recogniser.link(asked, pageOf({ path: '/', title, links, mentions }))[0];
}

describe('a page whose numbers are those of the rules', () => {
  it.each([false, true])('lends them to a short name (names without links: %s)', (asText) => {
    const found = row(OURS, { name: SHORT, asText });
    expect(found).toMatchObject({ id: 'o24' });
    expect(found?.score).toBeGreaterThanOrEqual(recogniser.passScore);
    expect(found?.why).toContain('ตรงกัน 3 รายการ');
  });

  it('never lets a number pass alone', () => {
    const found = row(OURS);
    expect(found).toMatchObject({ id: 'o24', via: 'number' });
    expect(found?.score).toBeLessThan(recogniser.passScore);
  });
});

describe('a number alone below a heading of other words', () => {
  it('is still shown for review', () => {
    const [found] = alone('O24', 'กองคลังและพัสดุ', 'อบต.ตัวอย่าง');
    expect(found).toMatchObject({ id: 'o24', via: 'number' });
    expect(found?.score).toBeLessThan(recogniser.passScore);
  });

  it('is an item of the list without its letter on a hub only', () => {
    expect(alone('ข้อ 24', 'กองคลังและพัสดุ', 'ITA 2566')).toMatchObject([{ id: 'o24', via: 'number' }]);
    expect(alone('ข้อ 24', 'กองคลังและพัสดุ', 'อบต.ตัวอย่าง')).toEqual([]);
  });
});

describe('numbers are not trusted', () => {
  it.each([
    ['by too few names', OURS.slice(0, 2), {}],
    ['when another name disagrees', [...OURS, 'O21 ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ'], {}],
    ['behind the last name that agrees', ['O1 โครงสร้าง', 'O2 ข้อมูลผู้บริหาร', 'O3 อำนาจหน้าที่'], {}],
    ['on the page of another year', OURS, { title: 'ITA ปี 2564' }],
  ])('%s', (_, names, options) => {
    expect(row(names, { name: SHORT, ...options })?.score).toBeLessThan(recogniser.passScore);
  });

  it('and say nothing at all where the names show another list', () => {
    expect(row(OTHER)).toBeUndefined();
    expect(row(OURS, { title: 'ITA ปี 2564' })).toBeUndefined();
    expect(row(OTHER.slice(0, 2))).toMatchObject({ id: 'o24' });
  });
});

describe('a step of the breadcrumb', () => {
  const page = (region: 'main' | 'nav') => {
    const asked = link(SHORT, '/asked', { region });
    const step = link('แผนปฏิบัติการป้องกันการทุจริต', '/up', { region: 'nav', breadcrumb: true });
    const breadcrumb = ['หน้าแรก', 'การบริหารทรัพยากรบุคคล'];
    return { page: pageOf({ path: '/', links: [step, asked], breadcrumb }), asked, step };
  };

  it('is never a candidate', () => {
    const { page: at, step } = page('main');
    const { breadcrumb, ...plain } = step;
    expect(breadcrumb).toBe(true);
    expect(recogniser.link(step, at)).toEqual([]);
    expect(recogniser.link(plain, at)).not.toEqual([]);
  });

  it('says what the links of the page are about, but not those of its menus', () => {
    const main = page('main');
    expect(recogniser.link(main.asked, main.page)[0]?.score).toBeGreaterThanOrEqual(recogniser.passScore);
    const nav = page('nav');
    expect(recogniser.link(nav.asked, nav.page)[0]?.score).toBeLessThan(recogniser.passScore);
  });
});
