import { compare } from '../../diff/compare.js';
import type { Result } from '../../result/schema.js';
import { formatDate } from '../date.js';
import { cautionTexts, changeText, countsText, onlyTexts, scorePairs } from '../difference.js';
import { CHANGES, DIFFERENCE_WORDS } from '../difference-words.js';
import type { Layout } from '../layout.js';
import { bold, md } from './markdown-text.js';

/** The section of a Markdown page that compares with the check before; nothing without one. */
export function sinceParts(layout: Layout, result: Result, baseline: Result | undefined): string[] {
  if (baseline === undefined) return [];
  const { lang } = layout;
  const difference = compare(baseline, result);
  const date = formatDate(baseline.checkedAt, lang);
  const cautions = cautionTexts(lang, difference).map((text) => `> ${md(text)}`);
  const rows = [
    ...scorePairs(layout, difference).map(([name, text]) => `- ${bold(name)}: ${md(text)}`),
    ...[countsText(layout, difference), ...onlyTexts(layout, difference)].map((text) => `- ${md(text)}`),
  ];
  const lists = (['worse', 'unsure', 'better'] as const).flatMap((change) => {
    const items = difference.items.filter((item) => item.change === change);
    if (items.length === 0) return [];
    const head = bold(layout.say(CHANGES[change][lang], { n: items.length }));
    return [
      [head, '', ...items.map((item) => `- ${bold(item.id)} ${md(changeText(layout, item))}`)].join('\n'),
    ];
  });
  const title = `### ${md(layout.say(DIFFERENCE_WORDS.since[lang], { date }))}`;
  return [
    [title, ...(cautions.length === 0 ? [] : [cautions.join('\n>\n')]), rows.join('\n'), ...lists].join(
      '\n\n',
    ),
  ];
}
