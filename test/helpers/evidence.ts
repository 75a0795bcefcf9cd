import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { type CheckOptions, check } from '../../src/check.js';
import { openEvidence } from '../../src/cli/evidence/evidence.js';
import { type Manifest, ManifestSchema } from '../../src/evidence/schema.js';
import type { Result } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';

export const NOW = new Date('2023-02-01T03:04:05Z');

/** New folders for one test file, deleted after each test. */
export function withFolders(): () => Promise<string> {
  const made: string[] = [];
  afterEach(async () => {
    await Promise.all(made.splice(0).map((each) => rm(each, { recursive: true, force: true })));
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-evidence-'));
    made.push(folder);
    return folder;
  };
}

export interface Packed {
  result: Result;
  manifest: Manifest;
  /** Bytes of a file of the pack. */
  read: (file: string) => Promise<Buffer>;
  /** The answer to a path of the site. */
  answer: (path: string) => Manifest['answers'][number];
}

/** Checks a site as the command does with `--evidence`, in this process. */
export async function pack(
  given: string,
  folder: string,
  { most, ...options }: Partial<CheckOptions> & { most?: number } = {},
): Promise<Packed> {
  const evidence = await openEvidence(folder, () => NOW, most);
  const { recorder, afterCheck } = evidence;
  const rules = await loadRules();
  const result = await check(given, {
    rules,
    now: NOW,
    render: 'never',
    backoffMs: 1,
    recorder,
    afterCheck,
    ...options,
  }).finally(() => evidence.close());
  evidence.finish();
  return opened(folder, result);
}

/** Reads a pack, and proves its checksums and its manifest on the way. */
export async function opened(folder: string, result: Result): Promise<Packed> {
  const read = (file: string) => readFile(join(folder, file));
  const manifest = ManifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  await proveSums(folder);
  for (const { body, shown, screenshot } of manifest.answers) {
    for (const file of [body, screenshot, ...shown]) {
      if (!file) continue;
      const bytes = await read(file.file);
      expect([bytes.length, sha256(bytes)]).toEqual([file.bytes, file.sha256]);
    }
  }
  const answer = (path: string) => {
    const found = manifest.answers.find(({ url }) => url === new URL(path, result.agency.finalUrl).href);
    if (!found) throw new Error(`no answer for ${path}`);
    return found;
  };
  return { result, manifest, read, answer };
}

/** What `sha256sum -c` does; and that no file is left out. */
async function proveSums(folder: string): Promise<void> {
  const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  const files = lines.map((line) => {
    const [, sum, file] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? [];
    if (!sum || !file) throw new Error(`no line of sha256sum: ${line}`);
    return { sum, file };
  });
  for (const { sum, file } of files) expect(sha256(await readFile(join(folder, file)))).toBe(sum);
  expect([...files.map(({ file }) => file), 'SHA256SUMS'].sort()).toEqual(await allFiles(folder));
}

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
