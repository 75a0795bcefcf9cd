import { compare } from '../../diff/compare.js';
import type { Change, Difference } from '../../diff/difference.js';
import type { ItemResult, Result } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { formatDate } from '../date.js';
import { cautionTexts } from '../difference.js';
import { homepageUnreadable } from '../homepage.js';
import { points } from '../layout.js';
import { gradeSpan, itemTitle } from '../names.js';
import { Bar } from './chart.js';
import { Sign } from './icons.js';
import { cardId, lookOf, type Page } from './page.js';
import { Say, Text } from './text.js';
import type { PageWord } from './words.js';

/** What changed since the last check: the score, then what is new, what is fixed, and how much stayed as it was. */
export function Comparison({ page }: { page: Page }) {
  const { baseline, result } = page;
  if (baseline === undefined) return null;
  const difference = compare(baseline, result);
  return (
    <section class="card comparison" aria-labelledby="comparison-heading">
      <h2 id="comparison-heading">
        <Say word="comparison" />
      </h2>
      {difference.cautions.map((caution) => (
        <p key={caution} class="warn">
          <Text
            of={page.both(({ lang }) => cautionTexts(lang, { ...difference, cautions: [caution] }).join(''))}
          />
        </p>
      ))}
      {homepageUnreadable(baseline) || homepageUnreadable(result) ? (
        <p>
          <Say word="notComparable" />
        </p>
      ) : (
        <Compared page={page} baseline={baseline} difference={difference} />
      )}
    </section>
  );
}

/** How an item came out before and now; null where that Result does not have it. */
interface Pair {
  id: string;
  item: ItemResult | null;
  before: ItemResult | null;
}

interface ComparedProps {
  page: Page;
  baseline: Result;
  difference: Difference;
}

function Compared({ page, baseline, difference }: ComparedProps) {
  const pairOf = (id: string): Pair => ({
    id,
    item: page.result.items.find((item) => item.id === id) ?? null,
    before: baseline.items.find((item) => item.id === id) ?? null,
  });
  const changed = (kind: Change) =>
    difference.items.filter(({ change }) => change === kind).map(({ id }) => pairOf(id));
  const only = [...difference.onlyAfter, ...difference.onlyBefore].map(pairOf);
  const same = changed('same');
  const open = same.filter(({ item }) => item?.verdict === 'fail' || item?.verdict === 'review').length;
  return (
    <>
      <ScoreTable page={page} baseline={baseline} />
      <Changed page={page} word="newProblems" pairs={changed('worse')} />
      <Changed page={page} word="fixed" pairs={changed('better')} />
      {difference.counts.unsure > 0 && <Changed page={page} word="unsure" pairs={changed('unsure')} />}
      {only.length > 0 && <Changed page={page} word="onlyInOne" pairs={only} />}
      <h3>
        <Say word="unchanged" /> ({same.length})
      </h3>
      {open > 0 && (
        <p>
          <Say word="stillOpen" data={{ n: open }} />
        </p>
      )}
    </>
  );
}

function ScoreTable({ page, baseline }: { page: Page; baseline: Result }) {
  const rows: [PageWord, Result][] = [
    ['before', baseline],
    ['after', page.result],
  ];
  const difference = page.result.score.confirmed - baseline.score.confirmed;
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
          <td class="num">{signed(difference)}</td>
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

function Changed({ page, word, pairs }: { page: Page; word: PageWord; pairs: Pair[] }) {
  return (
    <>
      <h3>
        <Say word={word} /> ({pairs.length})
      </h3>
      {pairs.length > 0 && (
        <ul class="changed">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <Verdict item={pair.before} /> <span aria-hidden="true">→</span> <Verdict item={pair.item} />{' '}
              <Name page={page} pair={pair} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Verdict({ item }: { item: ItemResult | null }) {
  if (item === null) return <Say word="absent" />;
  return (
    <span class="was">
      <Sign look={lookOf(item)} /> <Say word={lookOf(item)} />
    </span>
  );
}

function Name({ page, pair: { id, item, before } }: { page: Page; pair: Pair }) {
  const either = item ?? before;
  const title = either && <Text of={page.both((layout) => itemTitle(layout, either))} />;
  if (item === null)
    return (
      <span>
        {cleanText(id)} {title}
      </span>
    );
  return (
    <a href={`#${cardId(page, item)}`}>
      {cleanText(id)} {title}
    </a>
  );
}
