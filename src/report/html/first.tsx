import type { ItemResult } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { homepageUnreadable } from '../homepage.js';
import { gainMethodText, nextSteps } from '../next-steps.js';
import { cardId, type Page } from './page.js';
import { Say, Text } from './text.js';
import { type Both, WORDS } from './words.js';

/** One thing to do, in both languages. */
export interface Step {
  text: Both;
  items: ItemResult[];
}

/** What to do, in the order in which it is worth doing. */
export function stepsOf(page: Page): Step[] {
  const english = nextSteps(page.en, page.result);
  return nextSteps(page.th, page.result).map(({ text, items }, index) => ({
    text: { th: text, en: english[index]?.text ?? text },
    items,
  }));
}

/** The to-do list: each step with the numbers of its items, which lead to their cards. */
export function First({ page, steps }: { page: Page; steps: Step[] }) {
  if (homepageUnreadable(page.result)) return null;
  const isPerfect = steps.length === 0;
  return (
    <section class="card first" aria-labelledby="first-heading">
      <h2 id="first-heading">
        <Say word="first" />
      </h2>
      {isPerfect && (
        <p>
          <Say word="nothing" />
        </p>
      )}
      {!isPerfect && (
        <p class="small">
          <Text of={page.both((layout) => gainMethodText(layout, page.result))} />
        </p>
      )}
      <ol class="steps">
        {steps.map((step) => (
          <li key={step.text.en}>
            <p>
              <Text of={step.text} />
            </p>
            <p class="ids">
              {step.items.map((item) => (
                <a key={item.id} href={`#${cardId(page, item)}`} title={cleanText(item.title)}>
                  {cleanText(item.id)}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Items under the first step that names them; then those with nothing to do. Each item once. */
export function groupsOf(page: Page, steps: Step[]): Step[] {
  const placed = new Set<ItemResult>();
  const groups = steps.map(({ text, items }) => {
    const own = items.filter((item) => !placed.has(item));
    for (const item of own) placed.add(item);
    return { text, items: own };
  });
  const left = page.result.items.filter((item) => !placed.has(item));
  const rest = (text: Both, fits: (item: ItemResult) => boolean) => ({ text, items: left.filter(fits) });
  const last = [
    rest(WORDS.others, ({ verdict }) => verdict === 'fail' || verdict === 'review'),
    rest(WORDS.passed, ({ verdict }) => verdict === 'pass'),
    rest(WORDS.outOfMean, ({ verdict }) => verdict === 'not-applicable'),
  ];
  return [...groups, ...last].filter(({ items }) => items.length > 0);
}
