import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.js';
import { createJudge } from '../helpers/judge-case.js';
import { lacking, readLabelSet } from '../helpers/label-cases.js';

const rules = await loadRules(process.env.OIT_RULES);
const faultOf = createJudge(rules);
const cases = readLabelSet();

describe('the regression set', () => {
  it('has passes, near misses, other years and contexts for every item', () => {
    expect(lacking(cases, rules.ruleSet.items)).toEqual([]);
  });

  it.each(cases.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    const fault = faultOf(one);
    if (fault !== '') expect.fail(`${one.at}: ${fault}`);
  });
});

/** `o12.yaml:14 pass “รายงาน…”` */
function nameOf({ at, given }: (typeof cases)[number]): string {
  const label = 'html' in given ? given.link : given.label;
  return `${at.slice(at.lastIndexOf('/') + 1)} ${given.is} “${label}”`;
}
