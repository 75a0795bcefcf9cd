import { KnownError } from '../errors.js';
import type { RuleSet } from '../rules/schema.js';
import { cleanText } from '../text/clean.js';

/** The agency types of which a rule set asks more than of others, sorted. */
export function agencyTypes({ items }: RuleSet): string[] {
  const types = items.flatMap(({ extraFor }) => extraFor.flatMap((extra) => extra.agencyTypes));
  return [...new Set(types)].sort();
}

/**
 * The type given by --agency-type, as the rule set writes it.
 *
 * @throws KnownError for a type the rule set knows nothing of: it would change nothing, and the user would not notice
 */
export function chooseAgencyType(given: string, ruleSet: RuleSet): string {
  const known = agencyTypes(ruleSet);
  const type = cleanText(given);
  if (known.includes(type)) return type;
  const [th, en] =
    known.length > 0
      ? [
          `ประเภทที่มี: ${known.join(', ')} ถ้าไม่ใช่ประเภทเหล่านี้ ไม่ต้องใส่`,
          `there are: ${known.join(', ')}; leave it out for any other`,
        ]
      : ['ชุดกติกานี้ไม่แยกตามประเภท ไม่ต้องใส่', 'this rule set does not tell types apart; leave it out'];
  throw new KnownError(
    `--agency-type: ชุดกติกา ${ruleSet.id} ไม่รู้จักประเภท "${type}" ${th}`,
    `--agency-type: rule set ${ruleSet.id} knows no type "${type}"; ${en}`,
  );
}
