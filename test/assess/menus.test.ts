import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { createRecogniser } from '../../src/assess/recogniser.js';
import { createMatcher } from '../../src/match/matcher.js';
import { loadRules } from '../../src/rules/load.js';
import { link, pdf, snapshot } from '../helpers/snapshot.js';

const rules = await loadRules();
const recogniser = createRecogniser(rules, createMatcher(rules.ruleSet, rules.words));

describe('the menu on the page of another item', () => {
  it('does not take its subject from that page’s title', () => {
    const menu = [
      link('รายงานผลการดำเนินงาน', '/reports', { region: 'nav' }),
      link('แผนปฏิบัติการป้องกันการทุจริต', '/plan', { region: 'nav' }),
      link('ประวัติความเป็นมา', '/history', { region: 'nav' }),
    ];
    const inside = (path: string, at: number, title: string, links = menu) => ({
      path,
      title,
      clicks: 1,
      from: [0, at] as [number, number],
      links,
    });
    const site = snapshot({
      pages: [
        { path: '/', links: menu },
        inside('/reports', 0, 'รายงานผลการดำเนินงาน', [...menu, link('รายงานประจำปี 2565', '/report.pdf')]),
        inside('/plan', 1, 'แผนปฏิบัติการป้องกันการทุจริต', [...menu, link('แผนปี 2566', '/plan.pdf')]),
        inside('/history', 2, 'ประวัติความเป็นมา'),
        inside('/measures', 2, 'การป้องกันการทุจริต'),
      ],
      targets: [pdf('/report.pdf'), pdf('/plan.pdf')],
    });
    const items = assess(site, rules, recogniser, { maxClicks: 5, strict: false });
    expect(items.find(({ id }) => id === 'o38')?.verdict).toBe('fail');
    expect(items.find(({ id }) => id === 'o36')?.verdict).toBe('pass');
  });
});
