import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** True when LibreOffice is installed. Where the tests must not be left out, its lack is an error. */
export const hasLibreOffice = program !== undefined;

if (!hasLibreOffice) {
  const why = 'tests with LibreOffice are left out: neither soffice nor libreoffice was found';
  if (process.env.OIT_CI_REQUIRES_LIBREOFFICE === '1') throw new Error(why);
  process.stderr.write(`${why}\n`);
}

/** Opens a file in LibreOffice and saves it in another format into a folder; the profile of the user stays untouched. */
export async function convert(path: string, format: string, folder: string): Promise<void> {
  if (program === undefined) throw new Error('no LibreOffice');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, '.profile')).href}`;
  // Without a window there is nobody to confirm the character set, and the byte order mark alone does not decide.
  const reading = path.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
  await run(program, [profile, '--headless', ...reading, '--convert-to', format, '--outdir', folder, path]);
}
