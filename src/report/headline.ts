import type { Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { truncate } from '../text/width.js';
import { homepageUnreadable } from './homepage.js';
import { hang, type Layout } from './layout.js';

/** What was checked, and the verdict in words, in the colour of the verdict. */
export function headlineLines(layout: Layout, result: Result): string[] {
  const { ink } = layout;
  const count = countOf(result);
  const paint = count('fail') > 0 ? ink.red : count('review') > 0 ? ink.yellow : ink.green;
  return hang(layout, '', verdictLine(layout, result), (line) => paint.bold(line));
}

/** Most characters of a name in a title: a Result may be of any hand. */
const LONGEST_NAME = 200;

/** "Sample agency · OIT check, fiscal year B.E. 2566: 26 items fail": whose result it is, where that was told. */
export function headlineText(layout: Layout, result: Result): string {
  const name = truncate(cleanText(result.agency.name ?? ''), LONGEST_NAME);
  const line = verdictLine(layout, result);
  return name === '' ? line : `${name} · ${line}`;
}

/** What was checked and the verdict; without a verdict the title alone. */
function verdictLine(layout: Layout, result: Result): string {
  const title = layout.say('title', { year: result.ruleSet.fiscalYear });
  const verdict = verdictText(layout, result);
  return verdict === '' ? title : layout.say('headline', { title, verdict });
}

/** "26 items fail · 4 to review"; '' where nothing was to be assessed. */
export function verdictText({ say }: Layout, result: Result): string {
  if (homepageUnreadable(result)) return say('notChecked');
  const count = countOf(result);
  const [fail, review] = [count('fail'), count('review')];
  if (fail === 0 && review === 0) return count('pass') > 0 ? say('allPass') : '';
  const parts = [fail > 0 ? say('someFail', { n: fail }) : say('noneFails')];
  if (review > 0) parts.push(say('someReview', { n: review }));
  return parts.join(' · ');
}

const countOf =
  ({ items }: Result) =>
  (verdict: Result['items'][number]['verdict']) =>
    items.filter((item) => item.verdict === verdict).length;
