import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completionScript } from '../../src/cli/completion.js';
import { createProgram } from '../../src/cli/main.js';
import { linesOf, runOit } from '../helpers/run-oit.js';

const run = promisify(execFile);
const program = createProgram('th');
const check = program.commands.find((command) => command.name() === 'check');
const longs = (check?.options ?? []).map(({ long }) => long ?? '');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-completion-'));
  for (const shell of ['bash', 'zsh', 'fish', 'powershell'] as const)
    await writeFile(join(folder, shell), completionScript(shell, program, 'th'));
  await writeFile(join(folder, 'my file.json'), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('oit completion bash', () => {
  /** What Tab offers behind these words, the last of which is unfinished. */
  const tab = async (...words: string[]) => {
    const script =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: bash
      'cd "$1"; source ./bash; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _oit; printf "%s\\n" "${COMPREPLY[@]}"';
    const { stdout } = await run('bash', ['-c', script, 'bash', folder, 'oit', ...words]);
    return linesOf(stdout);
  };

  it('offers the commands, and those below a command', async () => {
    expect(await tab('')).toEqual(
      expect.arrayContaining(['check', 'match', 'rules', 'init', 'completion', 'help']),
    );
    expect(await tab('rules', '')).toEqual(['list', 'show', 'check']);
    expect(await tab('help', 'ch')).toEqual(['check']);
  });

  it('offers every option of the command, and only those', async () => {
    expect(await tab('check', '--')).toEqual([...longs, '--help']);
    expect(await tab('rules', 'check', '--')).toEqual(['--help']);
    expect(await tab('check', '--max-p')).toEqual(['--max-pages']);
  });

  it('offers the values of an option, also behind =', async () => {
    expect(await tab('check', '--render', '')).toEqual(['auto', 'never', 'always']);
    expect(await tab('check', 'x', '--lang', '=', 'e')).toEqual(['en']);
    expect(await tab('completion', 'f')).toEqual(['fish']);
    expect(await tab('check', '--max-pages', '')).toEqual([]);
  });

  it('offers files with spaces in their names as one', async () => {
    expect(await tab('check', '-o', 'my')).toEqual(['my file.json']);
  });
});

describe('the completions of the other shells', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'] as const)('know every command and option: %s', (shell) => {
    const script = completionScript(shell, program, 'en');
    for (const { name } of program.commands.map((command) => ({ name: command.name() })))
      expect(script).toContain(name);
    for (const long of longs) expect(script).toContain(shell === 'fish' ? `-l ${long.slice(2)} ` : long);
    expect(script).toContain('always');
    if (shell !== 'bash') expect(script).toContain('clicks from the homepage');
    expect(script).not.toMatch(/[ก-๙]/);
  });

  it.each([
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
    ['bash', ['-n']],
  ])('are read by the shell itself, where it is installed: %s', async (shell, flags) => {
    const there = await run(shell, ['--version']).catch(() => null);
    if (there === null)
      process.stderr.write(`note: ${shell} is not installed, its completion was not read by it\n`);
    else await run(shell, [...flags, join(folder, shell)]);
  });

  it('a shell that is not known is named, with those that are', async () => {
    const { status, stderr } = await runOit(['completion', 'tcsh']);
    expect([status, linesOf(stderr)[1]]).toEqual([
      2,
      'completion <shell> must be bash or zsh or fish or powershell, not "tcsh"',
    ]);
  });
});
