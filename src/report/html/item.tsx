import type { Finding, ItemResult } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { decidingFinding, findingText, fixText } from '../finding.js';
import { itemTitle } from '../names.js';
import { EvidenceList } from './evidence.js';
import { Sign } from './icons.js';
import { cardId, LOOKS, lookOf, type Page } from './page.js';
import { Say, Text } from './text.js';
import type { Both } from './words.js';

/** One item: its line, and, opened, what was found, how to fix it and the evidence. */
export function Item({ page, item }: { page: Page; item: ItemResult }) {
  const look = lookOf(item);
  const deciding = decidingFinding(item) ?? item.findings.find(({ severity }) => severity === 'warning');
  return (
    <details
      class={`item ${look}${classOf(item)}`}
      id={cardId(page, item)}
      data-look={look}
      data-rank={LOOKS.indexOf(look)}
      data-number={page.result.items.indexOf(item)}
      open
    >
      <summary>
        <Sign look={look} />
        <span class="id">{cleanText(item.id)}</span>
        <span class="name">
          <Text of={page.both((layout) => itemTitle(layout, item))} />
        </span>
        <span class={`verdict ${look}`}>
          <Say word={look} />
        </span>
        {deciding && (
          <span class="told">
            <Text of={page.both((layout) => findingText(layout, deciding, page.site))} />
          </span>
        )}
      </summary>
      <div class="inside">
        {item.findings.map((finding, index) => (
          <FindingNote key={index} page={page} finding={finding} />
        ))}
        <Fixes page={page} item={item} />
        <Extra page={page} item={item} />
        <h4>
          <Say word="evidence" />
        </h4>
        <EvidenceList page={page} evidence={item.evidence} />
      </div>
    </details>
  );
}

/** How it is printed: in brief where it passed, else over two pages where the evidence is long. */
function classOf({ verdict, evidence }: ItemResult): string {
  if (verdict === 'pass') return ' brief';
  return evidence.length > 1 ? ' long' : '';
}

function FindingNote({ page, finding }: { page: Page; finding: Finding }) {
  const names = { error: 'finding', review: 'finding', warning: 'warning', info: 'advice' } as const;
  return (
    <p class={`finding ${finding.severity}`}>
      <strong>
        <Say word={names[finding.severity]} />
      </strong>{' '}
      <Text of={page.both((layout) => findingText(layout, finding, page.site))} />
    </p>
  );
}

/** How to put it right; a sentence that several findings share stands once. */
function Fixes({ page, item }: { page: Page; item: ItemResult }) {
  const fixes = new Map<string, Both>();
  for (const finding of item.findings) {
    const fix = page.both((layout) => fixText(layout, finding, page.site));
    if (finding.severity !== 'info' && fix.th !== '') fixes.set(fix.th, fix);
  }
  return (
    <>
      {[...fixes.values()].map((fix) => (
        <p key={fix.th} class="fix">
          <strong>
            <Say word="fix" />
          </strong>{' '}
          <Text of={fix} />
        </p>
      ))}
    </>
  );
}

/** What the rules ask of this type of agency beside the elements asked of all. */
function Extra({ page, item }: { page: Page; item: ItemResult }) {
  const { type } = page.result.agency;
  const rule = page.ruleSet.items.find(({ id }) => id === item.id);
  if (type === undefined || rule === undefined) return null;
  const asked = rule.extraFor.filter(({ agencyTypes }) => agencyTypes.includes(type));
  return (
    <>
      {asked.map((extra) => (
        <p key={extra.en} class="fix">
          <strong>
            <Say word="extra" data={{ type }} />
          </strong>{' '}
          <Text of={{ th: cleanText(extra.th), en: cleanText(extra.en) }} />
        </p>
      ))}
    </>
  );
}
