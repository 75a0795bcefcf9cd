import type { Command } from 'commander';
import type { Lang } from '../../report/words.js';
import { helpIn } from '../help.js';
import { EXAMPLES } from './examples.js';
import { ABOUT, type Section, TITLES } from './texts.js';

/** A manual page: `oit-check.1` and its text in roff (man(7), UTF-8). */
export interface ManualPage {
  name: string;
  text: string;
}

/**
 * A page for `oit` and one for each command, from the definitions that run and the texts beside this file.
 *
 * @param version printed at the foot; no date, so that the same version gives the same bytes
 */
export function manualPages(program: Command, version: string, lang: Lang): ManualPage[] {
  const pages = [program, ...program.commands].map((command) => ({
    name: `${nameOf(program, command)}.1`,
    text: pageOf(program, command, version, lang),
  }));
  return pages.sort((one, other) => (one.name < other.name ? -1 : 1));
}

const nameOf = (program: Command, command: Command) =>
  command === program ? 'oit' : `oit-${command.name()}`;

function pageOf(program: Command, command: Command, version: string, lang: Lang): string {
  const name = nameOf(program, command);
  const help = Object.assign(program.createHelp(), helpIn(lang));
  const title = (section: Section) => `.SH ${roff(TITLES[section][lang])}`;
  const about = ABOUT[command === program ? 'oit' : command.name()];
  const listed = command.commands.map((one) =>
    tagged(`oit ${fullName(one)}`, help.subcommandDescription(one)),
  );
  const all = [command, ...(command === program ? [] : command.commands)];
  const options = all.flatMap((one) => [
    ...(one === command ? [] : [`.SS ${roff(`oit ${fullName(one)}`)}`]),
    ...help
      .visibleArguments(one)
      .map((argument) => tagged(argument.name(), help.argumentDescription(argument))),
    ...help.visibleOptions(one).map((option) => tagged(option.flags, help.optionDescription(option))),
  ]);
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "oit-check ${version}" "oit-check"`,
    title('name'),
    `${roff(name)} \\- ${roff(firstLine(help.commandDescription(command)))}`,
    title('synopsis'),
    ...all
      .filter((one) => one.commands.length === 0 || one === program)
      .map((one) => `.B ${roff(usageOf(one))}\n.br`),
    ...(about === undefined
      ? []
      : [title('description'), ...about[lang].map((text) => `.PP\n${roff(text)}`)]),
    ...(listed.length > 0 ? [title('commands'), ...listed] : []),
    title('options'),
    ...options,
    ...examplesOf(command, program, lang, title('examples')),
    title('exit'),
    ...EXIT[lang].map((text, status) => tagged(String(status), text)),
    title('files'),
    tagged('oit.config.yaml', FILES[lang]),
    title('see'),
    // A line for each: in one line they would stick together as a single word.
    ...seeAlso(program, command).map(
      (one, at, { length }) => `.BR ${roff(one)} (1)${at < length - 1 ? ',' : ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function fullName(command: Command): string {
  const above = command.parent;
  return above?.parent ? `${above.name()} ${command.name()}` : command.name();
}

const usageOf = (command: Command) =>
  `${command.parent === null ? '' : 'oit '}${fullName(command)} ${command.usage()}`;

function examplesOf(command: Command, program: Command, lang: Lang, title: string): string[] {
  const names = command === program ? ['check', 'init', 'match'] : [command.name()];
  const examples = names.flatMap((name) => EXAMPLES[name] ?? []);
  return examples.length === 0
    ? []
    : [
        title,
        ...examples.map((one) => `.PP\n${roff(one[lang])}:\n.PP\n.RS\n.nf\n${roff(one.line)}\n.fi\n.RE`),
      ];
}

function seeAlso(program: Command, command: Command): string[] {
  const names = ['oit', ...program.commands.map((one) => `oit-${one.name()}`)];
  return names.filter((one) => one !== nameOf(program, command)).sort();
}

const EXIT: Record<Lang, string[]> = {
  th: ['ไม่มีรายการที่ไม่ผ่าน หรือผ่านด่านที่ตั้งไว้', 'มีรายการที่ไม่ผ่าน หรือไม่ผ่านด่าน', 'ตรวจไม่ได้ หรือถูกสั่งหยุด'],
  en: [
    'no item fails, or the gate is passed',
    'items fail, or the gate is missed',
    'could not run, or was stopped',
  ],
};

const FILES: Record<Lang, string> = {
  th: 'การตั้งค่าของ oit check หาตั้งแต่โฟลเดอร์ที่สั่งขึ้นไปถึงรากของ repository',
  en: 'settings of oit check, looked for from the working folder up to the root of the repository',
};

const tagged = (tag: string, text: string) => `.TP\n.B ${roff(tag)}\n${roff(text)}`;

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

/** Text that roff prints as it is: no line begins with a request, `-` is a minus that can be copied. */
function roff(text: string): string {
  const plain = text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-');
  return plain.replaceAll('"', '\\(dq').replace(/^[.']/, '\\&$&');
}
