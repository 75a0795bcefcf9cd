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
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
