import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const MAX_FILES = 20_000;
const MAX_DEPTH = 20;
const SKIPPED = new Set(['node_modules']);

/** Paths of all files below the folder with `/` between names, sorted; hidden ones and links are left out. */
export async function listFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (folder: string, prefix: string, depth: number): Promise<void> => {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const { name, entry } of entries.map((entry) => ({ name: entry.name, entry })).sort(byName)) {
      if (files.length >= MAX_FILES) return;
      if (name.startsWith('.') || SKIPPED.has(name)) continue;
      if (entry.isFile()) files.push(prefix + name);
      else if (entry.isDirectory() && depth < MAX_DEPTH)
        await walk(join(folder, name), `${prefix}${name}/`, depth + 1);
    }
  };
  await walk(root, '', 0);
  return files.sort();
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** The address of a file below the mount. */
export function fileUrl(base: string, path: string): string {
  return new URL(path.normalize('NFC').split('/').map(encodeURIComponent).join('/'), base).href;
}
