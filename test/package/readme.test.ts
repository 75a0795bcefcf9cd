import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MAX_REDIRECTS } from '../../src/crawl/client.js';
import { MOST_DOCUMENTS, READ_BYTES } from '../../src/crawl/document/limits.js';
import { DEFAULTS } from '../../src/crawl/options.js';
import { LIMITS } from '../../src/crawl/render/limits.js';
import { DOCUMENT_BYTES, PAGE_BYTES } from '../../src/crawl/transport.js';
import { createMatcher } from '../../src/match/matcher.js';
import { FindingCode } from '../../src/result/schema.js';
import { causesTable } from '../../src/rules/causes-table.js';
import { loadRules } from '../../src/rules/load.js';
import { version } from '../../src/version.js';
import { linesOf, runOit } from '../helpers/run-oit.js';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const readmes = [
  { name: 'README.md', lang: 'th' },
  { name: 'README.en.md', lang: 'en' },
] as const;

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
    const [before = '', after = ''] = text.split(/<!-- causes -->[\s\S]*<!-- \/causes -->/);
    const rows = (before + after).matchAll(/^\| `([a-z][a-z-]+)` +\|/gm);
    expect(new Set(Array.from(rows, (found) => found[1]))).toEqual(new Set(FindingCode.options));
  });

  it('tells every cause for which something could not be looked at, in the words of the report', async () => {
    const { findings } = await loadRules();
    const [, table = ''] = /<!-- causes -->\n\n([\s\S]*?)\n\n<!-- \/causes -->/.exec(text) ?? [];
    // The formatter sets the columns of tables under one another.
    const plain = (rows: string) => rows.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
    const how = 'out of date; run: npm run build && node .ci/refresh-readme.mjs && npm run format';
    expect(plain(table), how).toBe(plain(causesTable(findings.causes, lang)));
    const codes = Array.from(table.matchAll(/^\| `([a-z-]+)`/gm), ([, code]) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['forbidden', 'blocked', 'tls-expired', 'robots', 'script-only']),
    );
    // What is dead or locked was looked at.
    expect(codes).not.toContain('not-found');
    expect(codes).not.toContain('login-page');
  });

  it('tells the limits that the program really keeps', () => {
    const limits = /<!-- limits -->([\s\S]*?)<!-- \/limits -->/.exec(text)?.[1] ?? '';
    for (const value of [
      `${PAGE_BYTES / 1e6} MB`,
      `${DOCUMENT_BYTES / 1024} KB`,
      `${MAX_REDIRECTS}`,
      `${MOST_DOCUMENTS}`,
      `${READ_BYTES / 1e6} MB`,
      `${DEFAULTS.maxPages}`,
      `${DEFAULTS.maxTimeMs / 60_000}`,
      `${LIMITS.pages}`,
      '300 MB',
    ])
      expect(limits).toContain(value);
  });

  it('gives examples of right words, other wording and a doubt that are read so', async () => {
    const { ruleSet, words } = await loadRules();
    const matcher = createMatcher(ruleSet, words);
    const labels = Array.from(text.matchAll(/^\| \*\*.*\| "(.*?)"/gm), ([, label = '']) => label);
    const wordings = labels.map((label) => matcher.match(label)[0]?.wording);
    expect(wordings).toEqual(['right-words', 'other-wording', 'weak']);
  });

  it('types commands that work before anything is installed', () => {
    const blocks = Array.from(text.matchAll(/^```sh\n([\s\S]*?)^```/gm), (found) => found[1] ?? '');
    expect(blocks.length).toBeGreaterThan(3);
    for (const line of blocks.flatMap(linesOf)) expect(line).toMatch(/^(node bin\/oit\.js|npm) /);
  });

  it('has a CI job that installs what it runs, and that undecided items keep from being green', async () => {
    const job = parse(/^```yaml\n([\s\S]*?)^```/m.exec(text)?.[1] ?? '');
    const runs: string[] = job.jobs.oit.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(runs[0]).toContain(`oit-check-${version}.tgz`);
    const [, flags = ''] = runs[1]?.split('./public') ?? [];
    expect(flags).toContain('--strict');
    const help = (await runOit(['check', '--help'])).stdout;
    for (const [flag] of flags.matchAll(/--[a-z-]+/g)) expect(help).toContain(flag);
  });

  it('names the file of the schema and the address to import it from', () => {
    expect(text).toContain('`dist/schema/result.schema.json`');
    expect(text).toContain('`oit-check/schema/result.schema.json`');
  });

  it('shows what really comes out for the shipped example', async () => {
    const { stdout } = await runOit(['check', 'fixtures/example-2566', '--lang', lang], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
    });
    const real = new Set(linesOf(stdout));
    const picture = /<!-- output -->\n+```text\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const shown = linesOf(picture).filter(
      (line) => !/^(…$|ตรวจเมื่อ|Checked|ข้อสังเกต: ชุดกติกา|Note: these are the rules)/.test(line),
    );
    expect(shown.length).toBeGreaterThan(20);
    for (const line of shown) expect(real).toContain(line);
  });
});

describe('the two READMEs', () => {
  it('have the same chapters, commands and tables', () => {
    const shape = (text: string) => ({
      chapters: Array.from(text.matchAll(/^#+ /gm), ([mark]) => mark),
      codes: Array.from(text.matchAll(/^\| (?:✓|!|✗|\?|–|`[^`]+`|\d) +\|/gm), ([cell]) =>
        cell.replace(/ +/g, ' '),
      ),
      rows: text.split('\n').filter((line) => line.startsWith('|')).length,
      commands: Array.from(text.matchAll(/^node bin.*?(?= +#|$)/gm), ([line]) =>
        line.replace(' --lang en', ''),
      ),
    });
    const [thai, english] = readmes.map(({ name }) => shape(read(name)));
    expect(english).toEqual(thai);
  });
});

describe('README.md', () => {
  it('has a short English summary on its first screen', () => {
    expect(read('README.md').split('\n').slice(0, 12).join('\n')).toContain('**In English.**');
  });
});
