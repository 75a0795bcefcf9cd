// Usage: node smoke.mjs <folder where the packed package is installed>. Uses it as a stranger would.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const cwd = process.argv[2];
const run = promisify(execFile);
const home = join('node_modules', 'oit-check');
const oit = (...args) =>
  run(join(cwd, 'node_modules', '.bin', 'oit'), args, {
    cwd,
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });

const { version } = JSON.parse(readFileSync(join(cwd, home, 'package.json'), 'utf8'));
assert.equal((await oit('--version')).stdout.trim(), version);

const checked = await oit('check', join(home, 'fixtures', 'example-2566'), '--json', '--min-score', '0');
const result = JSON.parse(checked.stdout);
assert.equal(result.items.length, 43);
assert.equal(result.score.confirmed, 39.53);
assert.equal(result.score.grade, 'F');

const matched = await oit('match', 'O12 รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน', '--json');
assert.equal(JSON.parse(matched.stdout).items[0].id, 'o12');

await oit('rules', 'check', join(home, 'rules', 'oit-2566.yaml'));

for (const file of ['README.md', 'README.en.md', 'SECURITY.md', 'LICENSE', join('dist', 'index.d.ts')]) {
  assert.ok(existsSync(join(cwd, home, file)), `${file} is not in the package`);
}
const library = `import { check, loadRules, renderTerminal } from 'oit-check';
import schema from 'oit-check/schema/result.schema.json' with { type: 'json' };
for (const value of [check, loadRules, renderTerminal]) if (typeof value !== 'function') throw new Error('not a function');
if (typeof schema.$schema !== 'string') throw new Error('no schema');`;
await run(process.execPath, ['--no-warnings', '--input-type=module', '--eval', library], { cwd });
