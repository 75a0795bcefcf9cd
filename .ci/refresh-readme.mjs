// Usage: node .ci/refresh-readme.mjs (after a build). Puts the real output for the shipped example and the table of causes into both READMEs; `npm run format` then sets
// the columns of the table.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { causesTable } from '../dist/rules/causes-table.js';
import { loadRules } from '../dist/rules/load.js';

const run = promisify(execFile);
const root = new URL('../', import.meta.url);

/** The summary, two passes, two fails and what to do next; `…` where lines were left out. */
function excerpt(lines) {
  const indicator = lines.findIndex((line) => /^9 {2,}/.test(line));
  const from = (id) =>
    lines.findIndex((line) => /^ {2}[✓!✗?] /.test(line) && line.slice(4).startsWith(`${id} `));
  const next = lines.findIndex((line) => line === 'ควรทำอะไรต่อ' || line === 'What to do next');
  return [
    ...lines.slice(0, indicator),
    ...lines.slice(indicator, from('o3')),
    '…',
    ...lines.slice(from('o15'), from('o17')),
    '…',
    ...lines.slice(next),
  ];
}

const { findings } = await loadRules();

const put = (text, mark, content) =>
  text.replace(
    new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`),
    () => `<!-- ${mark} -->\n\n${content}\n\n<!-- /${mark} -->`,
  );

for (const [name, lang] of [
  ['README.md', 'th'],
  ['README.en.md', 'en'],
]) {
  const args = ['bin/oit.js', 'check', 'fixtures/example-2566', '--min-score', '0', '--lang', lang];
  const { COLUMNS: _, ...env } = process.env;
  const { stdout } = await run(process.execPath, args, { cwd: root, env: { ...env, NO_COLOR: '1' } });
  const picture = excerpt(stdout.trimEnd().split('\n')).join('\n');
  const file = new URL(name, root);
  const text = await readFile(file, 'utf8');
  const shown = put(text, 'output', `\`\`\`text\n${picture}\n\`\`\``);
  await writeFile(file, put(shown, 'causes', causesTable(findings.causes, lang)));
}
