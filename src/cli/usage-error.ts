import type { CommanderError } from 'commander';
import { KnownError } from '../errors.js';

/**
 * What commander found wrong with the command line, in both languages, with its suggestion.
 *
 * @param command the command that was given, whose help is named; '' when there was none
 */
export function usageError(error: CommanderError, command = ''): KnownError {
  const { code, message } = error;
  const help = command === '' ? 'oit --help' : `oit ${command} --help`;
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = suggestion(message);
  const [th, en] =
    meant === ''
      ? [`ดูวิธีใช้ด้วย ${help}`, `see ${help}`]
      : [`หมายถึง ${meant} หรือไม่ (ดูวิธีใช้ด้วย ${help})`, `did you mean ${meant}? (see ${help})`];
  switch (code) {
    case 'commander.unknownOption':
      return new KnownError(`ไม่รู้จักตัวเลือก ${named}: ${th}`, `Unknown option ${named}: ${en}`);
    case 'commander.unknownCommand':
      return new KnownError(`ไม่รู้จักคำสั่ง ${named}: ${th}`, `Unknown command ${named}: ${en}`);
    case 'commander.missingArgument':
      return new KnownError(`ยังไม่ได้ระบุ <${named}>: ${th}`, `<${named}> is missing: ${en}`);
    case 'commander.optionMissingArgument':
      return new KnownError(`ตัวเลือก ${named} ต้องมีค่าตามหลัง: ${th}`, `Option ${named} needs a value: ${en}`);
    case 'commander.excessArguments':
      return new KnownError(
        `ระบุค่ามากเกินไป ชื่อที่มีช่องว่างให้ใส่ในเครื่องหมาย "…": ${th}`,
        `Too many arguments; put names with spaces in "…": ${en}`,
      );
    default: {
      const plain = message.replace(/^error: /, '').replaceAll('\n', ' ');
      return new KnownError(`คำสั่งไม่ถูกต้อง (${plain}): ${th}`, `Invalid command line (${plain}): ${en}`);
    }
  }
}

/** commander ends its message with "(Did you mean --json?)" or "(Did you mean one of --a, --b?)". */
function suggestion(message: string): string {
  return /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1] ?? '';
}
