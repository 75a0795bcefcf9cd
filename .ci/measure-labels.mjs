// Usage: node .ci/measure-labels.mjs <labels.tsv> [--rules <file>] (after a build). How well a rule set reads labels whose items are known.
// A line: label, tab, its items with commas between (o12 or o1,o3), `-` or nothing behind the tab when it is no item. Empty lines and # lines are skipped.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const say = (line) => process.stdout.write(`${line}\n`);
const [file, ...options] = process.argv.slice(2);
if (file === undefined || !/^(--rules \S.*)?$/.test(options.join(' '))) {
  process.stderr.write('node .ci/measure-labels.mjs <labels.tsv> [--rules <file>]\n');
  process.exit(2);
}

function stop(th, en) {
  process.stderr.write(`${th}\n${en}\n`);
  process.exit(2);
}

function match(input) {
  const bin = fileURLToPath(new URL('../bin/oit.js', import.meta.url));
  const args = [bin, 'match', '--json', ...(options[1] ? ['--rules', options[1]] : [])];
  return execFileSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
}

function read() {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(`อ่านไฟล์ ${file} ไม่ได้ (${error.code})`, `cannot read ${file} (${error.code})`);
  }
}

const { loadRules } = await import('../dist/index.js');
const { ruleSet } = await loadRules(options[1]).catch(({ th, en, message }) =>
  stop(th ?? message, en ?? message),
);
const known = new Set(ruleSet.items.map(({ id }) => id));
const rows = read()
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/)
  .flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const place = `${file}:${at + 1}`;
    if (!line.includes('\t'))
      stop(`${place}: ไม่มีแท็บคั่นระหว่างป้ายกับรายการ`, `${place}: no tab between the label and its items`);
    const [label = '', items = ''] = line.split('\t');
    const wanted = items.split(',').map((id) => id.trim().toLowerCase());
    const ids = wanted.filter((id) => id !== '' && id !== '-');
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined)
      stop(`${place}: กติกาไม่มีรายการ "${unknown}"`, `${place}: the rules have no item "${unknown}"`);
    return [{ label, wanted: ids }];
  });
const answers = match(`${rows.map(({ label }) => label).join('\n')}\n`)
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
