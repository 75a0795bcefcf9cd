import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResultSchema } from '../../src/result/schema.js';
import { linesOf, runOit } from '../helpers/run-oit.js';
import { hasXmllint, xmlFaults } from '../helpers/xmllint.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = 'fixtures/example-2566';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-ci-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The line of a file of the repository that an annotation points to. */
async function lineAt({ path, line }: { path: string; line: number }): Promise<string> {
  return (await readFile(join(ROOT, path), 'utf8')).split('\n')[line - 1] ?? '';
}

describe('oit check in CI', () => {
  it('points to the line that names an item without a link, and to the menu where a link is missing', async () => {
    const { stdout } = await runOit(['check', `./${EXAMPLE}/`, '--json'], { cwd: ROOT });
    const { items } = ResultSchema.parse(JSON.parse(stdout));
    const placeOf = (id: string) => items.find((item) => item.id === id)?.place ?? { path: '', line: 0 };
    expect(placeOf('o16').path).toBe(`${EXAMPLE}/index.html`);
    expect(await lineAt(placeOf('o16'))).toContain('ข้อมูลเชิงสถิติการให้บริการ');
    expect(await lineAt(placeOf('o17'))).toContain('ความพึงพอใจ');
    // o14 is found by this link of the menu; o15 should stand beside it.
    expect(await lineAt(placeOf('o15'))).toContain('<a href="manuals.html">');
    expect(await lineAt(placeOf('o28'))).toContain('ช่องทางแจ้งเรื่องร้องเรียน');
    expect(items.filter(({ verdict, place }) => verdict === 'fail' && place === undefined)).toEqual([]);
    expect(items.find(({ id }) => id === 'o1')).not.toHaveProperty('place');
  });

  it('prints one format and writes others, each as its own', async () => {
    const [md, junit, sarif] = ['a.md', 'a.junit.xml', 'a.sarif'].map((name) => join(folder, name));
    const files = ['-o', md ?? '', '-o', junit ?? '', '-o', sarif ?? ''];
    const { status, stdout } = await runOit(['check', EXAMPLE, '--format', 'github', ...files], {
      cwd: ROOT,
    });
    expect(status).toBe(1);
    expect(linesOf(stdout).filter((line) => line.startsWith('::error '))).toHaveLength(4);
    expect(await readFile(md ?? '', 'utf8')).toContain('### ไม่ผ่าน (26)');
    expect(JSON.parse(await readFile(sarif ?? '', 'utf8')).runs[0].results).toHaveLength(27);
    const xml = await readFile(junit ?? '', 'utf8');
    expect(xml).toContain('<testsuites name="ผลตรวจ OIT ปีงบประมาณ 2566" tests="43" failures="26"');
    if (hasXmllint) expect(xmlFaults(xml, 'junit.xsd')).toBe('');
  });

  it('prints the JSON alike with --json and --format json, and refuses both together and unknown names', async () => {
    const [one, two] = await Promise.all(
      [['--json'], ['--format', 'json']].map((flags) => runOit(['check', EXAMPLE, ...flags], { cwd: ROOT })),
    );
    const parsed = [one, two].map((ran) => ResultSchema.parse(JSON.parse(ran?.stdout ?? '')));
    expect(parsed[0]?.items).toEqual(parsed[1]?.items);
    const both = await runOit(['check', EXAMPLE, '--json', '--format', 'md'], { cwd: ROOT });
    expect(both.status).toBe(2);
    expect(linesOf(both.stderr).at(-1)).toBe(
      '--json and --format md cannot be used together; give one (--json is --format json)',
    );
    const unknown = await runOit(['check', EXAMPLE, '--format', 'html5'], { cwd: ROOT });
    expect([unknown.status, linesOf(unknown.stderr).length]).toEqual([2, 2]);
  });
});
