import { Command } from 'commander';
import type { Lang } from '../report/words.js';
import { displayWidth } from '../text/width.js';
import { version } from '../version.js';
import { registerCheck } from './check.js';
import { registerCompletion } from './completion.js';
import { registerDiff } from './diff.js';
import { helpLang } from './help.js';
import { registerInit } from './init.js';
import { registerMatch } from './match.js';
import { registerReport } from './report.js';
import { describeError } from './report-error.js';
import { registerRules } from './rules.js';
import { tolerateClosedPipes, write } from './streams.js';

/**
 * Runs one command line.
 *
 * @param argv the words after `oit`
 * @returns the exit status: 0 no item fails, 1 it ran and found failures, 2 it could not run (DESIGN §4). Never throws.
 */
export async function main(argv: readonly string[]): Promise<number> {
  tolerateClosedPipes([process.stdout, process.stderr]);
  const program = createProgram(helpLang(argv));
  try {
    assertCommand(program, argv);
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    const { text, status } = describeError(error, process.env, commandOf(program, argv));
    await write(process.stderr, text);
    return status;
  }
}

/** commander shows the general help for `oit nosuch --help`, as if all were well. @throws CommanderError */
function assertCommand(program: Command, argv: readonly string[]): void {
  const [first] = argv;
  if (first === undefined || first.startsWith('-') || first === 'help' || commandOf(program, argv) !== '')
    return;
  // Without --help it knows, and suggests what may have been meant.
  program.parse([first], { from: 'user' });
}

function commandOf({ commands }: Command, [first]: readonly string[]): string {
  return commands.find((command) => command.name() === first)?.name() ?? '';
}

/** All commands with their options: what runs, and what help, completions and manual pages are made from. */
export function createProgram(lang: Lang): Command {
  const program = new Command('oit')
    .description(
      "ตรวจ OIT ของหน่วยงานจากหน้าเว็บไซต์หลัก ก่อนคณะกรรมการตรวจจริง\nTells which OIT items a visitor can reach from an agency's homepage",
    )
    .version(version, '-V, --version', 'แสดงรุ่นของโปรแกรม · print the version')
    .helpOption('-h, --help', 'แสดงวิธีใช้ · print this help')
    .helpCommand('help [command]', 'แสดงวิธีใช้ของคำสั่ง · help for a command')
    .configureHelp({ displayWidth })
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', AFTER);
  registerCheck(program, lang);
  registerReport(program, lang);
  registerDiff(program, lang);
  registerMatch(program, lang);
  registerRules(program, lang);
  registerInit(program, lang);
  registerCompletion(program, lang);
  return program;
}

const AFTER = `
ตัวอย่าง · Examples:
  oit check https://www.example.go.th  ตรวจเว็บไซต์ · check a website
  oit check ./public -o result.json    ตรวจโฟลเดอร์ · check a site's folder
  oit match "O12 รายงานการกำกับติดตาม"   ป้ายนี้คือรายการใด · which item is this label

ตัวเลือกของคำสั่ง · Options of a command: oit check --help (--lang en)

สถานะเมื่อจบ · Exit status:
  0 ไม่มีรายการที่ไม่ผ่าน · no item fails
  1 มีรายการที่ไม่ผ่าน · items fail
  2 ตรวจไม่ได้ หรือถูกสั่งหยุด · could not run, or was stopped`;
