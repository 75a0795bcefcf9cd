import { KnownError } from '../errors.js';
import { type FormatName, type ReportContext, render } from '../report/formats.js';
import { renderTerminal } from '../report/terminal.js';
import type { Result } from '../result/schema.js';
import { closingFor } from './closing.js';
import { withoutCommands, withoutCommandsIn } from './log-commands.js';
import type { CheckFlags } from './options.js';
import { screen } from './screen.js';

/**
 * The format of what the run prints on stdout.
 *
 * @throws KnownError where two options ask for two things on one screen
 */
export function printedFormat({ json, format }: Pick<CheckFlags, 'json' | 'format'>): FormatName {
  if (json && format !== undefined) {
    throw new KnownError(
      `--json กับ --format ${format} ใช้พร้อมกันไม่ได้ ให้เลือกอย่างเดียว (--json เหมือน --format json)`,
      `--json and --format ${format} cannot be used together; give one (--json is --format json)`,
    );
  }
  return json ? 'json' : (format ?? 'text');
}

/** What the run prints: for people, in the colours and width of the terminal, unless another format is asked for. */
export async function printed(
  result: Result,
  format: FormatName,
  context: ReportContext,
  { quiet = false, output = [] }: { quiet?: boolean; output?: readonly string[] },
): Promise<string> {
  if (format !== 'text')
    return withoutCommandsIn(format, String(await render(format, result, context)), process.env);
  const options = { ...screen(context, quiet), ...closingFor(process.stdout, output) };
  return withoutCommands(renderTerminal(result, options), process.env);
}
