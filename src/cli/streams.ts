import { PLAIN_COLUMNS } from '../report/formats.js';
import { withoutCommands } from './log-commands.js';

/**
 * Writes text and resolves when the system has taken all of it, so that a large JSON is never cut by the end of the
 * process. A reader that went away (`oit … | head`) is no error.
 */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

/** Keeps a closed pipe from ending the run with a stack trace; any other failure of a stream is thrown. */
export function tolerateClosedPipes(streams: NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Whether to colour what goes to a stream: NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) win over the terminal. */
export function wantsColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** Whether a line can be written anew: on a terminal that knows how. */
export const canRewrite = (stream: { isTTY?: boolean }, { TERM }: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && TERM !== 'dumb';

/** Columns to draw for: the terminal's, else what the variable COLUMNS asks for, else `PLAIN_COLUMNS`. */
export function columnsOf(stream: { columns?: number }, env: NodeJS.ProcessEnv): number {
  const asked = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  return stream.columns || asked || PLAIN_COLUMNS;
}

/** Lines beside the output, on stderr, without anything that a log would take for a command. */
export async function warn(lines: readonly string[]): Promise<void> {
  await write(process.stderr, withoutCommands(lines.map((line) => `${line}\n`).join(''), process.env));
}
