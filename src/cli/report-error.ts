import { CommanderError } from 'commander';
import { KnownError } from '../errors.js';
import { cleanText } from '../text/clean.js';
import { usageError } from './usage-error.js';

/** What an error says on stderr, and the exit status it ends the run with. */
export interface ErrorReport {
  text: string;
  status: number;
}

/**
 * An error in words: one Thai line, one English line. A stack trace is added only with DEBUG=oit. `--help` and `--version`
 * end a run by an error of commander too: they say nothing more and end with 0.
 *
 * @param command the command that was given, so that a usage error can name its help
 */
export function describeError(error: unknown, env: NodeJS.ProcessEnv, command = ''): ErrorReport {
  if (error instanceof CommanderError && error.exitCode === 0) return { text: '', status: 0 };
  if (error instanceof CommanderError && error.code === 'commander.help') return { text: '', status: 2 };
  const known = error instanceof CommanderError ? usageError(error, command) : error;
  if (known instanceof KnownError) {
    return {
      text: lines(cleanLines(known.th), cleanLines(known.en), stackOf(error, env)),
      status: known.exitStatus,
    };
  }
  const message = cleanText(firstLine(error instanceof Error ? error.message : String(error)));
  return {
    text: lines(
      `โปรแกรมขัดข้องโดยไม่คาดคิด: ${message} (ดูรายละเอียดโดยตั้งตัวแปร DEBUG=oit แล้วสั่งใหม่)`,
      `Unexpected error: ${message} (run with DEBUG=oit for details)`,
      stackOf(error, env),
    ),
    status: 2,
  };
}

/** Arguments and file names are echoed in errors: none of their control characters may reach the terminal. */
function cleanLines(text: string): string {
  return text.split('\n').map(cleanText).join('\n');
}

function lines(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('');
}

function stackOf(error: unknown, env: NodeJS.ProcessEnv): string {
  const isDebug = (env.DEBUG ?? '').split(/[\s,]+/).includes('oit');
  return isDebug && error instanceof Error ? (error.stack ?? '') : '';
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
