// Checks for the case lab in a process of its own: it is sent an address and options, and sends back what was found and its
// peak memory so far.
import './names.js';
import { peakMb } from './peak.js';

const { check, loadRules } = await import(new URL('../../dist/index.js', import.meta.url).href);
const rules = await loadRules();

process.on('message', async ({ given, options }) => {
  try {
    const result = await check(given, { ...options, rules, now: new Date(0) });
    process.send?.({ result, peakMb: peakMb() });
  } catch (error) {
    process.send?.({ error: String(error?.stack ?? error) });
  }
});
