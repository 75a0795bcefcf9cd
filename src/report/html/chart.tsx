import { cleanText } from '../../text/clean.js';
import { points } from '../layout.js';
import { headTitle } from '../names.js';
import type { Page } from './page.js';
import { Say, Text } from './text.js';

/** The scores of the sub-indicators as bars in a table, so that the chart is read aloud and prints as numbers too. */
export function Chart({ page }: { page: Page }) {
  const { indicators } = page.result.score;
  if (indicators.length === 0) return null;
  return (
    <section class="card" aria-labelledby="chart-heading">
      <h2 id="chart-heading">
        <Say word="bySub" />
      </h2>
      <table class="chart">
        <caption>
          <Say word="bySubCaption" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Say word="subIndicator" />
            </th>
            <td class="bar" />
            <th scope="col" class="num">
              <Say word="score" />
            </th>
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <tbody key={indicator.id}>
            <Row page={page} head={indicator} kind="indicator" />
            {indicator.subIndicators.map((sub) => (
              <Row key={sub.id} page={page} head={sub} kind="sub" />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type Head = { id: string; title: string; confirmed: number; possible: number };

function Row({ page, head, kind }: { page: Page; head: Head; kind: string }) {
  return (
    <tr class={kind}>
      <th scope="row">
        <span class="id">{cleanText(head.id)}</span>{' '}
        <Text of={page.both((layout) => headTitle(layout, head))} />
      </th>
      <td class="bar">
        <Bar confirmed={head.confirmed} possible={head.possible} />
      </td>
      <td class="num">
        {points(head.confirmed)}
        {head.possible > head.confirmed && (
          <small>
            {' '}
            <Say word="upTo" /> {points(head.possible)}
          </small>
        )}
      </td>
    </tr>
  );
}

/** Solid up to the confirmed score, striped up to the possible one; lines at every quarter. */
export function Bar({ confirmed, possible }: { confirmed: number; possible: number }) {
  return (
    <svg class="score-bar" width="100%" height="18" aria-hidden="true">
      <rect class="track" width="100%" height="18" />
      {possible > 0 && <rect class="possible" width={`${possible}%`} height="18" />}
      {confirmed > 0 && <rect class="confirmed" width={`${confirmed}%`} height="18" />}
      {[25, 50, 75].map((x) => (
        <line key={x} class="quarter" x1={`${x}%`} x2={`${x}%`} y1="0" y2="18" />
      ))}
    </svg>
  );
}
