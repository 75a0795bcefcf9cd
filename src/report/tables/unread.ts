import { isTold } from '../crawl-notes.js';
import { problemText } from '../problem.js';
import type { Column, Sheets } from './columns.js';
import { type Address, cellText } from './value.js';

/** Something the crawl did not look at: a page that did not open, or links of one pattern that were left. */
export interface UnreadRow {
  kind: 'problemCount' | 'unopenedCount';
  address: Address;
  count: number | null;
  reason: string;
}

/** All that was not looked at, and why; each address once. */
export function unreadRows({ layout, result, address }: Sheets): UnreadRow[] {
  const problems = result.crawl.problems.map(
    (problem): UnreadRow => ({
      kind: 'problemCount',
      address: address(problem.url),
      count: null,
      reason: cellText(problemText(layout, problem)),
    }),
  );
  const unopened = result.crawl.unopened.filter((group) => !isTold(group, result));
  const left = unopened.map(
    ({ pattern, count, why }): UnreadRow => ({
      kind: 'unopenedCount',
      // A pattern (`/news/#`) is no page that could be opened.
      address: { ...address(pattern), href: null },
      count,
      reason: cellText(layout.say(why)),
    }),
  );
  return [...problems, ...left];
}

export const unreadColumns = ({ word }: Sheets): Column<UnreadRow>[] => [
  { key: 'what', width: 28, value: ({ kind }) => word(kind) },
  { key: 'url', width: 80, value: ({ address }) => address },
  { key: 'count', width: 12, value: ({ count }) => count },
  { key: 'reason', width: 60, value: ({ reason }) => reason },
];
