// Usage: node .ci/measure-labels.mjs <labels.tsv> [--rules <file>] (after a build). How well a rule set reads labels whose items are known.
// A line: label, tab, its items with commas between (o12 or o1,o3), `-` or nothing when it is no item. Empty lines and # lines are skipped.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const say = (line) => process.stdout.write(`${line}\n`);
const [file, ...options] = process.argv.slice(2);
if (file === undefined || !/^(--rules \S.*)?$/.test(options.join(' '))) {
  process.stderr.write('node .ci/measure-labels.mjs <labels.tsv> [--rules <file>]\n');
  process.exit(2);
}

const rows = readFileSync(file, 'utf8')
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/)
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [label = '', items = ''] = line.split('\t');
    return {
      label,
      wanted: items
        .split(',')
        .map((id) => id.trim().toLowerCase())
        .filter((id) => /^o\d+$/.test(id)),
    };
  });
const answers = execFileSync(
  process.execPath,
  [fileURLToPath(new URL('../bin/oit.js', import.meta.url)), 'match', '--json', ...options],
  { input: `${rows.map(({ label }) => label).join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 30 },
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).items.map(({ id }) => id));

const items = new Map();
const count = (id, what) => {
  const counts = items.get(id) ?? { right: 0, missed: 0, wrong: 0 };
  items.set(id, { ...counts, [what]: counts[what] + 1 });
};
const errors = [];
for (const [at, { label, wanted }] of rows.entries()) {
  const found = answers[at] ?? [];
  const list = (ids) => ids.join(',') || '-';
  for (const id of wanted) count(id, found.includes(id) ? 'right' : 'missed');
  for (const id of found) if (!wanted.includes(id)) count(id, 'wrong');
  if (list([...wanted].sort()) !== list([...found].sort()))
    errors.push(`${label}\n    is ${list(wanted)}, read as ${list(found)}`);
}

const total = (what) => [...items.values()].reduce((sum, counts) => sum + counts[what], 0);
const [right, missed, wrong] = ['right', 'missed', 'wrong'].map(total);
const share = (part, whole) => (whole === 0 ? 1 : part / whole).toFixed(3);
say(`labels ${rows.length} · right ${right} · missed ${missed} · wrong ${wrong}`);
say(
  `precision ${share(right, right + wrong)} · recall ${share(right, right + missed)} · F1 ${share(2 * right, 2 * right + missed + wrong)}`,
);
const bad = [...items].filter(([, counts]) => counts.missed + counts.wrong > 0);
for (const [id, counts] of bad.sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))))
  say(`${id.padEnd(4)} right ${counts.right} · missed ${counts.missed} · wrong ${counts.wrong}`);
for (const error of errors) say(`  ${error}`);
