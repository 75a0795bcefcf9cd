import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const LAUNCHER = fileURLToPath(new URL('../../bin/oit.js', import.meta.url));

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env?: Record<string, string>;
  input?: string | Uint8Array;
  cwd?: string;
}

/** Runs the built command as a user would (npm test builds first). Colour, width, debug and CI settings of the caller do not leak in. */
export function runOit(args: string[], { env = {}, input = '', cwd }: RunOptions = {}): Promise<Ran> {
  const {
    NO_COLOR: _n,
    FORCE_COLOR: _f,
    DEBUG: _d,
    COLUMNS: _c,
    GITHUB_STEP_SUMMARY: _s,
    ...clean
  } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], { env: { ...clean, ...env }, cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The lines of a text, without the empty one after the last newline. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** True when the text holds Thai letters. */
export function isThai(text: string): boolean {
  return /[\u0e00-\u0e7f]/.test(text);
}
