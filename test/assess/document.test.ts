import { describe, expect, it } from 'vitest';
import { createGuide } from '../../src/assess/guide.js';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { saysNothing } from '../../src/assess/says-nothing.js';
import { createMatcher } from '../../src/match/matcher.js';
import type { DocumentText } from '../../src/snapshot.js';
import { assessSite, brief } from '../helpers/assess-mini.js';
import { miniRules } from '../helpers/mini-rules.js';
import { type LinkInput, link, ORIGIN, pdf, type SiteInput, snapshot } from '../helpers/snapshot.js';

const PLAN = 'แผนดำเนินงานประจำปี';

/** The plan's result when a link leads to a document that was read. */
function plan(document: Partial<DocumentText>, label = 'คลิก', more: LinkInput = {}) {
  const read = pdf('/a.pdf', { document: { title: '', text: '', ...document } });
  return assessSite({ pages: [{ path: '/', links: [link(label, '/a.pdf', more)] }], targets: [read] }).o3;
}

describe('a document whose link says nothing', () => {
  it('is for a person to look at when its title or first lines name the item', () => {
    expect(brief(plan({ title: PLAN }))).toBe('review ambiguous');
    expect(brief(plan({ text: `องค์กรตัวอย่าง\n${PLAN}\nคำนำ` }))).toBe('review ambiguous');
    expect(brief(plan({ text: 'แผนดำเนินงาน\nประจำปี' }))).toBe('review ambiguous');
    expect(brief(plan({ text: 'แผนด าเนินงานประจ าปี' }))).toBe('review ambiguous');
    expect(brief(plan({ text: 'แผนดาเนินงานประจาปี' }))).toBe('review ambiguous');
  });

  it('says why, and asks for a name on the link', () => {
    const result = plan({ title: PLAN });
    expect(result?.findings[0]?.fix).toContain('ตั้งชื่อลิงก์ให้ตรงกับรายการ');
    expect(result?.evidence[0]?.why).toContain(`ชื่อเอกสารมีคำว่า “${PLAN}”`);
  });

  it('never passes alone, and without a document nothing changes', () => {
    expect(plan({ title: `${PLAN} 2566`, text: `${PLAN} 2566` })?.verdict).toBe('review');
    expect(brief(plan({}))).toBe('fail not-present');
  });

  it('is no evidence when it names the item far down, or is a memo about it', () => {
    expect(brief(plan({ text: `${'ก\n'.repeat(20)}${PLAN}` }))).toBe('fail not-present');
    expect(brief(plan({ text: `บันทึกข้อความ\nเรื่อง ${PLAN}` }))).toBe('fail not-present');
  });

  it('counts for the first item it names, as reports name one another', () => {
    const document = { title: '', text: `รายงานผลประจำปี\n${PLAN}` };
    const pages = [{ path: '/', links: [link('คลิก', '/a.pdf')] }];
    const items = assessSite({ pages, targets: [pdf('/a.pdf', { document })] });
    expect([items.o4, items.o3].map(brief)).toEqual(['review ambiguous', 'fail not-present']);
  });

  it('adds nothing to a link that names its item', () => {
    const result = plan({ title: 'รายงานของขวัญ' }, PLAN);
    expect(brief(result)).toBe('pass');
    const pages = [{ path: '/', links: [link(PLAN, '/a.pdf')] }];
    const document = { title: 'รายงานของขวัญ', text: '' };
    expect(assessSite({ pages, targets: [pdf('/a.pdf', { document })] }).o8?.verdict).toBe('fail');
  });

  it('gives the year only where nothing else does, and then only warns', () => {
    expect(brief(plan({ title: 'ปีงบประมาณ พ.ศ. 2566' }, PLAN))).toBe('pass');
    expect(brief(plan({ title: 'ปีงบประมาณ พ.ศ. 2564' }, PLAN))).toBe('pass period-unconfirmed');
    expect(brief(plan({ text: 'ปีงบประมาณ พ.ศ. 2564\nปีงบประมาณ พ.ศ. 2565' }, PLAN))).toBe('pass');
    expect(brief(plan({ title: 'ปีงบประมาณ พ.ศ. 2564' }, `${PLAN} 2566`))).toBe('pass');
    expect(plan({ title: `${PLAN} 2564` })?.evidence[0]?.period).toBe(2564);
  });
});

describe('the choice of documents to read', () => {
  const rules = miniRules();
  const recogniser = createRecogniser(rules, createMatcher(rules.ruleSet, rules.words));
  const choose = (site: SiteInput) =>
    createGuide(rules, recogniser, 5)
      .documents?.(snapshot(site))
      .map((url) => url.slice(ORIGIN.length));

  it('takes those whose link, row and list item say nothing, and those named by halves first', () => {
    const links = [
      link('คลิก', '/1.pdf'),
      link('ภาพกิจกรรมวันเด็ก', '/2.pdf'),
      link('20230401_0001.pdf', '/3.pdf'),
      link('คลิก', '/4.pdf', { context: { row: '12 | ประกาศราคากลางถนน' } }),
      link('คลิก', '/5.pdf', { context: { row: '12 | 3' } }),
      link('', '/6.doc'),
      link('คลิก', '/7', {}),
      link('แผนงาน', '/8.pdf'),
      link('คลิก', 'http://other.example/9.pdf'),
    ];
    expect(choose({ pages: [{ path: '/', links }] })).toEqual(['/8.pdf', '/1.pdf', '/3.pdf', '/5.pdf']);
  });

  it('takes a few of a long list of unnamed files, and leaves out dead ones', () => {
    const links = Array.from({ length: 100 }, (_, at) => link('คลิก', `/${at}.pdf`));
    const dead = pdf('/0.pdf', { life: 'dead', cause: 'not-found' });
    const chosen = choose({ pages: [{ path: '/', links }], targets: [dead] });
    expect(chosen?.length).toBe(12);
    expect(chosen).not.toContain('/0.pdf');
  });

  it('reads none when every item that a document may hold passes', () => {
    const named = rules.ruleSet.items.filter(({ kind }) => kind === 'document' || kind === 'page');
    const links = [
      ...named.map(({ title, id }) => link(`${title} ปี ${id === 'o4' ? 2565 : 2566}`, `/${id}.pdf`)),
      link('คลิก', '/x.pdf'),
    ];
    const targets = named.map(({ id }) => pdf(`/${id}.pdf`));
    expect(choose({ pages: [{ path: '/', links }], targets })).toEqual([]);
  });

  it.each([
    ['', true],
    ['20230401_0001.pdf', true],
    ['scan0012', true],
    ['IMG_2034.pdf', true],
    ['1-2566 (2).pdf', true],
    ['plan2566.pdf', true],
    ['annualreport2566.pdf', false],
    ['แผน 2566', false],
    ['covid', false],
    [`${'1 '.repeat(40)}x!`, false],
  ])('label %j says nothing: %s', (label, is) => expect(saysNothing(recogniser)(label)).toBe(is));
});
