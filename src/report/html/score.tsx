import { points } from '../layout.js';
import { gradeSpan, levelNames } from '../names.js';
import { Gauge } from './gauge.js';
import { Sign } from './icons.js';
import { LOOKS, lookOf, type Page } from './page.js';
import { Say, Text } from './text.js';

/** The score as a picture and in words, and how many items came out how. */
export function Score({ page }: { page: Page }) {
  const { score, items } = page.result;
  const reviews = items.filter(({ verdict }) => verdict === 'review').length;
  return (
    <section class="card score" aria-labelledby="score-heading">
      <h2 id="score-heading">
        <Text of={page.both(({ say }) => say('score'))} />
      </h2>
      <div class="score-parts">
        <Gauge page={page} />
        <div class="score-words">
          {score.grade === null ? <NoScore /> : <ScoreWords page={page} reviews={reviews} />}
        </div>
        <Counts page={page} />
      </div>
    </section>
  );
}

function NoScore() {
  return (
    <>
      <p class="big">
        <Say word="noScore" />
      </p>
      <p>
        <Say word="noScoreWhy" />
      </p>
    </>
  );
}

function ScoreWords({ page, reviews }: { page: Page; reviews: number }) {
  const { score } = page.result;
  return (
    <>
      <p class="big">
        <Say word="sureScore" /> <strong>{points(score.confirmed)}</strong> <Say word="of100" />
      </p>
      {score.possible > score.confirmed && (
        <p class="big">
          <Say word="upToScore" /> <strong>{points(score.possible)}</strong>
        </p>
      )}
      <p class="big">
        <Say word="gradeIs" />{' '}
        <strong class="grade">
          <Text of={page.both((layout) => gradeSpan(layout, score))} />
        </strong>
      </p>
      {score.also.map((rollUp) => (
        <p key={rollUp.method} class="other-method">
          <Text
            of={page.both((layout) => {
              const { say } = layout;
              const upTo =
                rollUp.possible === rollUp.confirmed
                  ? ''
                  : ` · ${say('upTo', { score: points(rollUp.possible) })}`;
              const grade = gradeSpan(layout, rollUp);
              const told = grade === '' ? '' : ` · ${say('grade', { grade })}`;
              return `${say(`by-${rollUp.method}`)} ${points(rollUp.confirmed)}${upTo}${told}`;
            })}
          />
        </p>
      ))}
      {score.levels.map((level) => (
        <p key={level.scale} class="small">
          <Text
            of={page.both((layout) => {
              const { title, grade } = levelNames(layout, level);
              return `${title}: ${grade}`;
            })}
          />
          {level.certainty !== 'confirmed' && (
            <>
              {' ('}
              <Say word="unsureLevel" />)
            </>
          )}
        </p>
      ))}
      <p class="small">
        <Say word="sureMeans" />{' '}
        {reviews > 0 ? <Say word="upToMeans" data={{ n: reviews }} /> : <Say word="sameMeans" />}
      </p>
    </>
  );
}

/** One bar for all items, a pattern for each verdict, the numbers below. */
function Counts({ page }: { page: Page }) {
  const { items } = page.result;
  const counts = LOOKS.map((look) => ({ look, n: items.filter((item) => lookOf(item) === look).length }));
  const doubtful = counts.find(({ look }) => look === 'look')?.n ?? 0;
  let before = 0;
  return (
    <div class="counts">
      <h3>
        <Say word="counts" data={{ n: items.length }} />
      </h3>
      <svg class="stack" width="100%" height="26" aria-hidden="true">
        {counts.map(({ look, n }) => {
          const share = (100 * n) / Math.max(1, items.length);
          const from = before;
          before += share;
          return n === 0 ? null : (
            <rect
              key={look}
              class={`part ${look}`}
              x={`${from.toFixed(3)}%`}
              width={`${share.toFixed(3)}%`}
              height="26"
            />
          );
        })}
      </svg>
      <ul class="legend">
        {counts.map(({ look, n }) =>
          look === 'look' || (n === 0 && look !== 'pass' && look !== 'fail') ? null : (
            <li key={look}>
              <Sign look={look} />
              <span>
                <Say word={look} /> <strong>{look === 'pass' ? n + doubtful : n}</strong>
                {look === 'pass' && doubtful > 0 && (
                  <>
                    {' ('}
                    <Sign look="look" /> <Say word="amongPasses" data={{ n: doubtful }} />)
                  </>
                )}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
