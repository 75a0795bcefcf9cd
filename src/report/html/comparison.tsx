import { compare } from '../../diff/compare.js';
import type { Change, Difference, ItemChange } from '../../diff/difference.js';
import type { ItemResult, Result } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { formatDate } from '../date.js';
import { cautionTexts } from '../difference.js';
import { CHANGES, DIFFERENCE_WORDS } from '../difference-words.js';
import { homepageUnreadable } from '../homepage.js';
import { points } from '../layout.js';
import { gradeSpan, itemTitle } from '../names.js';
import { Bar } from './chart.js';
import { Sign } from './icons.js';
import { cardId, lookOf, type Page } from './page.js';
import { words } from './say.js';
import { Note, Say, Text } from './text.js';
import type { PageWord } from './words.js';

interface Sides {
  page: Page;
  baseline: Result;
  difference: Difference;
}

/** What changed since the last check: the score, then what is new, what is fixed, and how much stayed as it was. */
export function Comparison({ page }: { page: Page }) {
  const { baseline, result } = page;
  if (baseline === undefined) return null;
  const sides: Sides = { page, baseline, difference: compare(baseline, result) };
  return (
    <section class="card comparison" aria-labelledby="comparison-heading">
      <h2 id="comparison-heading">
        <Say word="comparison" />
      </h2>
      <Caveats {...sides} />
      {homepageUnreadable(baseline) || homepageUnreadable(result) ? (
        <p>
          <Say word="notComparable" />
        </p>
      ) : (
        <Compared {...sides} />
      )}
    </section>
  );
}

function Compared({ page, baseline, difference }: Sides) {
  const { items, counts, onlyBefore, onlyAfter } = difference;
  const same = new Set(items.filter(({ change }) => change === 'same').map(({ id }) => id));
  const open = page.result.items.filter(
    ({ id, verdict }) => same.has(id) && (verdict === 'fail' || verdict === 'review'),
  ).length;
  const only = (word: 'onlyBefore' | 'onlyAfter', ids: string[]) =>
    page.both(({ lang, say }) => say(DIFFERENCE_WORDS[word][lang], { ids: cleanText(ids.join(', ')) }));
  return (
    <>
      <ScoreTable page={page} baseline={baseline} difference={difference} />
      {(['worse', 'unsure', 'better'] as const).map((change) => (
        <Changed
          key={change}
          page={page}
          baseline={baseline}
          change={change}
          items={items.filter((item) => item.change === change)}
        />
      ))}
      <h3>
        <Say word="unchanged" /> ({counts.same})
      </h3>
      {open > 0 && (
        <p>
          <Say word="stillOpen" data={{ n: open }} />
        </p>
      )}
      {onlyBefore.length > 0 && <Note of={only('onlyBefore', onlyBefore)} kind="small" />}
      {onlyAfter.length > 0 && <Note of={only('onlyAfter', onlyAfter)} kind="small" />}
    </>
  );
}

/** Those of every comparison; where the rules differ, with their versions. */
function Caveats({ page, baseline, difference }: Sides) {
  const rules = ({ ruleSet }: Result) => `${ruleSet.id} ${ruleSet.version}`;
  const [before, after] = [rules(baseline), rules(page.result)];
  const others = { ...difference, cautions: difference.cautions.filter((one) => one !== 'other-rules') };
  const [th, en] = [cautionTexts('th', others), cautionTexts('en', others)];
  return (
    <>
      {before !== after && <Note of={words('otherRules', { before, after })} kind="warn" />}
      {th.map((text, at) => (
        <Note key={text} of={{ th: text, en: en[at] ?? '' }} kind="warn" />
      ))}
    </>
  );
}

function ScoreTable({ page, baseline, difference: { score } }: Sides) {
  const rows: [PageWord, Result][] = [
    ['before', baseline],
    ['after', page.result],
  ];
  return (
    <table class="chart">
      <thead>
        <tr>
          <td />
          <td class="bar" />
          <th scope="col" class="num">
            <Say word="score" />
          </th>
          <th scope="col">
            <Say word="gradeIs" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([word, { score, checkedAt }]) => (
          <tr key={word}>
            <th scope="row">
              <Say word={word} />{' '}
              <small>
                <Text of={page.both(({ lang }) => cleanText(formatDate(checkedAt, lang)))} />
              </small>
            </th>
            <td class="bar">
              <Bar confirmed={score.confirmed} possible={score.possible} />
            </td>
            <td class="num">{score.grade === null ? '–' : points(score.confirmed)}</td>
            <td>
              <Text of={page.both((layout) => gradeSpan(layout, score) || '–')} />
            </td>
          </tr>
        ))}
        <tr class="main">
          <th scope="row">
            <Say word="change" />
          </th>
          <td class="bar" />
          <td class="num">{score === null ? '–' : signed(score.confirmed.after - score.confirmed.before)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

/** "+4.65", "−4.65", "0.00" */
function signed(difference: number): string {
  const size = points(Math.abs(difference));
  if (Number(size) === 0) return size;
  return `${difference > 0 ? '+' : '−'}${size}`;
}

/** Nothing unsure is nothing to tell; nothing new and nothing fixed is. */
function Changed({
  page,
  baseline,
  change,
  items,
}: {
  page: Page;
  baseline: Result;
  change: Exclude<Change, 'same'>;
  items: ItemChange[];
}) {
  if (change === 'unsure' && items.length === 0) return null;
  const find = ({ items: all }: Result, id: string) => all.find((item) => item.id === id);
  return (
    <>
      <h3>
        <Text of={page.both(({ lang, say }) => say(CHANGES[change][lang], { n: items.length }))} />
      </h3>
      {items.length > 0 && (
        <ul class="changed">
          {items.map(({ id }) => (
            <li key={id}>
              <Verdict item={find(baseline, id)} /> <span aria-hidden="true">→</span>{' '}
              <Verdict item={find(page.result, id)} /> <Name page={page} item={find(page.result, id)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Found = { item: ItemResult | undefined };

function Verdict({ item }: Found) {
  if (item === undefined) return null;
  return (
    <span class="was">
      <Sign look={lookOf(item)} /> <Say word={lookOf(item)} />
    </span>
  );
}

function Name({ page, item }: Found & { page: Page }) {
  if (item === undefined) return null;
  return (
    <a href={`#${cardId(page, item)}`}>
      {cleanText(item.id)} <Text of={page.both((layout) => itemTitle(layout, item))} />
    </a>
  );
}
