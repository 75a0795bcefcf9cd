import { describe, expect, it } from 'vitest';
import { matchesOf, toJsonLine, toListing } from '../../src/cli/match.js';
import { createMatcher } from '../../src/match/matcher.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const matcher = createMatcher(ruleSet, words);
const line = (
  label: string,
  all = false,
): { label: string; items: { id: string; score: number; why: string }[] } =>
  JSON.parse(toJsonLine(label, matchesOf(matcher, ruleSet, label, all)));

describe('a line of oit match --json', () => {
  it('names label, items with score and reason, best first', () => {
    const { label, items } = line('แผนปฏิบัติการป้องกันการทุจริต ปี 2566');
    expect(label).toBe('แผนปฏิบัติการป้องกันการทุจริต ปี 2566');
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'score', 'why']);
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
    const matches = matchesOf(matcher, ruleSet, label, false);
    expect(toListing(label, matches, ruleSet, { lang: 'th', weaker: 0 })).toMatch(/✓ o36 .*แผนปฏิบัติการ/);
    expect(toListing(label, matches, ruleSet, { lang: 'en', weaker: 0 })).toMatch(/✓ o36 .*Anti-corruption/);
    const none = toListing('\u001B[31mกองคลัง', [], ruleSet, { lang: 'th', weaker: 0 });
    expect(none).toBe('[31mกองคลัง\n  - ไม่ตรงกับรายการใด');
  });
  it('points to --all when something comes near', () => {
    const list = (lang: 'th' | 'en') => toListing('ก', [], ruleSet, { lang, weaker: 2 });
    expect(list('th')).toContain('มีที่ใกล้เคียง 2 รายการ ดูด้วย --all');
    expect(list('en')).toContain('2 come near, see them with --all');
  });
});
