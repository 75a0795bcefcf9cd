// Tells how much memory its process took: resident set at its highest, in MB.
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux hands the peak of a parent down to its child with `maxRSS`, so its own account of the process is read. */
export function peakMb() {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const { PEAK_FILE } = process.env;
if (PEAK_FILE) process.on('exit', () => writeFileSync(PEAK_FILE, String(peakMb())));
