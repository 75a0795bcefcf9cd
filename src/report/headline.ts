import type { Result } from '../result/schema.js';
import { homepageUnreadable } from './homepage.js';
import { hang, type Layout } from './layout.js';

/** What was checked, and the verdict in words, in the colour of the verdict. */
export function headlineLines(layout: Layout, result: Result): string[] {
  const { ink, say } = layout;
  const title = say('title', { year: result.ruleSet.fiscalYear });
  const verdict = verdictText(layout, result);
  const text = verdict === '' ? title : say('headline', { title, verdict });
  const count = countOf(result);
  const paint = count('fail') > 0 ? ink.red : count('review') > 0 ? ink.yellow : ink.green;
  return hang(layout, '', text, (line) => paint.bold(line));
}

/** "26 items fail · 4 to review"; '' where nothing was to be assessed. */
function verdictText({ say }: Layout, result: Result): string {
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
