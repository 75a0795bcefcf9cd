import type { Command } from 'commander';
import { check } from '../check.js';
import { homepageUnreadable } from '../report/homepage.js';
import { renderJson } from '../report/json.js';
import { whyUnreadable } from '../report/summary.js';
import { renderTerminal, type TerminalOptions } from '../report/terminal.js';
import type { Result } from '../result/schema.js';
import type { Rules } from '../rules/schema.js';
import { chooseRules } from './choose-rules.js';
import { stopOnInterrupt } from './interrupt.js';
import { addCheckOptions, type CheckFlags } from './options.js';
import { type OutputFile, planOutputs, writeWhole } from './output-files.js';
import { createProgress } from './progress.js';
import { exitStatus } from './status.js';
import { wantsColor, write } from './streams.js';

/** Columns of a report that goes to a file or a pipe. */
const FILE_WIDTH = 100;

/** `oit check <url|dir>`. */
export function registerCheck(program: Command): void {
  addCheckOptions(
    program
      .command('check')
      .description('ตรวจหนึ่งหน่วยงาน: เว็บไซต์หรือโฟลเดอร์ของเว็บไซต์ · check one agency: a website or a folder')
      .argument('<url|dir>', 'ที่อยู่หน้าเว็บไซต์หลัก หรือโฟลเดอร์ · homepage address, or a folder'),
  ).action(async (given: string, flags: CheckFlags) => {
    process.exitCode = await runCheck(given, flags);
  });
}

async function runCheck(given: string, flags: CheckFlags): Promise<number> {
  const files = await planOutputs(flags.output ?? []);
  const rules = await chooseRules(flags.rules, flags.fiscalYear);
  const result = await look(given, flags, rules);
  for (const file of files) await writeWhole(file.path, renderFile(file, result, flags, rules));
  await write(process.stdout, flags.json ? renderJson(result) : renderTerminal(result, screen(flags, rules)));
  if (homepageUnreadable(result)) await write(process.stderr, unreadableLines(result, rules));
  return exitStatus(result, { strict: flags.strict ?? false, minScore: flags.minScore });
}

async function look(given: string, flags: CheckFlags, rules: Rules): Promise<Result> {
  const progress = createProgress(process.stderr, process.stderr.isTTY === true && !flags.quiet, flags.lang);
  const interrupt = stopOnInterrupt(() => progress.clear());
  try {
    return await check(given, {
      rules,
      maxClicks: flags.maxClicks,
      maxPages: flags.maxPages,
      timeoutMs: flags.timeout * 1000,
      maxTimeMs: flags.maxTime * 1000,
      headers: flags.header ?? {},
      ignoreRobots: flags.ignoreRobots ?? false,
      insecure: flags.insecure ?? false,
      allowPrivate: flags.allowPrivate ?? false,
      strict: flags.strict ?? false,
      ...(flags.agencyType === undefined ? {} : { agencyType: flags.agencyType }),
      ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
      ...(flags.delay === undefined ? {} : { delayMs: flags.delay }),
      ...(flags.userAgent === undefined ? {} : { userAgent: flags.userAgent }),
      ...(flags.contact === undefined ? {} : { contact: flags.contact }),
      ...(flags.baseUrl === undefined ? {} : { baseUrl: flags.baseUrl }),
      onProgress: (numbers) => progress.show(numbers),
      signal: interrupt.signal,
      now: new Date(),
    });
  } finally {
    interrupt.release();
    progress.clear();
  }
}

function screen(flags: CheckFlags, rules: Rules): TerminalOptions {
  return {
    lang: flags.lang,
    color: wantsColor(process.stdout, process.env),
    width: process.stdout.columns ?? FILE_WIDTH,
    quiet: flags.quiet ?? false,
    causes: rules.findings.causes,
  };
}

function renderFile(file: OutputFile, result: Result, flags: CheckFlags, rules: Rules): string {
  if (file.format === 'json') return renderJson(result);
  return renderTerminal(result, { ...screen(flags, rules), color: false, width: FILE_WIDTH, quiet: false });
}

function unreadableLines(result: Result, { findings }: Rules): string {
  const why = (lang: 'th' | 'en') => whyUnreadable({ causes: findings.causes, lang }, result);
  const { homepage } = result.agency;
  return [
    `อ่านหน้าเว็บไซต์หลักไม่ได้ ${homepage}: ${why('th')} ตรวจที่อยู่แล้วลองใหม่\n`,
    `The homepage could not be read, ${homepage}: ${why('en')}. Check the address and try again.\n`,
  ].join('');
}
