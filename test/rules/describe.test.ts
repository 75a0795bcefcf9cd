import { describe, expect, it } from 'vitest';
import { describeItem } from '../../src/rules/describe.js';
import { loadRules } from '../../src/rules/load.js';
import { displayWidth } from '../../src/text/width.js';

const { ruleSet } = await loadRules();

describe('describeItem', () => {
  it('shows every item within the width, with title, elements, phrases and fix', () => {
    for (const item of ruleSet.items) {
      const lines = describeItem(item, ruleSet, 80);
      const text = lines.join('').replace(/\s/g, '');
      expect(lines[0]).toBe(`${item.id}  ${item.title}`);
      for (const part of [
        item.officialTitle,
        item.fix.th,
        ...item.elements.map(({ th }) => th),
        ...item.phrases,
      ]) {
        expect(text).toContain(part.replace(/\s/g, ''));
      }
      for (const line of lines.slice(1)) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });

  it('tells the months of a half-year report', () => {
    const item = ruleSet.items.find(({ period }) => period.kind === 'six-month');
    expect(item && describeItem(item, ruleSet, 120).join('\n')).toContain('ตุลาคม 2565 – มีนาคม 2566');
  });

  it('speaks English when asked, but for names, phrases and examples', () => {
    const item = ruleSet.items.find(({ id }) => id === 'o12');
    const text = item ? describeItem(item, ruleSet, 120, 'en').join('\n') : '';
    expect(text).toContain(item?.titleEn);
    expect(text).toContain('October 2565 – March 2566');
    expect(text).not.toContain('วิธีแก้');
  });
});
