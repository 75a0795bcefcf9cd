import { compare } from '../../diff/compare.js';
import type { ItemChange } from '../../diff/difference.js';
import type { Result } from '../../result/schema.js';
import { cautionTexts } from '../difference.js';
import { VERDICTS } from '../difference-words.js';
import type { Column, Sheets } from './columns.js';
import { cellText } from './value.js';

/** A line of the comparison: an item that changed, or (null) what must be known before it is believed. */
export interface ChangeRow {
  item: ItemChange | null;
  text: string;
}

/** What changed since the check before, the worse first; that nothing did is a line too. */
export function changeRows({ layout: { lang }, result, word }: Sheets, baseline: Result): ChangeRow[] {
  const difference = compare(baseline, result);
  const cautions = cautionTexts(lang, difference).map((text): ChangeRow => ({ item: null, text }));
  const changed = (['worse', 'unsure', 'better'] as const).flatMap((change) =>
    difference.items
      .filter((item) => item.change === change)
      .map((item): ChangeRow => ({ item, text: lang === 'th' ? item.why : item.whyEn })),
  );
  const rows = [...cautions, ...changed];
  return changed.length > 0 ? rows : [...rows, { item: null, text: word('noChange') }];
}

export const changeColumns = ({ layout: { lang }, word }: Sheets): Column<ChangeRow>[] => [
  { key: 'id', width: 6, value: ({ item }) => cellText(item?.id ?? '') },
  {
    key: 'title',
    width: 40,
    value: ({ item }) => cellText((lang === 'th' ? item?.title : item?.titleEn) ?? ''),
  },
  {
    key: 'change',
    width: 14,
    value: ({ item }) => (item === null || item.change === 'same' ? '' : word(item.change)),
  },
  { key: 'before', width: 14, value: ({ item }) => (item === null ? '' : VERDICTS[item.before][lang]) },
  { key: 'after', width: 14, value: ({ item }) => (item === null ? '' : VERDICTS[item.after][lang]) },
  { key: 'finding', width: 70, value: ({ text }) => cellText(text) },
];
