import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { authority } from '../helpers/certificates.js';
import type { ByCommand } from './case.js';
import type { Checked, RunCheck } from './run-case.js';

/** No case may need longer, whatever the server does (milliseconds). */
const MOST_MS = 240_000;

/** Checks in processes of their own, in which the names and the authority of the lab hold. */
export interface Checker {
  /** By the library. */
  check: RunCheck;
  /** By the command line. */
  command(how: ByCommand): RunCheck;
  close(): Promise<void>;
}

/** @param root the folder of the project, with its `dist/` */
export async function openChecker(root: string): Promise<Checker> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-cases-'));
  const ca = join(folder, 'authority.pem');
  await writeFile(ca, authority);
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: ca, NODE_OPTIONS: '' };
  const children = new Set<ChildProcess>();
  let checking: ChildProcess | null = null;
  const keep = (child: ChildProcess) => {
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  return {
    async check(given, options) {
      checking ??= keep(fork(join(root, 'test/cases/child.js'), { env, execArgv: [] }));
      const child = checking;
      const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
      try {
        const gone = once(child, 'exit').then(([code, signal]) => {
          checking = null;
          throw new Error(`the check ended with ${String(code ?? signal)}`);
        });
        const answered = once(child, 'message');
        child.send({ given, options });
        const [{ result, peakMb, error }] = (await Promise.race([answered, gone])) as [Answer];
        gone.catch(() => undefined);
        if (!result) throw new Error(error ?? 'no answer');
        return { ...result, peakMb: Math.round(peakMb ?? 0) };
      } finally {
        clearTimeout(timer);
      }
    },
    command:
      ({ args = [], signal, status, says }) =>
      async (given, _, whenAsked) => {
        const [json, text, peak] = ['a.json', 'a.txt', 'peak'].map((name) => join(folder, name)) as Files;
        const modules = ['names.js', 'peak.js'].flatMap((name) => [
          '--import',
          pathToFileURL(join(root, 'test/cases', name)).href,
        ]);
        const manner = ['--delay', '0', '--timeout', '60', '--allow-private', '--lang', 'en', '--quiet'];
        const line = [join(root, 'bin/oit.js'), 'check', given, '-o', json, '-o', text, ...manner, ...args];
        const child = keep(
          spawn(process.execPath, [...modules, ...line], {
            env: { ...env, PEAK_FILE: peak },
            stdio: 'ignore',
          }),
        );
        const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
        const ended = once(child, 'exit');
        if (signal) {
          await Promise.race([whenAsked(signal.at), ended]);
          child.kill(signal.name);
        }
        const [code, killedBy] = await ended;
        clearTimeout(timer);
        if (code !== status) throw new Error(`exit status ${String(code ?? killedBy)}, not ${status}`);
        const report = await readFile(text, 'utf8');
        for (const words of says)
          if (!report.includes(words)) throw new Error(`the report does not say “${words}”:\n${report}`);
        const result = JSON.parse(await readFile(json, 'utf8')) as Checked;
        return { ...result, peakMb: Math.round(Number(await readFile(peak, 'utf8'))) };
      },
    async close() {
      await Promise.all(
        [...children].map(async (child) => {
          const ended = once(child, 'exit');
          child.kill('SIGKILL');
          await ended;
        }),
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Files = [json: string, text: string, peak: string];

interface Answer {
  result?: Omit<Checked, 'peakMb'>;
  peakMb?: number;
  error?: string;
}
