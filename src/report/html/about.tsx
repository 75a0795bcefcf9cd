import { cleanText } from '../../text/clean.js';
import { formatDate } from '../date.js';
import type { Page } from './page.js';
import { Say, Text } from './text.js';

/** Which program, which rules, which options: what another person needs to get the same result. */
export function About({ page }: { page: Page }) {
  const { tool, ruleSet, options, checkedAt } = page.result;
  const set = Object.entries(options)
    .filter(([, value]) => value !== null && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <footer class="about">
      <h2>
        <Say word="about" />
      </h2>
      <p>
        <Say word="disclaimer" />
      </p>
      <dl class="facts">
        <div>
          <dt>
            <Say word="program" />
          </dt>
          <dd>{cleanText(`${tool.name} ${tool.version}`)}</dd>
        </div>
        <div>
          <dt>
            <Say word="ruleSetTitle" />
          </dt>
          <dd>
            <Text of={{ th: cleanText(ruleSet.title), en: englishTitle(page) }} /> (
            {cleanText(`${ruleSet.id} ${ruleSet.version}`)})
          </dd>
        </div>
        <div>
          <dt>
            <Text of={page.both(({ say }) => say('checkedAt'))} />
          </dt>
          <dd>
            <Text of={page.both(({ lang }) => cleanText(formatDate(checkedAt, lang)))} />
          </dd>
        </div>
        <div>
          <dt>
            <Say word="options" />
          </dt>
          <dd class="options">{set.map(([name, value]) => cleanText(`${name} = ${value}`)).join(' · ')}</dd>
        </div>
      </dl>
    </footer>
  );
}

/** The English name of the rules where the ones at hand are those of the check. */
function englishTitle({ ruleSet, result }: Page): string {
  return ruleSet.id === result.ruleSet.id ? ruleSet.titleEn : cleanText(result.ruleSet.title);
}
