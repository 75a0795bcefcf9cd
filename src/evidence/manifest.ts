import type { Result } from '../result/schema.js';
import { type Deciding, rolesOf, sortedRoles } from './deciding.js';
import type { Manifest, PackedAnswer } from './schema.js';

interface Parts {
  result: Result;
  deciding: Deciding;
  /** Places of the recorded answers, in the order of the pack. */
  order: readonly number[];
  /** The same answers, packed, without roles; in the same order. */
  answers: readonly Omit<PackedAnswer, 'id' | 'roles'>[];
  screenshots: Manifest['screenshots'];
}

/** The name of the answer at a place of the pack, counted from 0. */
export const idOf = (place: number): string => `a${numberOf(place)}`;

/** The same for file names. */
export const numberOf = (place: number): string => String(place + 1).padStart(4, '0');

/** What stands in `manifest.json`. */
export function manifestOf({ result, deciding, order, answers, screenshots }: Parts): Manifest {
  const { tool, ruleSet, agency, checkedAt } = result;
  const ids = new Map(order.map((index, place) => [index, idOf(place)]));
  const incomplete = whyIncomplete(result, answers);
  return {
    schemaVersion: 1,
    tool,
    ruleSet: { id: ruleSet.id, fiscalYear: ruleSet.fiscalYear, version: ruleSet.version },
    agency,
    checkedAt,
    complete: incomplete.length === 0,
    incomplete,
    screenshots,
    items: result.items.map(({ id, title, verdict, score, findings }) => ({
      id,
      title,
      verdict,
      score,
      findings: findings.map(({ code }) => code),
      answers: order.flatMap((index) => {
        const as = deciding.parts.get(index)?.items.get(id);
        return as ? [{ answer: ids.get(index) ?? '', as: sortedRoles(as) }] : [];
      }),
      notRecorded: deciding.notRecorded.get(id) ?? [],
      bySearch: verdict === 'fail' || verdict === 'review',
    })),
    answers: answers.map((answer, place) => ({
      id: idOf(place),
      roles: rolesOf(deciding.parts.get(order[place] ?? -1)),
      ...answer,
    })),
  };
}

const STOPS = ['interrupted', 'time', 'max-pages'] as const;

function whyIncomplete({ crawl }: Result, answers: Parts['answers']): Manifest['incomplete'] {
  const stops = STOPS.filter((stop) => stop === crawl.stoppedBy);
  return answers.some(({ noBody }) => noBody === 'size-limit') ? [...stops, 'size-limit'] : stops;
}
