import type { Command } from 'commander';
import { KnownError } from '../errors.js';
import { createMatcher } from '../match/matcher.js';
import type { Match, Matcher } from '../match/types.js';
import type { Lang } from '../report/words.js';
import { DEFAULT_RULES, loadRules } from '../rules/load.js';
import type { RuleSet } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';
import { langOption } from './lang-option.js';
import { write } from './streams.js';

interface MatchOptions {
  json?: boolean;
  all?: boolean;
  rules?: string;
  lang: Lang;
}

/** Adds `oit match [label…]`: which items a label stands for, and why. Labels come one a line from stdin when none is given. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .description('ดูว่าป้ายลิงก์ตรงกับรายการใด เพราะอะไร · which items a label matches, and why')
    .argument(
      '[label...]',
      'ป้ายลิงก์ (ไม่ระบุ = อ่านจาก stdin บรรทัดละป้าย) · labels; one a line from stdin when none is given',
    )
    .option('--json', 'ออกเป็น JSON บรรทัดละป้าย · one JSON object a line')
    .option('--all', 'แสดงรายการที่ยังไม่ชัดพอด้วย · weaker candidates too')
    .option('--rules <id|file>', `ชุดกติกา · rule set (default: ${DEFAULT_RULES})`)
    .addOption(langOption('ภาษาของชื่อรายการ · language of the titles'))
    .action(async (labels: string[], options: MatchOptions) => {
      const given = labels.length > 0 ? labels : await labelsFromStdin();
      const { ruleSet, words } = await loadRules(options.rules);
      const matcher = createMatcher(ruleSet, words);
      const lines = given.map((label) => {
        const matches = matchesOf(matcher, ruleSet, label, options.all ?? false);
        if (options.json) return toJsonLine(label, matches);
        const weaker = matcher.match(label).length - matches.length;
        return toListing(label, matches, ruleSet, { lang: options.lang, weaker });
      });
      await write(process.stdout, lines.map((line) => `${line}\n`).join(''));
    });
}

/** Only what passes, unless `all`. */
export function matchesOf(matcher: Matcher, { passScore }: RuleSet, label: string, all: boolean): Match[] {
  return matcher.match(label).filter(({ score }) => all || score >= passScore);
}

/** `{"label": "...", "items": [{"id", "score", "why"}]}`, best first, scores with two decimals. */
export function toJsonLine(label: string, matches: readonly Match[]): string {
  const items = matches.map(({ id, score, why }) => ({ id, score: Math.round(score * 100) / 100, why }));
  return JSON.stringify({ label, items });
}

/** The label, then a line for each item: id, score, title, reason. `weaker`: candidates that were left out. */
export function toListing(
  label: string,
  matches: readonly Match[],
  { items, passScore }: RuleSet,
  { lang, weaker }: { lang: Lang; weaker: number },
): string {
  const lines = matches.map(({ id, score, why }) => {
    const item = items.find((one) => one.id === id);
    const title = (lang === 'th' ? item?.title : item?.titleEn) ?? '';
    const mark = score >= passScore ? '✓' : '?';
    return `  ${mark} ${id.padEnd(4)}${score.toFixed(2)}  ${title}\n      ${why}`;
  });
  return [cleanText(label), ...(lines.length > 0 ? lines : [`  - ${nothing(lang, weaker)}`])].join('\n');
}

function nothing(lang: Lang, weaker: number): string {
  if (lang === 'th') return `ไม่ตรงกับรายการใด${weaker > 0 ? ` มีที่ใกล้เคียง ${weaker} รายการ ดูด้วย --all` : ''}`;
  return `no item${weaker > 0 ? `; ${weaker} come near, see them with --all` : ''}`;
}

/** @throws KnownError when nothing is sent, so that a pipe that ran empty does not look like an answer */
async function labelsFromStdin(): Promise<string[]> {
  const chunks: Buffer[] = [];
  if (!process.stdin.isTTY) for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > 0) return lines;
  throw new KnownError(
    'ไม่มีป้ายลิงก์: พิมพ์ oit match "ป้ายลิงก์" หรือส่งทาง stdin บรรทัดละป้าย (ดูวิธีใช้ด้วย oit match --help)',
    'No label given: type oit match "label", or send labels on stdin, one a line (see oit match --help)',
  );
}
