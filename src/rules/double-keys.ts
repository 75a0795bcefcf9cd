import { type Document, isNode, isScalar, visit } from 'yaml';
import type { Issue } from './issues.js';

/**
 * Where keys stand that their map has already, in the order written. The YAML library compares every key with every other,
 * which a map of a hundred thousand keys makes a matter of minutes.
 */
export function doubleKeys(doc: Document): number[] {
  const doubles: number[] = [];
  visit(doc, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) doubles.push(isNode(key) ? (key.range?.[0] ?? 0) : 0);
        seen.add(key.value);
      }
    },
  });
  return doubles.sort((one, other) => one - other);
}

/** What is said of the double key at a place of the text. */
export function duplicateKey(text: string, offset: number): Pick<Issue, 'th' | 'en'> {
  const key = /^[^\s:]{1,60}/.exec(text.slice(offset, offset + 61))?.[0] ?? '';
  return { th: `มีคีย์ "${key}" ซ้ำ`, en: `the key "${key}" is given twice` };
}
