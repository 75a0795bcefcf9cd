// Usage: node .ci/refresh-rules-docs.mjs [--check] (after a build). Writes rules/ITEMS.md from the rule file; does what rules/README.md tells
// its reader to do, in an empty folder, and puts what really comes out below each command. With --check exits 1 when that page says
// something else, and writes nothing.
//   ```console             each `$ command` is run, what it prints stands below it
//   ```yaml <file>         lines marked `# +` are put into the file, each below the line before it; `# …` stands for lines left out
//   ```text|tsv <file>     the file is written
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { itemsTable } from '../dist/rules/items-table.js';
import { loadRules } from '../dist/rules/load.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = join(root, 'rules/README.md');
const folder = await mkdtemp(join(tmpdir(), 'oit-rules-'));
const { COLUMNS: _, FORCE_COLOR: __, DEBUG: ___, ...env } = process.env;

const execute = (command) =>
  new Promise((resolve) => {
    const options = { cwd: folder, env: { ...env, NO_COLOR: '1' } };
    execFile('sh', ['-c', `${command} 2>&1`], options, (_error, stdout) => resolve(stdout.trimEnd()));
  });

// Both languages type much the same over the same files: what was answered once is not asked again.
const files = new Map();
const answers = new Map();
async function run(command) {
  if (!command.startsWith('node ')) return execute(command);
  const key = JSON.stringify([command, ...files]);
  const answer = answers.get(key) ?? (await execute(command));
  answers.set(key, answer);
  return answer;
}

async function put(name, text) {
  files.set(name, text);
  await writeFile(join(folder, name), text);
}

async function refreshed(body) {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const parts = [];
  for (const command of commands) parts.push(command, ...[await run(command.slice(2))].filter(Boolean));
  return parts.join('\n');
}

/** Puts the marked lines of a snippet into the file; every other line must stand there, in this order. */
async function edit(name, body) {
  const file = join(folder, name);
  const lines = (await readFile(file, 'utf8')).split('\n');
  let at = -1;
  for (const line of body.split('\n')) {
    if (line.trim() === '# …') continue;
    const added = /^(.*?) +# \+/.exec(line)?.[1];
    if (added !== undefined) lines.splice(++at, 0, added);
    else {
      const found = lines.indexOf(line, at + 1);
      if (found < 0)
        throw new Error(`${name} has no line "${line}" (any more): mend the example in rules/README.md`);
      at = found;
    }
  }
  await put(name, lines.join('\n'));
}

try {
  for (const name of ['bin', 'dist', 'rules', '.ci', 'node_modules', 'package.json'])
    await symlink(join(root, name), join(folder, name));
  const text = (await readFile(page, 'utf8')).replaceAll('\r\n', '\n');
  let fresh = '';
  let end = 0;
  for (const block of text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)\n```$/gm)) {
    const [whole, kind, name, body] = block;
    fresh += text.slice(end, block.index);
    end = block.index + whole.length;
    fresh += kind === 'console' ? `\`\`\`console\n${await refreshed(body)}\n\`\`\`` : whole;
    if (name !== undefined && kind === 'yaml') await edit(name, body);
    else if (name !== undefined) await put(name, `${body}\n`);
  }
  fresh += text.slice(end);
  if (!process.argv.includes('--check')) {
    await writeFile(page, fresh);
    await writeFile(join(root, 'rules/ITEMS.md'), itemsTable((await loadRules()).ruleSet));
  } else if (fresh !== text) {
    const shown = text.split('\n');
    const at = fresh.split('\n').findIndex((line, nth) => line !== shown[nth]);
    process.stderr.write(
      `rules/README.md:${at + 1}: really prints “${fresh.split('\n')[at]}”; run: npm run rules:docs\n`,
    );
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
