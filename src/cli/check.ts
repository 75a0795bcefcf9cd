import type { Command } from 'commander';
import { check } from '../check.js';
import { compare } from '../diff/compare.js';
import { homepageUnreadable } from '../report/homepage.js';
import { incompleteText } from '../report/incomplete.js';
import { whyUnreadable } from '../report/problem.js';
import type { Lang } from '../report/words.js';
import type { Result } from '../result/schema.js';
import type { Rules } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';
import { withThaiHost } from '../text/host-name.js';
import { chooseAgencyType } from './agency-type.js';
import { readBaseline } from './baseline.js';
import { chooseRules } from './choose-rules.js';
import { applyConfig } from './config/apply.js';
import { type Evidence, openEvidence } from './evidence/evidence.js';
import { helpIn } from './help.js';
import { stopOnInterrupt } from './interrupt.js';
import { withoutCommands } from './log-commands.js';
import { exampleHelp } from './manual/examples.js';
import { addCheckOptions, type CheckFlags } from './options.js';
import { planOutputs } from './output-files.js';
import { printed, printedFormat } from './printed.js';
import { createProgress } from './progress.js';
import { rescue, saveOutputs } from './save-outputs.js';
import { exitStatus, missedGate, sinceBaseline } from './status.js';
import { addStepSummary } from './step-summary.js';
import { canRewrite, write } from './streams.js';

/** `oit check <url|dir>`; `lang` is the language of its help. */
export function registerCheck(program: Command, lang: Lang): void {
  addCheckOptions(
    program
      .command('check')
      .description('ตรวจหนึ่งหน่วยงาน: เว็บไซต์หรือโฟลเดอร์ของเว็บไซต์ · check one agency: a website or a folder')
      .argument('[url|dir]', 'ที่อยู่หน้าเว็บไซต์หลัก หรือโฟลเดอร์ · homepage address, or a folder')
      .configureHelp(helpIn(lang))
      .addHelpText('after', `${exampleHelp('check', lang)}\n${AFTER_HELP[lang]}`),
  )
    .hook('preAction', (_, command) => applyConfig(command))
    .action(async (given: string, flags: CheckFlags) => {
      process.exitCode = await runCheck(given, flags);
    });
}

async function runCheck(given: string, flags: CheckFlags): Promise<number> {
  const format = printedFormat(flags);
  const files = await planOutputs(flags.output ?? [], flags.baseline === undefined ? [] : [flags.baseline]);
  const rules = await chooseRules(flags.rules, flags.fiscalYear);
  const baseline = await readBaseline(flags.baseline, rules.ruleSet);
  const agencyType =
    flags.agencyType === undefined ? undefined : chooseAgencyType(flags.agencyType, rules.ruleSet);
  const evidence = flags.evidence === undefined ? null : await openEvidence(flags.evidence, () => new Date());
  const chosen = { ...flags, ...(agencyType === undefined ? {} : { agencyType }) };
  const result = await look(given, chosen, rules, evidence).finally(() => evidence?.close());
  const context = { lang: flags.lang, rules, ...(baseline === undefined ? {} : { baseline }) };
  const saved = await saveOutputs(files, result, context);
  await write(process.stdout, await printed(result, format, context, flags));
  const difference = baseline === undefined ? undefined : compare(baseline, result);
  const gate = { strict: flags.strict ?? false, minScore: flags.minScore, difference };
  const lines = [
    ...saved.lines,
    ...(await rescue(result, saved, format === 'json')),
    ...(await addStepSummary(result, context, process.env)),
    ...unusedCache(flags),
    ...unreadableLines(result, rules),
    ...incompleteLines(result),
    ...missedGate(result, gate),
    ...sinceBaseline(result, gate, format !== 'text'),
  ];
  await write(process.stderr, withoutCommands(lines.map((line) => `${line}\n`).join(''), process.env));
  evidence?.finish();
  if (flags.evidence !== undefined)
    await write(process.stderr, `${KEPT[flags.lang]}: ${cleanText(flags.evidence)}\n`);
  return saved.failed ? 2 : exitStatus(result, gate);
}

const AFTER_HELP = {
  th: `สถานะเมื่อจบ: 0 ไม่มีรายการที่ไม่ผ่าน · 1 มีรายการที่ไม่ผ่าน · 2 ตรวจไม่ได้ หรือถูกสั่งหยุด
เมื่อเปิดดูไม่ได้ ให้ทำอะไร: README.md · English: oit check --help --lang en`,
  en: `Exit status: 0 no item fails · 1 items fail · 2 could not run, or was stopped
What it means when a page could not be looked at, and what to do: README.en.md`,
};

const STOPPING = {
  th: 'กำลังหยุดและสรุปเท่าที่ตรวจได้ (กด Ctrl-C อีกครั้งเพื่อออกทันที)',
  en: 'Stopping, to report what is known so far (press Ctrl-C again to quit at once)',
};

const KEPT = { th: 'เก็บหลักฐานแล้ว', en: 'Evidence kept' };

async function look(
  given: string,
  flags: CheckFlags,
  rules: Rules,
  evidence: Evidence | null,
): Promise<Result> {
  const isShown = canRewrite(process.stderr, process.env) && !flags.quiet;
  const progress = createProgress(process.stderr, isShown, flags.lang);
  const interrupt = stopOnInterrupt(() => {
    progress.clear();
    if (!flags.quiet) process.stderr.write(`${STOPPING[flags.lang]}\n`);
  });
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
      render: flags.render,
      strict: flags.strict ?? false,
      ...(flags.agencyName === undefined ? {} : { agencyName: flags.agencyName }),
      ...(flags.agencyType === undefined ? {} : { agencyType: flags.agencyType }),
      ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
      ...(flags.delay === undefined ? {} : { delayMs: flags.delay }),
      ...(flags.userAgent === undefined ? {} : { userAgent: flags.userAgent }),
      ...(flags.contact === undefined ? {} : { contact: flags.contact }),
      ...(flags.cache === undefined ? {} : { cacheDir: flags.cache }),
      ...(flags.baseUrl === undefined ? {} : { baseUrl: flags.baseUrl }),
      ...(evidence ? { recorder: evidence.recorder, afterCheck: evidence.afterCheck } : {}),
      onPause: (pause) => progress.pause(pause),
      onProgress: (numbers) => progress.show(numbers),
      signal: interrupt.signal,
      now: new Date(),
    });
  } finally {
    interrupt.release();
    progress.clear();
  }
}

/** Whoever stands between could put pages in the cache that later runs would take for the server's. */
function unusedCache({ cache, insecure }: CheckFlags): string[] {
  if (cache === undefined || !insecure) return [];
  return [
    '--cache ไม่ได้ใช้ เพราะ --insecure ไม่ตรวจสอบว่าคำตอบมาจากเว็บไซต์นั้นจริง',
    '--cache was not used: with --insecure nobody vouches for what the answers are',
  ];
}

/** A homepage that could not be read, in one line of each language; the words for the cause say what to do. */
function unreadableLines(result: Result, { findings: { causes } }: Rules): string[] {
  if (!homepageUnreadable(result)) return [];
  const homepage = withThaiHost(result.agency.homepage);
  return [
    `อ่านหน้าเว็บไซต์หลักไม่ได้ ${homepage}: ${whyUnreadable({ causes, lang: 'th' }, result)}`,
    `The homepage could not be read, ${homepage}: ${whyUnreadable({ causes, lang: 'en' }, result)}`,
  ];
}

/** A gate that is green though little was looked at must not pass in silence, with --json neither. */
function incompleteLines(result: Result): string[] {
  return [incompleteText('th', result), incompleteText('en', result)].filter((line) => line !== '');
}
