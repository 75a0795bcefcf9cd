import { Sign } from './icons.js';
import { LOOKS, lookOf, type Page } from './page.js';
import { words } from './say.js';
import { Say } from './text.js';

const SORTS = [
  ['first', 'sortFirst'],
  ['number', 'sortNumber'],
  ['verdict', 'sortVerdict'],
] as const;

/** Filter, search, sort, open and close; shown only where the script runs, never printed. */
export function Controls({ page }: { page: Page }) {
  const { items } = page.result;
  const counts = LOOKS.map((look) => ({ look, n: items.filter((item) => lookOf(item) === look).length }));
  return (
    <search class="controls" aria-labelledby="controls-name">
      <span id="controls-name" class="unseen">
        <Say word="controls" />
      </span>
      <fieldset>
        <legend>
          <Say word="show" />
        </legend>
        {counts.map(({ look, n }) =>
          n === 0 ? null : (
            <label key={look} class="choice">
              <input type="checkbox" name="look" value={look} checked autocomplete="off" />
              <Sign look={look} />
              <span>
                <Say word={look} /> ({n})
              </span>
            </label>
          ),
        )}
      </fieldset>
      <fieldset>
        <legend>
          <Say word="sort" />
        </legend>
        {SORTS.map(([value, word], index) => (
          <label key={value} class="choice">
            <input type="radio" name="sort" value={value} checked={index === 0} autocomplete="off" />
            <span>
              <Say word={word} />
            </span>
          </label>
        ))}
      </fieldset>
      <div class="search">
        <label for="search">
          <Say word="search" />{' '}
          <small>
            <Say word="searchHint" />
          </small>
        </label>
        <input id="search" type="search" autocomplete="off" spellcheck={false} />
      </div>
      <div class="buttons">
        <button type="button" id="open-all">
          <Say word="openAll" />
        </button>
        <button type="button" id="close-all">
          <Say word="closeAll" />
        </button>
        <button type="button" id="print">
          <Say word="print" />
        </button>
      </div>
      <p class="count" role="status">
        <Count lang="th" all={items.length} />
        <Count lang="en" all={items.length} />
      </p>
    </search>
  );
}

/** How many are shown; the script puts the number in. */
function Count({ lang, all }: { lang: 'th' | 'en'; all: number }) {
  const [before, after] = words('shownOf', { all })[lang].split('{shown}');
  return (
    <span lang={lang}>
      {before}
      <b class="shown">{all}</b>
      {after}
    </span>
  );
}
