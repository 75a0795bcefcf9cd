import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.js';
import { LAUNCHER } from '../helpers/run-oit.js';
import { createScreen } from '../helpers/screen.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
/** util-linux's; it gives a command a terminal of its own. */
const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
if (!hasScript) process.stderr.write('skipped: there is no `script` (util-linux) to make a terminal with\n');

/** Runs `oit check` on a terminal of 24 lines and 80 columns, and gives all that was written to it. */
async function onTerminal(site: string, options = '', env: Record<string, string> = {}): Promise<string> {
  const { NO_COLOR: _n, FORCE_COLOR: _f, COLUMNS: _c, ...clean } = process.env;
  const command = `stty cols 80 rows 24; '${process.execPath}' '${LAUNCHER}' check '${FIXTURES}/${site}' ${options}`;
  const { stdout } = await promisify(execFile)('script', ['-qc', command, '/dev/null'], {
    env: { ...clean, TERM: 'xterm', ...env },
    maxBuffer: 1e7,
  });
  return stdout;
}

describe.skipIf(!hasScript)('oit check on a terminal of 24 lines and 80 columns', { timeout: 90_000 }, () => {
  it('shows how far it has come, then answers on the first screen and on the last one, in lines that fit', async () => {
    const written = await onTerminal('example-2566');
    expect(written).toMatch(/\rอ่าน \d+\/300 หน้า · พบลิงก์ \d+\/43 รายการ/);
    const { lines } = createScreen(written);
    expect(lines[0]).toBe('ผลตรวจ OIT ปีงบประมาณ 2566: ไม่ผ่าน 26 รายการ');
    for (const screen of [lines.slice(0, 23), lines.slice(-12)]) {
      const text = screen.join('\n');
      for (const piece of [
        'ไม่ผ่าน 26 รายการ',
        '39.53 จาก 100',
        'ระดับ F',
        'ทำลิงก์จากหน้าแรก',
        'o21–o27',
        '53.49',
      ])
        expect(text).toContain(piece);
    }
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).not.toContain('/300 หน้า');
  });

  it('uses no colours with NO_COLOR, and shows no progress with --quiet', async () => {
    const written = await onTerminal('complete-2566', '--quiet', { NO_COLOR: '1' });
    expect(written).not.toMatch(/\u001b\[\d+m/);
    expect(written).not.toContain('/300 หน้า');
  });

  it('writes nothing but plain text on a dumb terminal', async () => {
    const plain = await onTerminal('complete-2566', '--lang en', { TERM: 'dumb' });
    expect(plain).not.toContain('\u001b');
    expect(plain.split('\r\n')[0]).toBe('OIT check, fiscal year B.E. 2566: every item passes');
  });
});
