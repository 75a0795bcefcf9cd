import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chooseAgencyType } from '../../src/cli/agency-type.js';
import { configJsonSchema } from '../../src/cli/config/schema.js';
import { checkSettings } from '../../src/cli/config/values.js';
import { settingsText } from '../../src/cli/init.js';
import { addCheckOptions } from '../../src/cli/options.js';
import { loadRules } from '../../src/rules/load.js';
import { parseSource } from '../../src/rules/source.js';
import { isThai, linesOf, runOit } from '../helpers/run-oit.js';

const shipped = fileURLToPath(new URL('../../fixtures/oit.config.example.yaml', import.meta.url));

let root = '';
/** A website of one page. */
let example = '';
let site = '';
/** A repository with a folder in it. */
let repo = '';
let sub = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oit-config-'));
  example = join(root, 'site');
  site = `target: ${JSON.stringify(example)}\njson: true\nminScore: 0\n`;
  await mkdir(example);
  await writeFile(join(example, 'index.html'), '<h1>อบต.ตัวอย่าง</h1>');
});
beforeEach(async () => {
  repo = await mkdtemp(join(root, 'repo-'));
  sub = join(repo, 'sub');
  await mkdir(join(repo, '.git'));
  await mkdir(sub);
});
afterAll(() => rm(root, { recursive: true }));

const settings = (text: string, name = 'oit.config.yaml') => writeFile(join(repo, name), text);
const check = (args: string[] = [], cwd = repo, env: Record<string, string> = {}) =>
  runOit(['check', ...args], { cwd, env });
/** The options that a check with --json had in force. */
const inForce = (stdout: string) => JSON.parse(stdout).options as Record<string, unknown>;

describe('settings in oit.config.yaml', () => {
  it('make `oit check` enough, from a folder below too, and are named', async () => {
    await settings(`${site}maxPages: 77\nlang: en\n`);
    const { status, stdout, stderr } = await check([], sub);
    expect(status).toBe(0);
    expect(inForce(stdout).maxPages).toBe(77);
    expect(stderr).toContain(`Settings from: ${join('..', 'oit.config.yaml')}`);
  });

  it('give way to what is typed, and to --no-config', async () => {
    await settings(`${site}maxPages: 77\nmaxClicks: 4\nstrict: true\n`);
    const options = inForce((await check(['--max-pages', '88'])).stdout);
    expect(options).toMatchObject({ maxPages: 88, maxClicks: 4, strict: true });
    const without = await check(['--no-config', '--json', '--min-score', '0', example]);
    expect(inForce(without.stdout)).toMatchObject({ maxPages: 300, maxClicks: 5, strict: false });
    expect((await check(['--no-config'])).stderr).toContain('<url|dir> is missing');
  });

  it('give way to another option for the same thing that is typed', async () => {
    await settings(`${site}rules: no-such-rules\n`);
    const { status, stdout } = await check(['--format', 'github', '--fiscal-year', '2566']);
    expect(status).toBe(0);
    expect(stdout).toContain('::error ');
    await settings(site.replace('json: true', 'format: md'));
    expect(inForce((await check(['--json'])).stdout).strict).toBe(false);
  });

  it('can stand in package.json, and in a file that --config names', async () => {
    await settings(
      JSON.stringify(
        { name: 'x', oit: { target: example, json: true, minScore: 0, maxClicks: 3 } },
        null,
        '\t',
      ),
      'package.json',
    );
    expect(inForce((await check()).stdout).maxClicks).toBe(3);
    await settings(`${site}maxClicks: 2\n`, 'other.yml');
    expect(inForce((await check(['--config', 'other.yml'])).stdout).maxClicks).toBe(2);
  });

  it('name files and folders from where they stand, not from where the command is typed', async () => {
    await settings(`${site.replace(/target: .*/, 'target: public')}output: out.json\n`);
    await mkdir(join(repo, 'public'));
    await writeFile(join(repo, 'public', 'index.html'), '<h1>อบต.ตัวอย่าง</h1>');
    const { stdout } = await check(['--quiet'], sub);
    expect(await readFile(join(repo, 'out.json'), 'utf8')).toBe(stdout);
  });

  it('of a package.json without the key, or of a program, are none', async () => {
    await settings('{"name": "x"}', 'package.json');
    await writeFile(join(repo, 'oit.config.js'), 'throw new Error("run")');
    expect((await check()).stderr).toContain('<url|dir> is missing');
    const { stderr, status } = await check(['--config', 'oit.config.js']);
    expect([status, linesOf(stderr)[1]]).toEqual([2, expect.stringContaining('ends in .yaml .yml .json')]);
  });

  it('above the root of the repository are those of others', async () => {
    const inner = join(sub, 'inner');
    await mkdir(join(inner, '.git'), { recursive: true });
    await settings(site);
    expect((await check([], inner)).stderr).toContain('<url|dir> is missing');
  });

  it('may be nothing but comments', async () => {
    await settings('# target: x\n\n#maxPages: 3\n');
    expect((await check(['--json', '--min-score', '0', example])).status).toBe(0);
  });
});

describe('settings that are wrong', () => {
  const says = async (text: string, env: Record<string, string> = {}, name?: string) => {
    await settings(text, name);
    const { status, stdout, stderr } = await check([], repo, env);
    expect([status, stdout]).toEqual([2, '']);
    const lines = linesOf(stderr);
    expect(isThai(lines[0] ?? '')).toBe(true);
    return lines.filter((line) => /[a-z]/.test(line) && !isThai(line)).join('\n');
  };

  it.each([
    ['target: x\nmaxPage: 3', 'oit.config.yaml:2: maxPage: unknown key: did you mean maxPages?'],
    ['max-pages: 3', 'oit.config.yaml:1: max-pages: unknown key: did you mean maxPages?'],
    ['zzzz: 3', 'oit.config.yaml:1: zzzz: unknown key: check the spelling'],
    ['\nmaxPages: 0', 'oit.config.yaml:2: maxPages: must be a whole number from 1 to 100000, not "0"'],
    ['render: often', 'oit.config.yaml:1: render: must be auto or never or always, not "often"'],
    ['baseUrl: example', 'oit.config.yaml:1: baseUrl: must be a full web address'],
    [
      'fiscalYear: 2023',
      'oit.config.yaml:1: fiscalYear: is a year of the Buddhist era; for 2023 give fiscalYear 2566',
    ],
    ['strict: maybe', 'oit.config.yaml:1: strict: must be true or false'],
    ['output: {a: 1}', 'oit.config.yaml:1: output: must be a text, or a list of texts'],
    ['target: x\ntarget: y', 'oit.config.yaml:2: the key "target" is given twice'],
    ['- a', 'oit.config.yaml:1: must be a group of keys'],
    ['a: [', 'oit.config.yaml:1: not valid YAML'],
    ['__proto__: {strict: true}', 'oit.config.yaml:1: __proto__: unknown key'],
    ['constructor: 1', 'oit.config.yaml:1: constructor: unknown key'],
  ])('are told with their line, and what is meant: %j', async (text, said) => {
    expect(await says(text)).toContain(said);
  });

  it('in package.json are told with the line there', async () => {
    const text = '{\n  "name": "x",\n  "oit": {\n    "maxClick": 3\n  }\n}';
    expect(await says(text, {}, 'package.json')).toContain(
      'package.json:4: maxClick: unknown key: did you mean maxClicks?',
    );
  });

  it('that grow without end are refused', async () => {
    const layers = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
    );
    expect(await says(['a0: &a0 [x]', ...layers].join('\n'))).toContain('too many references');
    expect(await says(`target: ${'x'.repeat(4_100_000)}`)).toContain('larger than 4 MB, not a settings file');
  });
});

describe('headers in the settings', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: settings name variables so
  const header = 'header:\n  Authorization: "Bearer ${OIT_TEST_TOKEN}"\n';
  const check = (text: string, env: Record<string, string>) =>
    checkSettings(parse(text), addCheckOptions(new Command('check')), env);

  it('take secrets from the environment', () => {
    const { settings, issues } = check(header, { OIT_TEST_TOKEN: 's3cret' });
    expect(issues).toEqual([]);
    expect(settings.values.get('header')).toEqual({ authorization: 'Bearer s3cret' });
  });

  it('say which variable is not set', () => {
    const { issues } = check(header, {});
    expect(issues).toEqual([
      expect.objectContaining({ path: ['header'], en: expect.stringContaining('OIT_TEST_TOKEN') }),
    ]);
  });

  it.each([
    'header: "Authorization: Bearer s3cret"',
    'header: {Authorization: [s3cret]}',
    'header: {"a b": s3cret}',
  ])('are never told when they are wrong: %s', (text) => {
    const { issues } = check(text, {});
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues)).not.toContain('s3cret');
  });

  it('are not sent to another site than the target', async () => {
    await settings('target: https://www.example.go.th\nheader:\n  X-Token: a\nlang: en\n');
    expect((await runOit(['check', example], { cwd: repo })).stderr).toContain('header is not sent');
  });

  it('are sent nowhere where the settings name no target', async () => {
    await settings('header:\n  X-Token: a\nlang: en\n');
    expect((await runOit(['check', example], { cwd: repo })).stderr).toContain('header is not sent');
  });
});

describe('the example of all settings', () => {
  /** The file as it is when every key is uncommented. */
  const opened = (text: string) => text.replace(/^#(?=[a-zA-Z]| {2,}\S)/gm, '');
  const command = addCheckOptions(new Command('check'));
  const schema = configJsonSchema(command) as { properties: Record<string, unknown> };

  it('explains every key that there is, and none that is not there', async () => {
    const data = parse(opened(await readFile(shipped, 'utf8'))) as Record<string, unknown>;
    expect(Object.keys(data).sort()).toEqual(Object.keys(schema.properties).sort());
    const options = command.options.map((option) => option.attributeName()).filter((key) => key !== 'config');
    expect(Object.keys(data).sort()).toEqual([...new Set(['target', ...options])].sort());
  });

  it('is valid by the published schema and for the program, and shows the real defaults', async () => {
    const text = await readFile(shipped, 'utf8');
    const data = parse(opened(text)) as Record<string, unknown>;
    const validate = new Ajv2020().compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ maxPage: 3 })).toBe(false);
    expect(checkSettings(data, command, { OIT_TOKEN: 'x' }).issues).toEqual([]);
    for (const { defaultValue, attributeName } of command.options.map((option) => ({
      defaultValue: option.defaultValue as unknown,
      attributeName: option.attributeName(),
    })))
      if (defaultValue !== undefined) expect(data[attributeName], attributeName).toBe(defaultValue);
    expect(parse(text)).toBeNull();
  });

  it('names an agency type that its rule set knows', async () => {
    const { agencyType, rules } = parse(opened(await readFile(shipped, 'utf8'))) as Record<string, string>;
    const { ruleSet } = await loadRules(rules ?? '');
    expect(chooseAgencyType(agencyType ?? '', ruleSet)).toBe(agencyType);
  });

  it('comes in Thai and English at every key', async () => {
    const blocks = (await readFile(shipped, 'utf8'))
      .split(/\n\n+/)
      .filter((block) => /^#[a-zA-Z]/m.test(block));
    for (const block of blocks) {
      expect(isThai(block), block).toBe(true);
      expect(block).toMatch(/^# .*[a-z]{3}/m);
    }
  });
});

describe('what is wrong in a settings file', () => {
  it('is told at the line that stands too far to the right, not at the one before', () => {
    const lines = (text: string) => parseSource(text).issues.map(({ line }) => line);
    expect(lines('strict: true\n  lang: th\n')).toEqual([2]);
    expect(lines('target: x\n  strict: true\nlang: th\n')).toEqual([2]);
    expect(lines('lang: th\ntarget: a: b\n')).toEqual([2]);
  });

  it('is told with a space between Thai and Latin words', async () => {
    await settings('strict: maybe\n');
    expect((await check()).stderr).toContain('ต้องเป็น true หรือ false');
  });
});

describe('oit init', () => {
  it('names the schema in the project that the program is installed in, and never an address on the network', () => {
    const text = '# yaml-language-server: $schema=../dist/schema/config.schema.json\n#lang: th\n';
    const here = fileURLToPath(new URL('../../', import.meta.url));
    expect(settingsText(text, undefined, here)).toBe(
      '# yaml-language-server: $schema=./dist/schema/config.schema.json\n#lang: th\n',
    );
    expect(settingsText(text, undefined, join(here, 'src'))).toBe('#lang: th\n');
  });

  it('writes the example with the address as target, and what to do next', async () => {
    const { status, stdout } = await runOit(['init', '--url', 'https://www.example.go.th', '--lang', 'en'], {
      cwd: repo,
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('run oit check')]);
    const text = await readFile(join(repo, 'oit.config.yaml'), 'utf8');
    expect(parse(text)).toEqual({ target: 'https://www.example.go.th/' });
    // The program does not lie below this folder: an editor is sent nowhere.
    expect(text).not.toContain('$schema');
  });

  it('never overwrites, but with --force', async () => {
    await settings('maxPages: 3\n');
    const { status, stderr } = await runOit(['init'], { cwd: repo });
    expect([status, linesOf(stderr)[1]]).toEqual([2, expect.stringContaining('oit init --force')]);
    expect(await readFile(join(repo, 'oit.config.yaml'), 'utf8')).toBe('maxPages: 3\n');
    expect((await runOit(['init', '--force'], { cwd: repo })).status).toBe(0);
    expect(parse(await readFile(join(repo, 'oit.config.yaml'), 'utf8'))).toBeNull();
  });
});
