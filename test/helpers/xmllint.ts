import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const found = spawnSync('xmllint', ['--version']).status === 0;

/** True when xmllint (libxml2) is installed. Where the tests must not be left out, its lack is an error. */
export const hasXmllint = found;

if (!found) {
  const why = 'checks of XML against its schema are left out: xmllint was not found (Debian: libxml2-utils)';
  if (process.env.OIT_CI_REQUIRES_XMLLINT === '1') throw new Error(why);
  process.stderr.write(`${why}\n`);
}

/** What xmllint has against an XML text by a schema of test/schemas; '' when it is valid. */
export function xmlFaults(xml: string, schema: string): string {
  const path = fileURLToPath(new URL(`../schemas/${schema}`, import.meta.url));
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', path, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
