import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FindingCode } from '../../src/result/schema.js';
import { linesOf, runOit } from '../helpers/run-oit.js';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const readmes = [
  { name: 'README.md', lang: 'th' },
  { name: 'README.en.md', lang: 'en' },
];

describe.each(readmes)('$name', ({ name, lang }) => {
  const text = read(name);

  it('documents every option of oit check and none that is not there', async () => {
    const help = (await runOit(['check', '--help'])).stdout;
    const known = new Set(Array.from(help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm), (found) => found[1]));
    known.delete('--help');
    const table = new Set(Array.from(text.matchAll(/^\| `(?:-\w, )?(--[a-z-]+)/gm), (found) => found[1]));
    expect(table).toEqual(known);
  });

  it('explains every finding', () => {
    const table = new Set(Array.from(text.matchAll(/^\| `([a-z][a-z-]+)` +\|/gm), (found) => found[1]));
    expect(table).toEqual(new Set(FindingCode.options));
  });

  it('shows what really comes out for the shipped example', async () => {
    const { stdout } = await runOit(['check', 'fixtures/example-2566', '--lang', lang], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
    });
    const real = new Set(linesOf(stdout));
    const picture = /<!-- output -->\n+```text\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const shown = linesOf(picture).filter((line) => !/^(…$|ตรวจเมื่อ|Checked)/.test(line));
    expect(shown.length).toBeGreaterThan(20);
    for (const line of shown) expect(real).toContain(line);
  });
});

describe('README.md', () => {
  it('has a short English summary on its first screen', () => {
    expect(read('README.md').split('\n').slice(0, 12).join('\n')).toContain('**In English.**');
  });
});
