import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

interface Stage {
  from: string;
  name: string;
  lines: { word: string; rest: string }[];
}

/** The stages of the Dockerfile, long lines joined. */
function stages(): Stage[] {
  const lines = read('Dockerfile')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  const found: Stage[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    const [, from, name] = /^(\S+) AS (\S+)$/.exec(rest) ?? [];
    if (word === 'FROM') found.push({ from: from ?? '', name: name ?? '', lines: [] });
    else found.at(-1)?.lines.push({ word, rest });
  }
  return found;
}

const all = stages();
const image = /^ARG NODE=(\S+)$/m.exec(read('Dockerfile'))?.[1] ?? '';

describe('the Dockerfile', () => {
  it('begins from a slim image of a Node that the package accepts, never from "latest"', () => {
    expect(image).toMatch(/^node:\d+-[a-z]+-slim$/);
    expect(Number(/\d+/.exec(image)?.[0])).toBeGreaterThanOrEqual(20);
    expect(read('Dockerfile')).not.toContain(':latest');
    const names = all.map(({ name }) => name);
    for (const [at, { from }] of all.entries())
      expect(from === `\${NODE}` || names.slice(0, at).includes(from), from).toBe(true);
  });

  it('runs as a user without rights, with and without the browser', () => {
    expect(all.at(-1)?.name).toBe('runtime');
    for (const name of ['runtime', 'browser']) {
      const stage = all.find((one) => one.name === name);
      expect(stage?.lines.filter(({ word }) => word === 'USER').at(-1)).toEqual({
        word: 'USER',
        rest: 'node',
      });
      expect(stage?.lines.at(-1)?.word).toBe('USER');
    }
  });

  it('starts the program itself', () => {
    const entry = all.flatMap(({ lines }) => lines).find(({ word }) => word === 'ENTRYPOINT');
    expect(JSON.parse(entry?.rest ?? '')).toEqual(['node', '/app/bin/oit.js']);
  });

  it('copies what is there and what .dockerignore lets in', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = all.flatMap(({ lines }) =>
      lines.flatMap(({ word, rest }) =>
        word === 'COPY' && !rest.startsWith('--from=') ? rest.split(' ').slice(0, -1) : [],
      ),
    );
    expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
    for (const path of copied) expect(existsSync(fileURLToPath(new URL(path, root))), path).toBe(true);
    const names = all.map(({ name }) => name);
    for (const { lines } of all)
      for (const { rest } of lines) {
        const from = /^--from=(\S+)/.exec(rest)?.[1];
        if (from !== undefined) expect(names).toContain(from);
      }
  });

  it('installs what the lock file says, without running scripts of packages', () => {
    const installs = all
      .flatMap(({ lines }) => lines)
      .filter(({ rest }) => /\bnpm (ci|install|i)\b/.test(rest));
    expect(installs.length).toBeGreaterThan(0);
    for (const { rest } of installs) expect(rest).toMatch(/^npm ci .*--ignore-scripts/);
  });
});
