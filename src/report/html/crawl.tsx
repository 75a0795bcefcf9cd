import type { ComponentChildren } from 'preact';
import { cleanText } from '../../text/clean.js';
import { leftUnopened } from '../crawl-notes.js';
import { stopText } from '../incomplete.js';
import { problemText } from '../problem.js';
import { hrefOf, shownAddress } from './address.js';
import type { Page } from './page.js';
import { Outward, Say, Text } from './text.js';
import type { PageWord } from './words.js';

/** Rows of a table; a site with thousands of dead links shall not print a hundred pages. The JSON has them all. */
const MOST_ROWS = 100;

/** What could not be looked at, and what was left unopened. */
export function NotLookedAt({ page }: { page: Page }) {
  const { crawl } = page.result;
  const unopened = leftUnopened(page.result);
  return (
    <section class="card" aria-labelledby="crawl-heading">
      <h2 id="crawl-heading">
        <Say word="look2" />
      </h2>
      <p>
        <Text
          of={page.both(({ lang, say }) => {
            const stop = stopText(lang, page.result);
            const parts = [
              `${say('crawl')}: ${say(crawl.complete ? 'complete' : 'incomplete')}`,
              ...(stop === '' ? [] : [stop]),
              say('effort', { pages: crawl.pages, requests: crawl.requests }),
              ...(crawl.rendered > 0 ? [say('rendered', { n: crawl.rendered })] : []),
            ];
            return parts.join(' · ');
          })}
        />
      </p>
      {crawl.problems.length + unopened.length === 0 && crawl.complete && (
        <p>
          <Say word="lookedAtAll" />
        </p>
      )}
      <Rows word="problems" heads={['address', 'cause']} count={crawl.problems.length}>
        {crawl.problems.slice(0, MOST_ROWS).map((problem, index) => (
          <tr key={index}>
            <td>
              <Address page={page} url={problem.url} />
            </td>
            <td>
              <Text of={page.both((layout) => problemText(layout, problem))} />
            </td>
          </tr>
        ))}
      </Rows>
      <Rows word="unopened" heads={['pattern', 'count', 'cause']} count={unopened.length}>
        {unopened.slice(0, MOST_ROWS).map(({ pattern, count, why }, index) => (
          <tr key={index}>
            <td>
              <span class="address">{shownAddress(page, pattern).short}</span>
            </td>
            <td class="num">{count}</td>
            <td>
              <Text of={page.both(({ say }) => cleanText(say(why)))} />
            </td>
          </tr>
        ))}
      </Rows>
    </section>
  );
}

function Address({ page, url }: { page: Page; url: string }) {
  const { short, full } = shownAddress(page, url);
  return (
    <Outward href={hrefOf(page, url)} {...(full === undefined ? {} : { full })}>
      {short}
    </Outward>
  );
}

function Rows(props: { word: PageWord; heads: PageWord[]; count: number; children: ComponentChildren }) {
  const { word, heads, count, children } = props;
  if (count === 0) return null;
  return (
    <details class="rows" open>
      <summary>
        <Say word={word} data={{ n: count }} />
      </summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class={head === 'count' ? 'num' : ''}>
                <Say word={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {count > MOST_ROWS && (
        <p>
          <Say word="moreRows" data={{ n: count - MOST_ROWS }} />
        </p>
      )}
    </details>
  );
}
