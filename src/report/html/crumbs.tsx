import type { Evidence } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { truncate } from '../../text/width.js';
import { clickedTrail } from '../words-of.js';
import { hrefOf } from './address.js';
import type { Page } from './page.js';
import { Outward, Say } from './text.js';

/** Columns one step may take. */
const STEP_COLUMNS = 60;

/** The clicks from the homepage: each step is what was clicked and leads to the page it opened. */
export function Crumbs({ page, place }: { page: Page; place: Evidence }) {
  const { trail, url, clicks } = place;
  if (url !== null && clicks === null) {
    return (
      <span class="no-trail">
        <Say word="noTrail" />
      </span>
    );
  }
  // Words without a target are not clicked: the way ends on the page that shows them.
  const steps = clickedTrail(place);
  const isOnlyNamed = steps.length < trail.length;
  const end = url ?? (isOnlyNamed ? null : place.http?.finalUrl);
  return (
    <>
      <ol class="trail">
        <li>
          <Outward href={hrefOf(page, trail[0]?.url ?? page.site)}>
            <Say word="home" />
          </Outward>
        </li>
        {steps.map((step, index) => (
          <li key={index}>
            <Outward href={hrefOf(page, trail[index + 1]?.url ?? end)}>
              <StepName label={step.label} image={step.image} />
            </Outward>
          </li>
        ))}
      </ol>
      {clicks !== null && (
        <small class="clicks">
          <Say word="clicks" data={{ n: clicks }} />
        </small>
      )}
    </>
  );
}

function StepName({ label, image = '' }: { label: string; image?: string | undefined }) {
  const name = truncate(cleanText(label), STEP_COLUMNS);
  if (name !== '') return <>{name}</>;
  const picture = truncate(cleanText(image), STEP_COLUMNS);
  return picture === '' ? <Say word="noWords" /> : <Say word="picture" data={{ name: picture }} />;
}
