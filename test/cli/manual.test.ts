import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/main.js';
import { EXAMPLES } from '../../src/cli/manual/examples.js';
import { manualPages } from '../../src/cli/manual/page.js';
import { displayWidth } from '../../src/text/width.js';
import { isThai, linesOf } from '../helpers/run-oit.js';

const run = promisify(execFile);
const program = createProgram('en');
const root = new URL('../../', import.meta.url);

const namesOf = (command: Command, above: string[] = []): string[][] =>
  command.commands.flatMap((one) => [[...above, one.name()], ...namesOf(one, [...above, one.name()])]);

/** What `oit … --help` prints into 80 columns. */
function helpOf(words: readonly string[], lang: 'th' | 'en'): string {
  let text = '';
  let command: Command | undefined = createProgram(lang);
  for (const word of words) command = command?.commands.find((one) => one.name() === word);
  command?.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 80 }).outputHelp();
  return text;
}

describe.each(namesOf(program).map((words) => ({ words, name: words.join(' ') })))(
  'the help of oit $name',
  ({ words, name }) => {
    it.each(['th', 'en'] as const)('fits a screen, ends with an example, is in one language (%s)', (lang) => {
      const stdout = helpOf(words, lang);
      const lines = linesOf(stdout);
      expect(lines.length).toBeLessThanOrEqual(40);
      for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      const title = lang === 'th' ? 'ตัวอย่าง: ' : 'Example: ';
      expect(stdout).toContain(`${title}${EXAMPLES[name]?.[0].line}`);
      expect(isThai(stdout.replace(EXAMPLES[name]?.[0].line ?? '', ''))).toBe(lang === 'th');
    });
  },
);

describe('the examples', () => {
  it.each(Object.entries(EXAMPLES).flatMap(([name, lines]) => lines.map(({ line }) => ({ name, line }))))(
    'use only commands and options that there are: $line',
    ({ name, line }) => {
      expect(line.startsWith(`oit ${name}`)).toBe(true);
      const stdout = helpOf(name.split(' '), 'en');
      for (const [flag] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g)) expect(stdout).toContain(flag);
    },
  );
});

describe('the manual pages', () => {
  const pages = manualPages(program, '1.2.3', 'en');

  it('are there for oit and each of its commands, and are packed', () => {
    const names = ['oit', ...program.commands.map((command) => `oit-${command.name()}`)]
      .map((name) => `${name}.1`)
      .sort();
    expect(pages.map(({ name }) => name)).toEqual(names);
    const { man } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { man: string[] };
    expect([...man].sort()).toEqual(names.map((name) => `./dist/man/${name}`));
    for (const path of man) expect(existsSync(new URL(path, root)), path).toBe(true);
  });

  it('hold every option with its text, examples and exit statuses', () => {
    const text = pages.find(({ name }) => name === 'oit-check.1')?.text ?? '';
    const check = program.commands.find((command) => command.name() === 'check');
    for (const { long } of check?.options ?? []) expect(text).toContain((long ?? '').replaceAll('-', '\\-'));
    for (const section of [
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'OPTIONS',
      'EXAMPLES',
      'EXIT STATUS',
      'FILES',
      'SEE ALSO',
    ])
      expect(text).toContain(`\n.SH ${section}\n`);
    expect(isThai(text)).toBe(false);
  });

  it('are read by groff without a warning, where it is installed', async () => {
    const there = await run('groff', ['--version']).catch(() => null);
    if (there === null) {
      process.stderr.write('note: groff is not installed, the manual pages were not read by it\n');
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'oit-man-'));
    for (const { name, text } of pages) {
      await writeFile(join(folder, name), text);
      const { stderr } = await run('groff', ['-man', '-ww', '-z', '-k', '-Tutf8', join(folder, name)]);
      expect(stderr, name).toBe('');
    }
    await rm(folder, { recursive: true });
  });
});
