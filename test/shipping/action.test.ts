import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runOit } from '../helpers/run-oit.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'action.yml'), 'utf8');

/** The metadata syntax of composite actions, as far as it is used here. */
const Action = z.strictObject({
  name: z.string(),
  description: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({
    using: z.literal('composite'),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        id: z.string().optional(),
        shell: z.literal('bash'),
        env: z.record(z.string(), z.string()).optional(),
        run: z.string(),
      }),
    ),
  }),
});
const action = Action.parse(parse(text));
const [install, check] = action.runs.steps;
const env = check?.env ?? {};

describe('action.yml', () => {
  it('hands every input over as a variable that the script uses', () => {
    const given = Object.values(env).map((value) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1]);
    expect(given).toEqual(Object.keys(action.inputs));
    for (const name of Object.keys(env)) expect(check?.run).toContain(`$${name}`);
  });

  it('gives no option where an input is left out, so that oit.config.yaml can tell', () => {
    for (const input of Object.values(action.inputs)) expect(input.default).toBe('');
  });

  it('puts nothing of a workflow into a script', () => {
    for (const { run: script } of action.runs.steps) expect(script).not.toContain('${{');
  });

  it('uploads nothing and uses no action of others', () => {
    expect(text).not.toMatch(/\buses:|upload-|curl|wget/);
  });

  it('names as outputs what the step writes', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'bin', 'action-outputs.js')]);
    const written = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(written.sort()).toEqual(Object.keys(action.outputs).sort());
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
  });

  it('tells no score of 0 where the homepage could not be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-outputs-'));
    const file = join(folder, 'oit.json');
    const score = { confirmed: 0, grade: null };
    const told = async (homepageRead: boolean) => {
      await writeFile(file, JSON.stringify({ score, crawl: { homepageRead } }));
      const outputs = [join(root, 'bin', 'action-outputs.js')];
      const { stdout } = await run(process.execPath, outputs, { env: { ...process.env, OIT_RESULT: file } });
      return stdout.split('\n')[0];
    };
    expect([await told(true), await told(false)]).toEqual(['score=0', 'score=']);
    await rm(folder, { recursive: true });
  });

  it('gives options that oit check has', async () => {
    const { stdout } = await runOit(['check', '--help']);
    const flags = [...(check?.run ?? '').matchAll(/--[a-z][a-z-]+(?==)|--strict/g)].map(([flag]) => flag);
    for (const flag of flags) expect(stdout).toContain(flag);
  });
});

describe('the steps of action.yml, run here', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oit action-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const step = async (script: string, inputs: Record<string, string>) => {
    const output = join(folder, 'output');
    const summary = join(folder, 'summary');
    for (const path of [output, summary]) await writeFile(path, '');
    const given = Object.fromEntries(
      Object.entries(env).map(([name, value]) => {
        const input = /inputs\.([a-z-]+)/.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
      }),
    );
    const runner = {
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: folder,
    };
    const ran = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: root,
      env: { ...process.env, ...runner, ...given },
      maxBuffer: 1 << 26,
    }).then(
      ({ stdout }) => ({ status: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ status: error.code, stdout: error.stdout }),
    );
    const lines = (await readFile(output, 'utf8')).trim().split('\n');
    const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
    return { ...ran, outputs, summary: await readFile(summary, 'utf8') };
  };

  it('install nothing where the program is built', async () => {
    expect((await step(install?.run ?? '', {})).status).toBe(0);
  });

  // The formats html and github are part of the package they test.
  it('check a folder, and tell score, grade, status and reports', async () => {
    const { status, outputs, summary } = await step(check?.run ?? '', {
      target: 'fixtures/example-2566',
      'min-score': '30',
      args: '--max-clicks=4\n--quiet\n',
    });
    expect(outputs).toMatchObject({ score: '39.53', grade: 'F', status: '0' });
    expect(status).toBe(0);
    expect(existsSync(outputs['report-json'] ?? '')).toBe(true);
    expect(existsSync(outputs['report-html'] ?? '')).toBe(true);
    expect(JSON.parse(await readFile(outputs['report-json'] ?? '', 'utf8')).options.maxClicks).toBe(4);
    expect(summary).toContain('39.53');
  });

  it('end as the check does', async () => {
    const { status, outputs } = await step(check?.run ?? '', {
      target: 'fixtures/example-2566',
      strict: 'true',
    });
    expect([status, outputs.status]).toEqual([1, '1']);
  });

  it.each([
    ['target', '$(touch injected)'],
    ['target', '--ignore-robots'],
    ['target', '"; touch injected; "'],
    ['rules', '`touch injected`'],
    ['args', '$(touch injected)'],
  ])('run nothing that stands in an input: %s = %s', async (name, value) => {
    const { status, outputs } = await step(check?.run ?? '', { target: 'no/such/folder', [name]: value });
    expect([status, outputs.status]).toEqual([2, '2']);
    expect(existsSync(join(root, 'injected'))).toBe(false);
  });
});
