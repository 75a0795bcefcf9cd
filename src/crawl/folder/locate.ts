import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Files that answer for their folder, first one first. */
export const INDEX_FILES: readonly string[] = ['index.html', 'index.htm', 'default.htm', 'index.php'];
const PAGE_ENDINGS: readonly string[] = ['.html', '.htm'];

/** What a link that leads out of the folder is answered with: a server might follow it, this tool does not look. */
export const OUTSIDE = Symbol('outside');
export type Place = string | typeof OUTSIDE | null;

/** Finds the file behind a path of the site; null when there is none. */
export type Locate = (pathname: string) => Promise<Place>;

/**
 * Case-sensitive on every system, Unicode forms alike (macOS stores Thai names taken apart). Hidden files, `..`, encoded
 * slashes and backslashes are never found; links that lead out of the folder are told as such and not followed.
 *
 * @param root real path of the folder
 */
export function locator(root: string): Locate {
  const listings = new Map<string, Promise<Map<string, string>>>();
  const list = (folder: string) => {
    let listing = listings.get(folder);
    if (!listing) {
      listing = namesIn(folder);
      listings.set(folder, listing);
    }
    return listing;
  };
  const entry = async (folder: string, name: string) => {
    const found = (await list(folder)).get(name.normalize('NFC'));
    return found === undefined ? null : inside(root, join(folder, found));
  };

  return async (pathname) => {
    const segments = safeSegments(pathname);
    if (!segments) return null;
    let folder = root;
    for (const [index, segment] of segments.entries()) {
      const path = await entry(folder, segment);
      const last = index === segments.length - 1;
      if (path === OUTSIDE) return OUTSIDE;
      const kind = path && (await kindOf(path));
      if (kind === 'other') return null;
      if (kind === 'file') return last ? path : null;
      if (last && !pathname.endsWith('/')) {
        const page = await firstOf(
          PAGE_ENDINGS.map((ending) => segment + ending),
          (name) => entry(folder, name),
        );
        if (page) return page;
      }
      if (!path) return null;
      folder = path;
    }
    return firstOf(INDEX_FILES, (name) => entry(folder, name));
  };
}

async function firstOf(names: readonly string[], find: (name: string) => Promise<Place>): Promise<Place> {
  for (const name of names) {
    const path = await find(name);
    if (path === OUTSIDE) return OUTSIDE;
    if (path && (await kindOf(path)) === 'file') return path;
  }
  return null;
}

function safeSegments(pathname: string): string[] | null {
  const segments: string[] = [];
  for (const raw of pathname.split('/').filter(Boolean)) {
    let segment: string;
    try {
      segment = decodeURIComponent(raw);
    } catch {
      return null;
    }
    if (segment.startsWith('.') || /[/\\\0]/.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}

async function namesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  return new Map(names.map((name) => [name.normalize('NFC'), name]));
}

/** null for a link to nothing: no server would find it either. */
async function inside(root: string, path: string): Promise<Place> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return null;
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : OUTSIDE;
}

/** `other`: a pipe or device, which would keep its reader waiting for ever, or something gone meanwhile. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'other'> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : 'other';
}
