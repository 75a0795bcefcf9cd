import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { lilconfig } from 'lilconfig';
import { KnownError } from '../../errors.js';

/** Where settings stand. Only data: a settings file that is a program would run for whoever looks at a foreign folder. */
const PLACES = ['oit.config.yaml', 'oit.config.yml', 'package.json'];
const ENDINGS = ['.yaml', '.yml', '.json'];

/** A settings file, and the keys that lead to the settings in it. */
export interface ConfigFile {
  path: string;
  within: readonly string[];
}

/** The nearest settings file from a folder upwards; null when there is none. */
export async function findConfig(folder: string): Promise<ConfigFile | null> {
  const there = async () => ({ oit: true });
  const finder = lilconfig('oit', {
    searchPlaces: PLACES,
    stopDir: lastFolder(folder),
    ignoreEmptySearchPlaces: false,
    cache: false,
    // What stands in the file is read elsewhere, with its lines; here it only matters whether it is ours.
    loaders: { '.yaml': there, '.yml': there, '.json': async (_, text) => (hasOurKey(text) ? there() : {}) },
  });
  const found = await finder.search(folder);
  return found === null || !found.config ? null : fileAt(found.filepath);
}

/** The file of `--config`. @throws KnownError for an ending that no settings have */
export function namedConfig(path: string): ConfigFile {
  if (ENDINGS.includes(extname(path).toLowerCase())) return fileAt(resolve(path));
  throw new KnownError(
    `--config ${path}: ไฟล์ตั้งค่าต้องลงท้ายด้วย ${ENDINGS.join(' ')}`,
    `--config ${path}: a settings file ends in ${ENDINGS.join(' ')}`,
  );
}

const fileAt = (path: string): ConfigFile => ({
  path,
  within: /(^|[\\/])package\.json$/.test(path) ? ['oit'] : [],
});

/** A package.json that is broken and speaks of us is read on, so that its fault is told. */
function hasOurKey(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof data === 'object' && data !== null && Object.hasOwn(data, 'oit');
  } catch {
    return text.includes('"oit"');
  }
}

/**
 * Where the search ends: the root of the repository, else the home folder, else where it begins. Above them stand the files of
 * others, as in a shared temporary folder.
 */
function lastFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === homedir() || dirname(folder) === folder) break;
  }
  const below = relative(homedir(), from);
  return below === '..' || below.startsWith(`..${sep}`) || resolve(below) === below ? from : homedir();
}
