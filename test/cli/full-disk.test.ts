import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResultSchema } from '../../src/result/schema.js';
import { LAUNCHER } from '../helpers/run-oit.js';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example-2566', import.meta.url));

/** A mount of its own for one command, in a namespace of its own: needs no rights, and nothing of it stays. */
const IN_SMALL = 'mount -t tmpfs -o size=64k small "$1" && shift && exec "$@"';
const unshare = (folder: string, command: string[]) => [
  '-Urm',
  'sh',
  '-c',
  IN_SMALL,
  'sh',
  folder,
  ...command,
];

function canMount(): boolean {
  try {
    execFileSync('unshare', unshare(tmpdir(), ['true']), { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('full disk: not tried, nobody may mount a small disk here (unshare, tmpfs)\n');
    return false;
  }
}

let folder = '';
let small = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-full-'));
  small = join(folder, 'small');
  await mkdir(small);
});
afterAll(() => rm(folder, { recursive: true }));

/** `oit …` with `folder/small` on a disk of 64 KB of which so many bytes are taken; afterwards lists what lies there. */
function runOnFull(taken: number, args: string[]) {
  const script = `head -c ${taken} /dev/zero > "$1/fill"; echo old > "$1/old.json"; cd "$1"; shift; "$@"; s=$?; ls -A >&2; cat old.json >&2; exit $s`;
  const command = ['sh', '-c', script, 'sh', small, process.execPath, LAUNCHER, ...args];
  const env = { ...process.env, TMPDIR: folder };
  return spawnSync('unshare', unshare(small, command), { encoding: 'utf8', env });
}

describe.skipIf(!canMount())('a full disk', () => {
  it('is told before the crawl, and nothing is left or lost', () => {
    const { status, stdout, stderr } = runOnFull(60_000, ['check', EXAMPLE, '-o', 'old.json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('-o old.json: the disk is full: make room, or choose another place');
    expect(stderr.endsWith('\nfill\nold.json\nold\n')).toBe(true);
  });

  it('that is full only after the crawl costs no result: report on stdout, the rest written, the result kept', async () => {
    const other = join(folder, 'other.txt');
    const { status, stdout, stderr } = runOnFull(40_000, ['check', EXAMPLE, '-o', 'old.json', '-o', other]);
    expect(status).toBe(2);
    expect(stdout).toContain('39.53');
    expect(await readFile(other, 'utf8')).toContain('39.53');
    expect(stderr).toContain('the disk is full');
    expect(stderr.endsWith('\nfill\nold.json\nold\n')).toBe(true);
    const kept = /oit report (\S+result\.json) -o/.exec(stderr)?.[1] ?? '';
    expect(ResultSchema.safeParse(JSON.parse(await readFile(kept, 'utf8'))).success).toBe(true);
  });

  it('leaves the result on stdout with --json, and names a JSON that was written', async () => {
    const json = runOnFull(40_000, ['check', EXAMPLE, '--json', '-o', 'old.json']);
    expect(json.status).toBe(2);
    expect(ResultSchema.safeParse(JSON.parse(json.stdout)).success).toBe(true);
    const kept = join(folder, 'kept.json');
    const text = runOnFull(40_000, ['check', EXAMPLE, '-o', 'a.txt', '-o', kept]);
    expect(text.stderr).toContain(`make what is missing without another check: oit report ${kept} -o …`);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
