import type { Command } from 'commander';
import { compare } from '../diff/compare.js';
import { gotWorse } from '../diff/difference.js';
import { renderDifference } from '../report/difference.js';
import type { Lang } from '../report/words.js';
import type { Result } from '../result/schema.js';
import { shippedIds } from '../rules/files.js';
import { assertComparable } from './baseline.js';
import { helpIn } from './help.js';
import { langOption } from './lang-option.js';
import { withoutCommands, withoutCommandsIn } from './log-commands.js';
import { exampleHelp } from './manual/examples.js';
import { readResult } from './read-result.js';
import { rulesOf } from './rules-of.js';
import { columnsOf, wantsColor, warn, write } from './streams.js';
import { missingItems } from './whole-result.js';

interface DiffFlags {
  json?: true;
  strict?: true;
  lang: Lang;
}

/** Adds `oit diff <old> <new>`: what got worse, better or stayed, item by item; `lang` is the language of its help. */
export function registerDiff(program: Command, lang: Lang): void {
  program
    .command('diff')
    .description('เทียบผลสองครั้ง: แย่ลง ดีขึ้น คงเดิม · compare two results: new, fixed, unchanged')
    .argument('<old>', 'ผลครั้งก่อน (.json) · the earlier result')
    .argument('<new>', 'ผลครั้งนี้ (.json) · the newer result')
    .option('--json', 'ออกเป็น JSON · as JSON')
    .option('--strict', 'นับรายการที่ไม่แน่ใจเป็นแย่ลง · count what is unsure as worse (exit status)')
    .addOption(langOption('ภาษา · language'))
    .configureHelp(helpIn(lang))
    .addHelpText('after', `\n${AFTER_HELP[lang]}${exampleHelp('diff', lang)}`)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      process.exitCode = await runDiff(before, after, flags);
    });
}

async function runDiff(oldPath: string, newPath: string, { json, strict, lang }: DiffFlags): Promise<number> {
  const [before, after] = [await readResult(oldPath), await readResult(newPath)];
  assertComparable(before, oldPath, after.ruleSet.id);
  assertComparable(after, newPath, after.ruleSet.id);
  await warnOfMissing([before, oldPath], [after, newPath]);
  const difference = compare(before, after);
  const options = {
    lang,
    color: wantsColor(process.stdout, process.env),
    width: columnsOf(process.stdout, process.env),
    quiet: false,
  };
  const text = json
    ? withoutCommandsIn('json', `${JSON.stringify(difference, null, 2)}\n`, process.env)
    : withoutCommands(renderDifference(difference, options), process.env);
  await write(process.stdout, text);
  return gotWorse(difference, strict ?? false) ? 1 : 0;
}

/** Of rules that are not shipped nothing is known here; what only one of the two has, the comparison itself tells. */
async function warnOfMissing(...results: [Result, path: string][]): Promise<void> {
  for (const [result, path] of results) {
    const { id } = result.ruleSet;
    if (!(await shippedIds()).includes(id)) return;
    const { ruleSet } = await rulesOf(result, path, undefined);
    await warn(missingItems(result, path, ruleSet));
  }
}

const AFTER_HELP = {
  th: `สถานะเมื่อจบ: 0 ไม่มีรายการแย่ลง · 1 มีรายการแย่ลง · 2 เทียบไม่ได้`,
  en: `Exit status: 0 nothing got worse · 1 something did · 2 could not compare`,
};
