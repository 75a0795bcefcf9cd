import { describe, expect, it } from 'vitest';
import { assessSite, brief } from '../helpers/assess-mini.js';
import { link, mention, type PageInput, pdf, section } from '../helpers/snapshot.js';

const PLAN = 'แผนดำเนินงานประจำปี';
const from: [number, number] = [0, 0];
const report = mention('ก'.repeat(280));

/** The plan's verdict when a link that says nothing leads to this page. */
function behind(
  content: Partial<PageInput>,
  { label = 'คลิก', others = [] as PageInput[], way = {} as Parameters<typeof link>[2] } = {},
): string {
  const pages = [
    { path: '/', links: [link(label, '/p/7', way)] },
    { path: '/p/7', clicks: 1, from, mentions: [report], ...content },
    ...others,
  ];
  return brief(assessSite({ pages, targets: [pdf('/a.pdf')] }).o3);
}

describe('where the label says nothing, the page behind it speaks', () => {
  it('passes as other wording when the page’s main heading is the item’s name', () => {
    expect(behind({ sections: [section(PLAN, { level: 1 })] })).toBe('pass other-wording');
    expect(behind({ sections: [section(PLAN, { level: 2 })], links: [link('ดาวน์โหลด', '/a.pdf')] })).toMatch(
      /^pass/,
    );
  });

  it('does so for a picture without alt', () => {
    expect(behind({ sections: [section(PLAN, { level: 1 })] }, { label: '' })).toBe('pass other-wording');
  });

  it('leaves a name that only the browser’s tab shows to a person', () => {
    expect(behind({ title: PLAN })).toBe('review ambiguous');
  });

  it('takes a bold line for the main heading where the title says the same', () => {
    expect(behind({ title: PLAN, sections: [section(PLAN, { level: 7 })] })).toBe('pass other-wording');
    expect(behind({ sections: [section(PLAN, { level: 7 })] })).toBe('fail not-present');
  });

  it('asks a person where the name is a text like any other, or a box under another title', () => {
    const text = (...names: string[]) =>
      behind({ mentions: [...names.map((name) => mention(name)), report] });
    expect(text('กองแผน', PLAN)).toBe('review ambiguous');
    expect(text(PLAN, 'รายงานผลประจำปี', 'รายงานของขวัญ')).toBe('fail not-linked');
    expect(text('1', '2', '3', '4', '5', PLAN)).toBe('fail not-linked');
    expect(behind({ title: 'กองแผน', sections: [section(PLAN, { level: 2 })] })).toBe('review ambiguous');
    expect(behind({ title: 'กองแผน', sections: [section(PLAN, { level: 1 })] })).toBe('pass other-wording');
  });

  it('hears nothing in a title or heading that other pages share', () => {
    const others = ['/p/8', '/p/9'].map((path) => ({
      path,
      clicks: 1,
      from,
      title: PLAN,
      sections: [section(PLAN, { level: 1 })],
    }));
    const content = { title: PLAN, sections: [section(PLAN, { level: 1 })] };
    expect(behind(content, { others })).toBe('fail not-present');
  });

  it('asks a person about a page whose headings name several items', () => {
    const sections = [PLAN, 'รายงานผลประจำปี', 'รายงานของขวัญ'].map((text) => section(text, { level: 2 }));
    expect(behind({ sections })).toBe('review ambiguous');
  });

  it('reads the year in the heading', () => {
    const verdict = (year: number) => behind({ sections: [section(`${PLAN} ${year}`, { level: 1 })] });
    expect(verdict(2566)).toBe('pass other-wording');
    expect(verdict(2564)).toBe('review wrong-period');
  });

  it('does not let an empty page pass, whatever its heading says', () => {
    const sections = [section(PLAN, { level: 1 })];
    expect(behind({ sections, mentions: [mention(PLAN, { kind: 'heading' })] })).toBe('review ambiguous');
    expect(behind({ sections, mentions: [mention('กำลังปรับปรุงข้อมูล')] })).toBe('fail broken-link');
  });

  it('believes a label that says something, and the ways around a site lead nowhere', () => {
    const content = { sections: [section(PLAN, { level: 1 })] };
    expect(behind(content, { label: 'ภาพกิจกรรมวันเด็ก' })).toBe('fail not-present');
    expect(behind(content, { label: 'ถัดไป' })).toBe('fail not-present');
  });

  it('asks a person about “อ่านต่อ” among the news, whose headings are headlines', () => {
    const way = { context: { headings: ['ข่าวเด่น'] } };
    const content = { sections: [section(PLAN, { level: 1 })], links: [link('ดาวน์โหลด', '/a.pdf')] };
    expect(behind(content, { way })).toBe('review ambiguous');
  });

  it('believes the row when it names another item', () => {
    const way = { context: { row: 'รายงานของขวัญ' } };
    expect(behind({ sections: [section(PLAN, { level: 1 })] }, { way })).toBe('fail not-present');
  });
});
