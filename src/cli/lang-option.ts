import { Option } from 'commander';
import { oneOf } from './option-values.js';

/** `--lang <th|en>`, Thai unless asked otherwise. */
export function langOption(description: string): Option {
  return new Option('--lang <th|en>', description)
    .argParser(oneOf('--lang', ['th', 'en'] as const))
    .default('th');
}
