import type { Command } from 'commander';
import { KnownError } from '../errors.js';
import { createMatcher } from '../match/matcher.js';
import type { Match, Matcher } from '../match/types.js';
import { loadRules } from '../rules/load.js';
import type { RuleSet } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';

interface MatchOptions {
  json?: boolean;
  all?: boolean;
  rules?: string;
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
    .option('--rules <id|file>', 'ชุดกติกา · rule set')
    .action(async (labels: string[], options: MatchOptions) => {
      const given = labels.length > 0 ? labels : await labelsFromStdin();
      const { ruleSet, words } = await loadRules(options.rules);
      const matcher = createMatcher(ruleSet, words);
      const show = options.json ? toJsonLine : toListing;
      const lines = given.map((label) =>
        show(label, matchesOf(matcher, ruleSet, label, options.all ?? false), ruleSet),
      );
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
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

/** The label, then a line for each item: id, score, title, reason. */
export function toListing(label: string, matches: readonly Match[], { items, passScore }: RuleSet): string {
  const lines = matches.map(({ id, score, why }) => {
    const title = items.find((item) => item.id === id)?.title ?? '';
    const mark = score >= passScore ? '✓' : '?';
    return `  ${mark} ${id.padEnd(4)}${score.toFixed(2)}  ${title}\n      ${why}`;
  });
  return [cleanText(label), ...(lines.length > 0 ? lines : ['  - ไม่ตรงกับรายการใด (no item)'])].join('\n');
}

async function labelsFromStdin(): Promise<string[]> {
  if (process.stdin.isTTY)
    throw new KnownError(
      'ไม่ได้ระบุป้ายลิงก์: พิมพ์ oit match "ป้ายลิงก์" หรือส่งทาง stdin บรรทัดละป้าย',
      'No label given: type oit match "label", or send labels on stdin, one a line',
    );
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
