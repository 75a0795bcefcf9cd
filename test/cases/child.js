// One check in a process of its own, for the lab: node child.js <address> <options as JSON>. Prints what it found and its peak memory.
import './names.js';

const { check, loadRules } = await import(new URL('../../dist/index.js', import.meta.url).href);
const [given = '', options = '{}'] = process.argv.slice(2);
const rules = await loadRules();
const baseMb = process.resourceUsage().maxRSS / 1024;
const result = await check(given, { ...JSON.parse(options), rules, now: new Date(0) });
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ result, baseMb, peakMb }));
