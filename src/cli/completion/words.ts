import type { Argument, Command, Option } from 'commander';
import type { Lang } from '../../report/words.js';
import { kindOf, pathOf } from '../config/settings.js';
import { halfIn } from '../help.js';

/** What can follow: nothing that is known, the name of a file or folder, or one of some words. */
export type Values = 'unknown' | 'file' | 'dir' | readonly string[];

export interface OptionWord {
  /** `--output`, `-o` */
  names: string[];
  description: string;
  /** Absent for an option that takes no value. */
  values?: Values;
}

/** What can be typed behind a command. */
export interface Place {
  /** '' for `oit` itself, `check`, `rules show`. */
  at: string;
  commands: { name: string; description: string }[];
  options: OptionWord[];
  values: Values;
}

/** All commands with what can follow each, from the definitions that run. */
export function placesOf(program: Command, lang: Lang, at = ''): Place[] {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const place: Place = {
    at,
    commands: commands.map((one) => ({ name: one.name(), description: halfIn(lang, one.description()) })),
    options: help.visibleOptions(program).map((option) => ({
      names: [option.long, option.short].filter((name) => typeof name === 'string'),
      description: halfIn(lang, option.description),
      ...(option.required || option.optional ? { values: valuesOf(option) } : {}),
    })),
    values: program.registeredArguments[0] ? valuesOf(asFlag(program.registeredArguments[0])) : 'unknown',
  };
  const below = program.commands.flatMap((one) => placesOf(one, lang, `${at} ${one.name()}`.trim()));
  const helped = commands.filter((one) => one.name() === 'help').map((): Place => helpPlace(program));
  return [place, ...helped, ...below];
}

const helpPlace = ({ commands }: Command): Place => ({
  at: 'help',
  commands: [],
  options: [],
  values: commands.map((one) => one.name()),
});

type Valued = Pick<Option, 'flags' | 'parseArg' | 'required' | 'optional'>;

/** An argument says what it takes in the same ways as an option. */
function asFlag(argument: Argument): Valued {
  const { parseArg } = argument as { parseArg?: Valued['parseArg'] };
  return {
    flags: `<${argument.name()}>`,
    required: true,
    optional: false,
    ...(parseArg === undefined ? {} : { parseArg }),
  };
}

function valuesOf(option: Valued): Values {
  const kind = kindOf(option);
  if (kind.type === 'choice') return kind.choices;
  const path = pathOf(option);
  return path === null ? 'unknown' : path === 'dir' ? 'dir' : 'file';
}
