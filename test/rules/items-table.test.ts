import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemsTable } from '../../src/rules/items-table.js';
import { loadRules } from '../../src/rules/load.js';
import { miniRules } from '../helpers/mini-rules.js';

const { ruleSet } = await loadRules();
const table = readFileSync(new URL('../../rules/ITEMS.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** Cells of a row of a Markdown table, as they are shown: `\|` is a bar. */
const cells = (line: string) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));

describe('rules/ITEMS.md', () => {
  it('says what the rule file says', () => {
    const fresh = itemsTable(ruleSet).split('\n');
    const shown = table.split('\n');
    const at = fresh.findIndex((line, nth) => line !== shown[nth]);
    const differs = at >= 0 || fresh.length !== shown.length;
    const where = `line ${at + 1}: “${fresh[at]?.slice(0, 120)}”`;
    expect(differs, `rules/ITEMS.md is out of date (${where}); run: npm run rules:docs`).toBe(false);
  });

  it('lists every item with all its phrases, letter for letter', () => {
    const sections = table.split(/^## /m).slice(1);
    expect(sections.map((text) => text.split(' ')[0])).toEqual(ruleSet.items.map(({ id }) => id));
    for (const [nth, { phrases, otherWording, weak, exclude, atMostWeak }] of ruleSet.items.entries()) {
      const shown = rowsOf(sections[nth] ?? '').flatMap(cells);
      for (const phrase of [...phrases, ...otherWording, ...weak, ...exclude, ...atMostWeak])
        expect(
          shown.some((cell) => cell.includes(`\`${phrase}\``)),
          phrase,
        ).toBe(true);
    }
  });

  it('lists the words that speak against many items before the items', () => {
    const shown = rowsOf(table.split(/^## /m)[0] ?? '').flatMap(cells);
    const shared = ruleSet.shared.flatMap(({ exclude, atMostWeak }) => [...exclude, ...atMostWeak]);
    expect(shared.length).toBeGreaterThan(0);
    for (const phrase of shared)
      expect(
        shown.some((cell) => cell.includes(`\`${phrase}\``)),
        phrase,
      ).toBe(true);
  });

  it('has rows of one width in each table, which the overview of five columns opens', () => {
    const widths = rowsOf(table).map((line) => cells(line).length);
    const items = ruleSet.items.length;
    expect(widths.slice(0, items + 2)).toEqual(Array(items + 2).fill(5));
    expect(new Set(widths.slice(items + 2))).toEqual(new Set([2]));
  });
});

describe('the table of a rule file', () => {
  it('keeps whatever stands in a title or a phrase inside its cell', () => {
    const { ruleSet: mini } = miniRules();
    const [first] = mini.items;
    if (!first) throw new Error('no item');
    const title = 'ก | *ข* <b> [ค](x)\n# ง `จ`';
    const odd = { ...first, title, phrases: ['ก|ข', 'ใช้ `นี้`'] };
    const text = itemsTable({ ...mini, items: [odd] });
    expect(text).toContain('ก \\| \\*ข\\* \\<b\\> \\[ค\\](x) \\# ง \\`จ\\`');
    expect(text).toContain('`ก\\|ข`<br>`` ใช้ `นี้` ``');
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(2);
  });
});
