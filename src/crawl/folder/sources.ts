import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { cleanText } from '../../text/clean.js';
import { withoutQuotes } from '../mistyped.js';
import { decode } from '../read/decode.js';
import { resolveTarget } from '../target.js';
import { PAGE_BYTES } from '../transport.js';
import { mountedPath, readStart } from './exchange.js';
import { locator } from './locate.js';
import { readSourceLines, type SourceLines } from './source-lines.js';

/** A page of a folder as the file it is. */
export interface SourceFile extends SourceLines {
  /** From the working directory where it lies below it, else as the folder was typed; `/` between names. */
  path: string;
}

/** The file behind an address of the site; null for what is no file of the folder. */
export type SourceOf = (url: string) => Promise<SourceFile | null>;

/**
 * Finds the files behind the pages of a checked folder. Each is read once, when it is asked for.
 *
 * @param given the folder as typed
 * @param baseUrl its address on the web, as for the crawl
 */
export async function openSources(given: string, baseUrl?: string): Promise<SourceOf> {
  const target = await resolveTarget(given, baseUrl);
  if (target.source !== 'folder') return async () => null;
  const { base, root } = target;
  const locate = locator(root);
  const asTyped = given.trim();
  const typed = (await realpath(asTyped).catch(() => null)) === root ? asTyped : withoutQuotes(asTyped);
  const known = new Map<string, Promise<SourceFile | null>>();

  const read = async (file: string): Promise<SourceFile | null> => {
    const start = await readStart(file, PAGE_BYTES).catch(() => null);
    if (start === null) return null;
    const lines = readSourceLines(decode(start.bytes, '').text);
    return { ...lines, path: shownPath(typed, relative(root, file)) };
  };
  return async (url) => {
    const path = mountedPath(url, base);
    const file = path === null ? null : await locate(path);
    if (typeof file !== 'string') return null;
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
}

function shownPath(typed: string, inside: string): string {
  const below = relative(process.cwd(), join(resolve(typed), inside));
  const isOutside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return cleanText((isOutside ? join(typed, inside) : below).replaceAll(sep, '/'));
}
