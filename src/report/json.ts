import { type Result, ResultSchema } from '../result/schema.js';

/**
 * A Result as JSON text: the keys in the order of the published schema (free-form objects sorted by name), two spaces, a
 * newline at the end. The same Result always gives the same bytes.
 *
 * @throws ZodError when the value is not a Result.
 */
export function renderJson(result: Result): string {
  const ordered = ResultSchema.parse(result);
  ordered.options = sortKeys(ordered.options);
  for (const item of ordered.items) {
    for (const finding of item.findings) finding.data = sortKeys(finding.data);
  }
  return `${JSON.stringify(ordered, null, 2).replace(INVISIBLE, escaped)}\n`;
}

/**
 * What JSON may hold as it is, but would turn the text around in a terminal or viewer: C1 controls, bidi marks and other
 * characters without a picture, line separators. Line feeds are those between the lines.
 */
const INVISIBLE = /[\p{Cf}\u007f-\u009f\u2028\u2029]/gu;

function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
