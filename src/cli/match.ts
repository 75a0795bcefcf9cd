import type { Command } from 'commander';
import { createMatcher } from '../match/matcher.js';
import { passing } from '../match/passing.js';
import type { Match, Wording } from '../match/types.js';
import type { Lang } from '../report/words.js';
import { DEFAULT_RULES, loadRules } from '../rules/load.js';
import type { RuleSet } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';
import { helpIn } from './help.js';
import { langOption } from './lang-option.js';
import { exampleHelp } from './manual/examples.js';
import { labelsFrom } from './match-input.js';
import { write } from './streams.js';

interface MatchOptions {
  json?: boolean;
  all?: boolean;
  rules?: string;
  lang: Lang;
}

/** Adds `oit match [label…]`: which items a label stands for, and why. Labels come one a line from stdin when none is given. */
export function registerMatch(program: Command, lang: Lang): void {
  program
    .command('match')
    .description('ดูว่าป้ายลิงก์ตรงกับรายการใด เพราะอะไร · which items a label matches, and why')
    .argument(
      '[label...]',
      'ป้ายลิงก์ (ไม่ระบุ = อ่านจาก stdin บรรทัดละป้าย) · labels; one a line from stdin when none is given',
    )
    .option('--json', 'ออกเป็น JSON บรรทัดละป้าย · one JSON object a line')
    .option('--all', 'แสดงรายการที่ยังไม่ชัดพอด้วย · weaker candidates too')
    .option('--rules <id|file>', `ชุดกติกา (ปกติ ${DEFAULT_RULES}) · rule set (default: ${DEFAULT_RULES})`)
    .addOption(langOption('ภาษาของชื่อรายการ · language of the titles'))
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('match', lang))
    .action(async (labels: string[], options: MatchOptions) => {
      const given = labels.length > 0 ? labels : await labelsFrom(process.stdin);
      const { ruleSet, words } = await loadRules(options.rules);
      const matcher = createMatcher(ruleSet, words);
      const lines = given.map((label) => {
        const found = matcher.match(label);
        const matches = options.all ? found : passing(found, ruleSet);
        if (options.json) return toJsonLine(label, matches);
        return toListing(label, matches, ruleSet, {
          lang: options.lang,
          weaker: found.length - matches.length,
        });
      });
      await write(process.stdout, lines.map((line) => `${line}\n`).join(''));
    });
}

/** `{"label": "...", "items": [{"id", "score", "why", "wording"}]}`, best first, scores with two decimals. */
export function toJsonLine(label: string, matches: readonly Match[]): string {
  const items = matches.map(({ id, score, why, wording }) => ({
    id,
    score: Math.round(score * 100) / 100,
    why,
    wording,
  }));
  return JSON.stringify({ label, items });
}

/** Nearer together than this no item is likelier than the other. */
const EQUAL = 0.02;

/** The items that claim the label as much as the first does, when there are two or more. */
export function severalOf(matches: readonly Match[], ruleSet: RuleSet): string[] {
  const best = matches[0]?.score ?? 0;
  const equal = passing(matches, ruleSet).filter(({ score }) => best - score < EQUAL);
  return equal.length > 1 ? equal.map(({ id }) => id) : [];
}

const WORDINGS: Record<Lang, Record<Wording, string>> = {
  th: { 'right-words': 'คำตรง', 'other-wording': 'คำอื่น', weak: 'ยังไม่ชัด' },
  en: { 'right-words': 'right words', 'other-wording': 'other wording', weak: 'weak' },
};

/** The label, then a line for each item: id, score, title, kind of words, reason. `weaker`: candidates that were left out. */
export function toListing(
  label: string,
  matches: readonly Match[],
  ruleSet: RuleSet,
  { lang, weaker }: { lang: Lang; weaker: number },
): string {
  const { items, passScore } = ruleSet;
  const lines = matches.map(({ id, score, why, wording }) => {
    const item = items.find((one) => one.id === id);
    const title = (lang === 'th' ? item?.title : item?.titleEn) ?? '';
    const mark = score >= passScore ? '✓' : '?';
    return `  ${mark} ${id.padEnd(4)}${score.toFixed(2)}  ${title}\n      ${WORDINGS[lang][wording]} · ${why}`;
  });
  const several = severalOf(matches, ruleSet);
  if (several.length > 0) lines.unshift(`  ! ${severalText(several, lang)}`);
  return [cleanText(label), ...(lines.length > 0 ? lines : [`  - ${nothing(lang, weaker)}`])].join('\n');
}

function severalText(ids: readonly string[], lang: Lang): string {
  return lang === 'th'
    ? `หลายรายการ: ป้ายนี้เป็นได้พอกันทั้ง ${ids.join(' และ ')} กรุณาตรวจสอบ`
    : `several candidates: the label stands for ${ids.join(' and ')} alike; please check`;
}

function nothing(lang: Lang, weaker: number): string {
  if (lang === 'th') return `ไม่ตรงกับรายการใด${weaker > 0 ? ` มีที่ใกล้เคียง ${weaker} รายการ ดูด้วย --all` : ''}`;
  return `no item${weaker > 0 ? `; ${weaker} come near, see them with --all` : ''}`;
}
