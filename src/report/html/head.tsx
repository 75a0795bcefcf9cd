import { cleanText } from '../../text/clean.js';
import { withThaiHost } from '../../text/host-name.js';
import { fiscalYearOf, formatDate } from '../date.js';
import { verdictText } from '../headline.js';
import { homepageUnreadable } from '../homepage.js';
import { incompleteText } from '../incomplete.js';
import { paceText } from '../pace.js';
import { whyUnreadable } from '../problem.js';
import { homepageKey } from '../summary.js';
import { hrefOf } from './address.js';
import type { Page } from './page.js';
import { Note, Outward, Say, Text } from './text.js';

/** Who was checked, when, by which rules; then what must be known before the score is believed. */
export function Head({ page }: { page: Page }) {
  const { agency, checkedAt, ruleSet, options } = page.result;
  const home = withThaiHost(cleanText(agency.homepage));
  const final = withThaiHost(cleanText(agency.finalUrl));
  const base = page.isFolder ? (typeof options.baseUrl === 'string' ? options.baseUrl : null) : final;
  return (
    <header class="head">
      <p class="kicker">
        <Say word="title" data={{ year: ruleSet.fiscalYear }} />
      </p>
      <h1>{cleanText(agency.name ?? '') || shortHome(home, page.isFolder)}</h1>
      <p class="big">
        <strong class="outcome">
          <Text of={page.both((layout) => verdictText(layout, page.result))} />
        </strong>
      </p>
      <dl class="facts">
        <div>
          <dt>
            <Text of={page.both(({ say }) => say(homepageKey(page.result)))} />
          </dt>
          <dd>
            {page.isFolder ? home : <Outward href={hrefOf(page, agency.homepage)}>{home}</Outward>}
            {base !== null && base !== home && (
              <>
                {' → '}
                <Outward href={hrefOf(page, base)}>{cleanText(base)}</Outward>
              </>
            )}
          </dd>
        </div>
        {agency.type !== undefined && (
          <div>
            <dt>
              <Text of={page.both(({ say }) => say('agencyType'))} />
            </dt>
            <dd>{cleanText(agency.type)}</dd>
          </div>
        )}
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
            <Text of={page.both(({ say }) => say('ruleSet'))} />
          </dt>
          <dd>{cleanText(`${ruleSet.id} ${ruleSet.version}`)}</dd>
        </div>
      </dl>
    </header>
  );
}

/** "www.example.go.th" where the agency has no name. */
function shortHome(home: string, isFolder: boolean): string {
  return isFolder ? home : home.replace(/^https?:\/\//i, '').replace(/^([^/?#]+)\/.*$/, '$1');
}

/** The warnings of the first screen of the other reports, in the same order. */
export function Warnings({ page }: { page: Page }) {
  const { result } = page;
  const { fiscalYear } = result.ruleSet;
  const now = fiscalYearOf(result.checkedAt) ?? fiscalYear;
  const warnings = [
    homepageUnreadable(result)
      ? page.both((layout) => layout.say('unreadable', { why: whyUnreadable(layout, result) }))
      : null,
    result.options.insecure === true ? page.both(({ say }) => say('insecure')) : null,
    page.both(({ lang }) => incompleteText(lang, result)),
    paceText(page.th, result) === ''
      ? null
      : page.both((layout) => layout.say('paceNote', { pace: paceText(layout, result) })),
    now > fiscalYear ? page.both(({ say }) => say('yearPast', { year: fiscalYear, now })) : null,
  ];
  return <>{warnings.map((of) => of && <Note key={of.en} of={of} kind="warn" />)}</>;
}
