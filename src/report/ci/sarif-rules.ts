import type { Result } from '../../result/schema.js';
import { periodText } from '../../rules/describe.js';
import type { RuleItem } from '../../rules/schema.js';
import { cleanText } from '../../text/clean.js';
import type { ReportContext } from '../formats.js';
import type { Layout } from '../layout.js';
import { itemTitle } from '../names.js';
import { md } from './markdown-text.js';
import { word } from './words.js';

type Rows = [name: string, lines: string[]][];

/** Every item of the result as a SARIF rule, with what the rules ask of it and how it is put right. */
export function sarifRules(layout: Layout, result: Result, { rules }: ReportContext) {
  return result.items.map((item) => {
    const rule = rules.ruleSet.items.find(({ id }) => id === item.id);
    const title = itemTitle(layout, item);
    const rows = rule === undefined ? [] : helpRows(layout, rule);
    const official = rule === undefined || layout.lang === 'en' ? title : cleanText(rule.officialTitle);
    return {
      id: cleanText(item.id),
      name: cleanText(item.titleEn),
      shortDescription: { text: `${cleanText(item.id)} ${title}` },
      fullDescription: { text: official },
      help: { text: plainHelp(title, rows), markdown: markdownHelp(title, rows) },
      defaultConfiguration: { level: 'error' as const },
      properties: { tags: ['oit', `indicator-${cleanText(item.subIndicator)}`] },
    };
  });
}

function helpRows(layout: Layout, rule: RuleItem): Rows {
  const { lang } = layout;
  const rows: Rows = [
    [word(lang, 'elements'), rule.elements.map((element) => element[lang])],
    [word(lang, 'period'), [periodText(rule.period)[lang]]],
    [word(lang, 'deadline'), [rule.deadline?.[lang] ?? '']],
    [layout.say('fix'), [rule.fix[lang]]],
    [layout.say('advice'), [rule.advice?.[lang] ?? '']],
  ];
  return rows
    .map(([name, lines]): Rows[number] => [name, lines.map(cleanText).filter((line) => line !== '')])
    .filter(([, lines]) => lines.length > 0);
}

const plainHelp = (title: string, rows: Rows): string =>
  [title, ...rows.map(([name, lines]) => `${name}: ${lines.join('; ')}`)].join('\n');

const markdownHelp = (title: string, rows: Rows): string =>
  [`**${md(title)}**`, ...rows.map(([name, lines]) => `- ${md(name)}: ${lines.map(md).join('; ')}`)].join(
    '\n\n',
  );
