import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { makeFinding, makeItem, makeResult } from '../helpers/result.js';

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('a result as JSON', () => {
  it('holds the result whole, two spaces deep, with a newline at the end', () => {
    const result = makeResult();
    const text = renderJson(result);
    expect(JSON.parse(text)).toEqual(result);
    expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"tool": \{\n {4}"name"/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('gives the same bytes whatever order the keys were set in', () => {
    const result = makeResult({
      options: { zeta: 1, alpha: true },
      items: [makeItem('o1', { findings: [makeFinding({ data: { url: 'a', cause: 'gone' } })] })],
    });
    expect(renderJson(reversed(result) as typeof result)).toBe(renderJson(result));
  });

  it('keeps any text a site may hold, quotes and line separators included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const text = renderJson(makeResult({ items: [makeItem('o1', { title })] }));
        expect(JSON.parse(text).items[0].title).toBe(title);
      }),
    );
  });

  it('refuses a value that is not a result', () => {
    const broken = { ...makeResult(), checkedAt: 'yesterday' };
    expect(() => renderJson(broken)).toThrow();
  });
});
