import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  bin: Record<string, string>;
  exports: { '.': { types: string; default: string } };
  files: string[];
  license: string;
};

describe('the package', () => {
  it('points at files that are there once it is built', () => {
    const { types, default: entry } = manifest.exports['.'];
    for (const path of [manifest.bin.oit ?? '', types, entry, ...manifest.files]) {
      expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });

  it('publishes the JSON Schema of the result', () => {
    const schema = JSON.parse(readFileSync(new URL('dist/schema/result.schema.json', root), 'utf8'));
    expect(schema.properties).toHaveProperty('items');
  });

  it('carries its licence', () => {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(new URL('LICENSE', root), 'utf8')).toContain('oit-check contributors');
  });

  it('can be imported as a library', async () => {
    const library = await import(new URL('dist/index.js', root).href);
    for (const name of ['check', 'loadRules', 'renderTerminal', 'renderJson', 'createMatcher']) {
      expect(library[name], name).toBeTypeOf('function');
    }
  });
});
