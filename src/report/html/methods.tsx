import type { RollUp } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { points } from '../layout.js';
import { gradeSpan, headTitle } from '../names.js';
import type { Page } from './page.js';
import { Say, Text } from './text.js';

/** The score by both methods, and in plain words how each is made. */
export function Methods({ page }: { page: Page }) {
  const { score, items } = page.result;
  const rollUps: RollUp[] = [score, ...score.also];
  const counted = items.filter(({ verdict }) => verdict !== 'not-applicable').length;
  const passed = items.filter(({ verdict }) => verdict === 'pass').length;
  return (
    <section class="card" aria-labelledby="methods-heading">
      <h2 id="methods-heading">
        <Say word="methods" />
      </h2>
      <table class="methods">
        <caption>
          <Say word="methodsCaption" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Say word="method" />
            </th>
            <th scope="col" class="num">
              <Say word="sure" />
            </th>
            <th scope="col" class="num">
              <Say word="upTo" />
            </th>
            <th scope="col">
              <Say word="gradeIs" />
            </th>
          </tr>
        </thead>
        {rollUps.map((rollUp, index) => (
          <MethodRows key={rollUp.method} page={page} rollUp={rollUp} isMain={index === 0} />
        ))}
      </table>
      {score.grade !== null && (
        <ul class="plain">
          {rollUps.map(({ method, confirmed, indicators }) => (
            <li key={method}>
              <strong>
                <Say word={method} />
              </strong>
              {': '}
              <Say
                word={`${method}Means`}
                data={{ passed, counted, score: points(confirmed), sum: sumText(indicators, confirmed) }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "(45.00 + 0.00) ÷ 2 = 22.50" */
function sumText(indicators: RollUp['indicators'], score: number): string {
  const parts = indicators.map(({ confirmed }) => points(confirmed)).join(' + ');
  return `(${parts}) ÷ ${indicators.length} = ${points(score)}`;
}

function MethodRows({ page, rollUp, isMain }: { page: Page; rollUp: RollUp; isMain: boolean }) {
  return (
    <tbody>
      <tr class="main">
        <th scope="row">
          <Say word={rollUp.method} />
          {isMain && (
            <small>
              {' '}
              <Say word="mainMethod" />
            </small>
          )}
        </th>
        <td class="num">{points(rollUp.confirmed)}</td>
        <td class="num">{points(rollUp.possible)}</td>
        <td>
          <Text of={page.both((layout) => gradeSpan(layout, rollUp) || '–')} />
        </td>
      </tr>
      {rollUp.indicators.map((indicator) => (
        <tr key={indicator.id}>
          <th scope="row" class="under">
            {cleanText(indicator.id)} <Text of={page.both((layout) => headTitle(layout, indicator))} />
          </th>
          <td class="num">{points(indicator.confirmed)}</td>
          <td class="num">{points(indicator.possible)}</td>
          <td />
        </tr>
      ))}
    </tbody>
  );
}
