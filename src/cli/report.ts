import type { Command } from 'commander';
import type { ReportContext } from '../report/formats.js';
import { renderTerminal } from '../report/terminal.js';
import type { Lang } from '../report/words.js';
import { NotAResult } from '../result/parse.js';
import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { readBaseline } from './baseline.js';
import { helpIn } from './help.js';
import { langOption } from './lang-option.js';
import { withoutCommands } from './log-commands.js';
import { exampleHelp } from './manual/examples.js';
import { append } from './option-values.js';
import { formatOfEnding, type OutputFile, planOutputs } from './output-files.js';
import { readResult } from './read-result.js';
import { describeError } from './report-error.js';
import { rulesOf } from './rules-of.js';
import {
  assertOneResult,
  besideResult,
  findResults,
  isFolder,
  isNamedResult,
  noResults,
} from './run-folder.js';
import { saveOutputs } from './save-outputs.js';
import { screen } from './screen.js';
import { warn, write } from './streams.js';
import { missingItems } from './whole-result.js';

interface ReportFlags {
  output?: string[];
  rules?: string;
  baseline?: string;
  quiet?: true;
  lang: Lang;
}

/** Adds `oit report <result|run folder>`: saved results in other forms, no network; `lang` is the language of its help. */
export function registerReport(program: Command, lang: Lang): void {
  program
    .command('report')
    .description('ทำรายงานใหม่จากผลที่บันทึกไว้ ไม่ใช้เครือข่าย · re-render saved results, no network')
    .argument('<result|run folder>', 'ไฟล์ result.json หรือโฟลเดอร์ที่มี · a result.json, or a folder of them')
    .option(
      '-o, --output <file>',
      'เขียนลงไฟล์ รูปแบบตามนามสกุล ใช้ซ้ำได้ · write a file, its format by the ending, repeatable',
      append,
    )
    .option('--rules <id|file>', 'ชุดกติกา (ปกติ: ตามผล) · rule set (default: the one the result names)')
    .option('--baseline <file>', 'ผลครั้งก่อน สำหรับเทียบ · an older result, to compare with')
    .option('--quiet', 'แบบสั้น · short')
    .addOption(langOption('ภาษาของรายงาน · language of the report'))
    .configureHelp(helpIn(lang))
    .addHelpText('after', `\n${AFTER_HELP[lang]}${exampleHelp('report', lang)}`)
    .action(async (given: string, flags: ReportFlags) => {
      process.exitCode = (await isFolder(given))
        ? await reportFolder(given, flags)
        : await reportFile(given, flags);
    });
}

async function reportFile(path: string, flags: ReportFlags): Promise<number> {
  const inputs = flags.baseline === undefined ? [path] : [path, flags.baseline];
  const files = await planOutputs(flags.output ?? [], inputs);
  return reportOne(await readResult(path), path, files, flags);
}

/** Every result of the folder; one that cannot be read or written does not keep the others from it. */
async function reportFolder(folder: string, flags: ReportFlags): Promise<number> {
  assertOneResult(folder, flags.baseline);
  const formats = (flags.output ?? []).map(formatOfEnding);
  let status = 0;
  let found = 0;
  for (const path of await findResults(folder)) {
    try {
      const result = await resultOrNull(path);
      if (result === null) continue;
      found += 1;
      const beside = formats.map(({ ending }) => besideResult(path, ending));
      if (beside.length === 0) await write(process.stdout, `== ${cleanText(path)}\n\n`);
      status = Math.max(status, await reportOne(result, path, await planOutputs(beside, [path]), flags));
      if (beside.length === 0) await write(process.stdout, '\n');
    } catch (error) {
      const told = describeError(error, process.env);
      await write(process.stderr, told.text);
      status = Math.max(status, told.status);
    }
  }
  if (found === 0 && status === 0) throw noResults(folder);
  return status;
}

/** null, with a note, for JSON of another name than result.json that is something else. */
async function resultOrNull(path: string): Promise<Result | null> {
  try {
    return await readResult(path);
  } catch (error) {
    if (!(error instanceof NotAResult) || isNamedResult(path)) throw error;
    const name = cleanText(path);
    await warn([`ข้าม ${name}: ไม่ใช่ผลตรวจของ oit`, `Skipped ${name}: not a result of oit`]);
    return null;
  }
}

async function reportOne(
  result: Result,
  path: string,
  files: OutputFile[],
  flags: ReportFlags,
): Promise<number> {
  const context = await contextOf(result, path, flags);
  if (files.length === 0) {
    const text = renderTerminal(result, screen(context, flags.quiet ?? false));
    await write(process.stdout, withoutCommands(text, process.env));
    return 0;
  }
  const { lines, failed } = await saveOutputs(files, result, context);
  await write(process.stderr, lines.map((line) => `${line}\n`).join(''));
  return failed ? 2 : 0;
}

async function contextOf(result: Result, path: string, flags: ReportFlags): Promise<ReportContext> {
  const rules = await rulesOf(result, path, flags.rules);
  await warn(missingItems(result, path, rules.ruleSet));
  const baseline = await readBaseline(flags.baseline, rules.ruleSet);
  return { lang: flags.lang, rules, ...(baseline === undefined ? {} : { baseline }) };
}

const AFTER_HELP = {
  th: `โฟลเดอร์: oit report runs -o txt เขียน report.txt ข้างผลของแต่ละหน่วยงาน
สถานะเมื่อจบ: 0 ทำได้ · 2 อ่านหรือเขียนไฟล์ไม่ได้`,
  en: `A folder: oit report runs -o txt writes report.txt beside each result.json
Exit status: 0 done · 2 a file could not be read or written`,
};
