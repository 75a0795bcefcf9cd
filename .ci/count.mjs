// Usage: node count.mjs <vitest's JSON report> [failed step…]. Prints `N passed, N failed`; exit 1 when anything failed.
// A skipped test counts as failed: what CI does not run, nobody runs. So does each failed step that no failed test explains.
import { existsSync, readFileSync } from 'node:fs';

const say = (line) => process.stdout.write(`${line}\n`);
const [report, ...steps] = process.argv.slice(2);
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const skipped = counts.numPendingTests + counts.numTodoTests;
if (skipped > 0) say(`${skipped} tests were skipped`);
const unexplained = counts.numFailedTests > 0 ? steps.slice(1) : steps;
const failed = counts.numFailedTests + skipped + unexplained.length;
if (counts.numPassedTests === 0) say('no test has run');
say(`${counts.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 || counts.numPassedTests === 0 ? 1 : 0;
