import { Help, type Option } from 'commander';
import type { Lang } from '../report/words.js';
import { displayWidth } from '../text/width.js';

/** What parts the Thai half of a help text from the English one. */
const BETWEEN = ' · ';

const TITLES: Record<string, string> = {
  'Usage:': 'วิธีใช้:',
  'Arguments:': 'สิ่งที่ต้องบอก:',
  'Options:': 'ตัวเลือก:',
  'Commands:': 'คำสั่ง:',
};

/** The language a help text is wanted in: `--lang en` may stand before or behind `--help`. */
export function helpLang(argv: readonly string[]): Lang {
  return argv.some((word, at) => word === '--lang=en' || (word === '--lang' && argv[at + 1] === 'en'))
    ? 'en'
    : 'th';
}

/** Help texts are written "Thai · English"; one language is shown, so that all options of a command fit one screen. */
export function helpIn(lang: Lang): Partial<Help> {
  const plain = new Help();
  const half = (text: string) => halfIn(lang, text);
  return {
    displayWidth,
    styleTitle: (title) => (lang === 'th' ? (TITLES[title] ?? title) : title),
    commandDescription: (command) => half(plain.commandDescription(command)),
    subcommandDescription: (command) => half(plain.subcommandDescription(command)),
    argumentDescription: (argument) => half(plain.argumentDescription(argument)),
    optionDescription: (option) => half(option.description) + defaultOf(option, lang),
  };
}

/** The half of a help text in one language; a text without halves is for both. */
export function halfIn(lang: Lang, text: string): string {
  return text.split(BETWEEN)[lang === 'th' ? 0 : 1] ?? text;
}

function defaultOf({ defaultValue, defaultValueDescription }: Option, lang: Lang): string {
  const value = defaultValueDescription ?? defaultValue;
  if (value === undefined) return '';
  return lang === 'th' ? ` (ปกติ ${value})` : ` (default: ${value})`;
}
