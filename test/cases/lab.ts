// `npm run cases [-- <part of a name>]`: every case on a server of this machine, checked by a process of its own. Prints what
// became of each, how many requests, seconds and MB it took; exit 1 when one is not as expected or takes too much memory.
import { fileURLToPath } from 'node:url';
import { CASES } from './all.js';
import type { Case } from './case.js';
import { openChecker } from './checker.js';
import { outcomeOf, runCase } from './run-case.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

async function measure(one: Case): Promise<{ row: string; peakMb: number; wrong: string[] }> {
  const started = performance.now();
  const name = one.name.padEnd(56);
  const checker = await openChecker(ROOT);
  try {
    const { checked, wrong } = await runCase(one, checker);
    const { peakMb, crawl } = checked;
    const outcome = Object.keys(one.expect)
      .map((id) => `${id} ${outcomeOf(checked, id)}`)
      .join(' · ');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const numbers = `${String(crawl.requests).padStart(5)} ${seconds.padStart(6)} ${String(peakMb).padStart(5)}`;
    return { row: `${wrong.length === 0 ? 'ok   ' : 'WRONG'} ${name} ${numbers}  ${outcome}`, peakMb, wrong };
  } catch (error) {
    return { row: `WRONG ${name}`, peakMb: 0, wrong: [String(error).slice(0, 2_000)] };
  } finally {
    await checker.close();
  }
}

const part = process.argv[2] ?? '';
const chosen = CASES.filter(({ name, group }) => `${group}: ${name}`.includes(part));
let group = '';
let failed = 0;
let worst = { name: '', peakMb: 0 };
for (const one of chosen) {
  if (one.group !== group) {
    group = one.group;
    say(`\n${group.padEnd(62)}  reqs      s    MB  outcome`);
  }
  const { row, peakMb, wrong } = await measure(one);
  say(row);
  for (const line of wrong) say(`        ${line}`);
  if (wrong.length > 0) failed += 1;
  if (peakMb > worst.peakMb) worst = { name: one.name, peakMb };
}
say(`\n${chosen.length} cases, ${failed} wrong; most memory ${worst.peakMb} MB (${worst.name})`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
