import { describe, expect, it } from 'vitest';
import { severalOf, toJsonLine, toListing } from '../../src/cli/match.js';
import { createMatcher } from '../../src/match/matcher.js';
import { passing } from '../../src/match/passing.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const matcher = createMatcher(ruleSet, words);
/** What the command shows without --all. */
const shown = (label: string) => passing(matcher.match(label), ruleSet);
const line = (
  label: string,
  all = false,
): { label: string; items: { id: string; score: number; why: string }[] } =>
  JSON.parse(toJsonLine(label, all ? matcher.match(label) : shown(label)));

describe('a line of oit match --json', () => {
  it('names label, items with score and reason, best first', () => {
    const { label, items } = line('แผนปฏิบัติการป้องกันการทุจริต ปี 2566');
    expect(label).toBe('แผนปฏิบัติการป้องกันการทุจริต ปี 2566');
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'score', 'why', 'wording']);
    expect(items[0]?.id).toBe('o36');
    expect(items[0]?.score).toBe(Math.round((items[0]?.score ?? 0) * 100) / 100);
  });
  it('is empty for a label of no item and for no label', () => {
    expect(line('แผนอัตรากำลัง').items).toEqual([]);
    expect(line('')).toEqual({ label: '', items: [] });
  });
  it('keeps weaker candidates with --all only', () => {
    expect(line('การดำเนินการตามนโยบาย').items).toEqual([]);
    expect(line('การดำเนินการตามนโยบาย', true).items.map(({ id }) => id)).toContain('o24');
  });
});

describe('the listing of oit match', () => {
  it('shows the title and the reason, and says when there is no item', () => {
    const label = 'แผนปฏิบัติการป้องกันการทุจริต';
    const matches = shown(label);
    expect(toListing(label, matches, ruleSet, { lang: 'th', weaker: 0 })).toMatch(/✓ o36 .*แผนปฏิบัติการ/);
    expect(toListing(label, matches, ruleSet, { lang: 'en', weaker: 0 })).toMatch(/✓ o36 .*Anti-corruption/);
    const none = toListing('\u001B[31mกองคลัง', [], ruleSet, { lang: 'th', weaker: 0 });
    expect(none).toBe('[31mกองคลัง\n  - ไม่ตรงกับรายการใด');
  });
  it('tells right words, other wording and weak candidates apart', () => {
    const list = (label: string, lang: 'th' | 'en') =>
      toListing(label, matcher.match(label), ruleSet, { lang, weaker: 0 });
    expect(list('แผนปฏิบัติการป้องกันการทุจริต', 'th')).toContain('คำตรง · ');
    expect(list('แบบสรุปรายงานการรับทรัพย์สินหรือประโยชน์อื่นใด', 'en')).toMatch(/(right words|other wording) · /);
    expect(list('การดำเนินการตามนโยบาย', 'th')).toContain('ยังไม่ชัด · ');
    expect(list('การดำเนินการตามนโยบาย', 'en')).toContain('weak · ');
  });
  it('says when several items claim the label alike, and only then', () => {
    const both = shown('โครงสร้างและอำนาจหน้าที่');
    const text = (lang: 'th' | 'en') => toListing('x', both, ruleSet, { lang, weaker: 0 });
    expect(text('th')).toMatch(/หลายรายการ.*o1/);
    expect(text('en')).toMatch(/several candidates: .*o3/);
    const one = matcher.match('แผนปฏิบัติการป้องกันการทุจริต');
    expect(toListing('x', one, ruleSet, { lang: 'en', weaker: 0 })).not.toContain('several');
    const [first] = both;
    const apart = first ? [first, { ...first, id: 'o2', score: first.score - 0.05 }] : [];
    expect(severalOf(apart, ruleSet)).toEqual([]);
    expect(
      severalOf(
        apart.map((match) => ({ ...match, score: 0.5 })),
        ruleSet,
      ),
    ).toEqual([]);
  });
  it('points to --all when something comes near', () => {
    const list = (lang: 'th' | 'en') => toListing('ก', [], ruleSet, { lang, weaker: 2 });
    expect(list('th')).toContain('มีที่ใกล้เคียง 2 รายการ ดูด้วย --all');
    expect(list('en')).toContain('2 come near, see them with --all');
  });
});
