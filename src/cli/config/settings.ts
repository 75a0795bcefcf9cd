import type { Command, Option } from 'commander';
import type { ValueKind } from '../option-values.js';

/** A key of the settings file: an option of `oit check` under its name in the program. */
export interface Setting {
  /** `maxClicks` for `--max-clicks`. */
  key: string;
  option: Option;
  kind: { type: 'switch' } | { type: 'text' } | ValueKind;
  /** Whether a file or folder is named, which is looked for from the settings file on. */
  path: 'file' | 'dir' | 'id or file' | null;
}

/** Options that say which settings count cannot stand among them. */
const ABOUT_SETTINGS = ['config'];

/** The keys of the settings file, in the order of the help. Made from the options, so that neither can lack one of the other. */
export function settingsOf(command: Command): Setting[] {
  return command.options
    .filter((option) => !ABOUT_SETTINGS.includes(option.attributeName()))
    .map((option) => ({
      key: option.attributeName(),
      option,
      kind: kindOf(option),
      path: pathOf(option),
    }));
}

/** What an option takes: its parser knows, or it takes any text. */
export function kindOf(option: Pick<Option, 'required' | 'optional' | 'parseArg'>): Setting['kind'] {
  if (!option.required && !option.optional) return { type: 'switch' };
  return (option.parseArg as { kind?: ValueKind } | undefined)?.kind ?? { type: 'text' };
}

/** What `<file>`, `<dir>` and `<id|file>` in the flags of an option ask for. */
export function pathOf({ flags }: Pick<Option, 'flags'>): Setting['path'] {
  const words = /<([^>]*)>/.exec(flags)?.[1]?.split('|') ?? [];
  if (words.includes('dir')) return 'dir';
  if (words.includes('file')) return words.length > 1 ? 'id or file' : 'file';
  return null;
}
