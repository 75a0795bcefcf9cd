// Usage: npm audit --omit=dev --json | node .ci/audit.mjs. Exit 1 for an advisory against what an installation gets; a registry that does
// not answer the question is no advisory: `note:` says why nothing was learnt.
import { readFileSync } from 'node:fs';

const say = (line) => process.stdout.write(`${line}\n`);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const answer = parsed(readFileSync(0, 'utf8'));
const found = answer?.vulnerabilities;
if (typeof found === 'object' && found !== null && answer.metadata !== undefined) {
  for (const { name, severity, range } of Object.values(found)) say(`${name} ${range}: ${severity}`);
  process.exitCode = Object.keys(found).length > 0 ? 1 : 0;
} else {
  const why = answer?.message ?? answer?.error?.summary ?? 'no answer';
  say(`note: npm audit was not answered (${String(why).split('\n', 1)[0]})`);
}
