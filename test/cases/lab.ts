// `npm run cases [-- <part of a name>]`: every case on a server of this machine, checked by a process of its own. Prints what
// became of each, how many requests, seconds and MB it took; exit 1 when one is not as expected or takes too much memory.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CASES } from './all.js';
import type { Case } from './case.js';
import { type Checked, outcomeOf, runCase } from './run-case.js';

/** Peak resident memory of one check, with Node itself and the rules (MB). */
const MOST_MB = 300;
/** No case may need longer, whatever the server does (milliseconds). */
const MOST_MS = 240_000;
const CHILD = fileURLToPath(new URL('../../test/cases/child.js', import.meta.url));
const run = promisify(execFile);
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Measured {
  result: Checked;
  peakMb: number;
}

async function measure(one: Case): Promise<{ row: string; peakMb: number; wrong: string[] }> {
  let peakMb = 0;
  const started = performance.now();
  const name = one.name.padEnd(46);
  try {
    const { checked, wrong } = await runCase(one, async (given, options) => {
      const child = [CHILD, given, JSON.stringify(options)];
      const { stdout } = await run(process.execPath, child, { maxBuffer: 1 << 30, timeout: MOST_MS });
      const measured = JSON.parse(stdout) as Measured;
      peakMb = Math.round(measured.peakMb);
      return measured.result;
    });
    if (peakMb > MOST_MB) wrong.push(`${peakMb} MB, more than ${MOST_MB}`);
    const outcome = Object.keys(one.expect)
      .map((id) => `${id} ${outcomeOf(checked, id)}`)
      .join(' · ');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const numbers = `${String(checked.crawl.requests).padStart(5)} ${seconds.padStart(6)} ${String(peakMb).padStart(5)}`;
    return { row: `${wrong.length === 0 ? 'ok   ' : 'WRONG'} ${name} ${numbers}  ${outcome}`, peakMb, wrong };
  } catch (error) {
    return { row: `WRONG ${name}`, peakMb, wrong: [`crashed or hung: ${String(error).slice(0, 400)}`] };
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
    say(`\n${group.padEnd(52)}  reqs      s    MB  outcome`);
  }
  const { row, peakMb, wrong } = await measure(one);
  say(row);
  for (const line of wrong) say(`        ${line}`);
  if (wrong.length > 0) failed += 1;
  if (peakMb > worst.peakMb) worst = { name: one.name, peakMb };
}
say(`\n${chosen.length} cases, ${failed} wrong; most memory ${worst.peakMb} MB (${worst.name})`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
