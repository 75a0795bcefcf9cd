import type { Evidence } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { withThaiHost } from '../../text/host-name.js';
import { kindOfWords, whyText } from '../words-of.js';
import { hrefOf, shownAddress } from './address.js';
import { Crumbs } from './crumbs.js';
import type { Page } from './page.js';
import { Outward, Say } from './text.js';
import type { PageWord } from './words.js';

/** How many places are shown at once; the others wait behind a click. */
const SHOWN = 2;

/** Where an item was found or seen. */
export function EvidenceList({ page, evidence }: { page: Page; evidence: Evidence[] }) {
  if (evidence.length === 0) {
    return (
      <p class="none">
        <Say word="noEvidence" />
      </p>
    );
  }
  const places = evidence.map((place, index) => <Place key={index} page={page} place={place} />);
  const more = places.slice(SHOWN);
  return (
    <>
      {places.slice(0, SHOWN)}
      {more.length > 0 && (
        <details class="more" open>
          <summary>
            <Say word="moreEvidence" data={{ n: more.length }} />
          </summary>
          {more}
        </details>
      )}
      {places.length > 1 && (
        <p class="in-file">
          <Say word="inFile" data={{ n: places.length - 1 }} />
        </p>
      )}
    </>
  );
}

function Place({ page, place }: { page: Page; place: Evidence }) {
  const rows: [PageWord, preact.ComponentChildren][] = [
    ['trail', <Crumbs page={page} place={place} />],
    [kindOfWords(place), cleanText(place.label) && `“${cleanText(place.label)}”`],
    ['context', cleanText(place.context)],
    ['where', <Where page={page} url={place.url} />],
    // The answer that came is the page's, which holds the words: they lead nowhere.
    ['http', place.http === null || place.url === null ? '' : <Answer page={page} place={place} />],
    ['period', place.period === null ? '' : String(place.period)],
    ['why', <Why place={place} />],
  ];
  return (
    <dl class="place">
      {rows.map(([word, value]) =>
        value === '' ? null : (
          <div key={word} class={`${word}-row`}>
            <dt>
              <Say word={word} />
            </dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Where({ page, url }: { page: Page; url: string | null }) {
  if (url === null) return <Say word="noTarget" />;
  const { short, full } = shownAddress(page, url);
  return (
    <Outward href={hrefOf(page, url)} {...(full === undefined ? {} : { full })}>
      {short}
    </Outward>
  );
}

/** "200 text/html", and where redirects led. */
function Answer({ page, place: { http, url } }: { page: Page; place: Evidence }) {
  if (http === null) return <>–</>;
  const said = cleanText(`${http.status ?? ''} ${http.contentType}`);
  const isSent = url !== null && withThaiHost(http.finalUrl) !== withThaiHost(url);
  return (
    <>
      {said === '' ? <Say word="noAnswer" /> : said}
      {isSent && http.status !== null && (
        <>
          {' · '}
          <Say word="sentTo" data={{ url: shownAddress(page, http.finalUrl).short }} />
        </>
      )}
    </>
  );
}

function Why({ place }: { place: Evidence }) {
  return (
    <>
      {cleanText(whyText(place))}{' '}
      <small>
        (<Say word="similarity" data={{ n: Math.round(100 * place.matchScore) }} />)
      </small>
    </>
  );
}
