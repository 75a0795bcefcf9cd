import type { Finding, ItemResult, Result } from '../../result/schema.js';
import { cleanText } from '../../text/clean.js';
import { decidingFinding, findingText, fixText, isDoubtfulPass } from '../finding.js';
import type { Layout } from '../layout.js';
import { itemTitle } from '../names.js';
import { placeText } from '../place.js';
import { STEPS } from '../steps.js';
import { word } from './words.js';

/** How bad it is: an item that fails; one that nobody could decide; a pass that somebody should look at. */
export type Level = 'error' | 'warning' | 'note';

/** An item that somebody should look at. */
export interface Concern {
  item: ItemResult;
  level: Level;
  /** The finding that says why. */
  finding: Finding | undefined;
}

/** What a strict run counts as failed. */
export const isStrict = ({ options }: Result): boolean => options.strict === true;

/** How bad an item is; null for what needs no look. Reviews are failures where the run was strict. */
export function levelOf(item: ItemResult, strict: boolean): Level | null {
  if (item.verdict === 'fail') return 'error';
  if (item.verdict === 'review') return strict ? 'error' : 'warning';
  return isDoubtfulPass(item) ? 'note' : null;
}

/** The items to look at: the worst first, then in the order in which putting them right is worth it. */
export function concernsOf(result: Result): Concern[] {
  const strict = isStrict(result);
  const concerns = result.items.flatMap((item): Concern[] => {
    const level = levelOf(item, strict);
    return level === null ? [] : [{ item, level, finding: mainFinding(item) }];
  });
  return concerns.sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      VERDICTS.indexOf(a.item.verdict) - VERDICTS.indexOf(b.item.verdict) ||
      worth(a) - worth(b),
  );
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
const VERDICTS: readonly ItemResult['verdict'][] = ['fail', 'review', 'pass', 'not-applicable'];
const CODES = STEPS.flatMap(({ codes }) => codes);

function worth({ finding }: Concern): number {
  const at = finding === undefined ? -1 : CODES.indexOf(finding.code);
  return at === -1 ? CODES.length : at;
}

/** The finding that explains a verdict, else the first warning beside a pass. */
export function mainFinding(item: ItemResult): Finding | undefined {
  return decidingFinding(item) ?? item.findings.find(({ severity }) => severity === 'warning');
}

/** "o18 E-Service", clean. */
export const itemName = (layout: Layout, item: ItemResult): string =>
  `${cleanText(item.id)} ${itemTitle(layout, item)}`;

/** Why, in one sentence; '' for a clean pass. */
export function whyText(layout: Layout, item: ItemResult, site: string): string {
  const finding = mainFinding(item);
  return finding === undefined ? '' : findingText(layout, finding, site);
}

/** How many places are shown for an item that did not pass. */
const PLACES = 2;

/** What else there is to say of an item, each with its name: notes, where it was seen, how to put it right, the file. */
export function detailsOf(layout: Layout, item: ItemResult, site: string): [name: string, text: string][] {
  const main = mainFinding(item);
  const others = item.findings.filter((finding) => finding !== main);
  const notes = others.map((finding): [string, string] => [
    layout.say(finding.severity === 'info' ? 'advice' : 'warning'),
    findingText(layout, finding, site),
  ]);
  const isPass = item.verdict === 'pass';
  const places = item.evidence
    .slice(0, isPass ? 1 : PLACES)
    .map((evidence): [string, string] => [
      layout.say(isPass ? 'found' : 'seen'),
      placeText(layout, evidence, site),
    ]);
  const fixes = item.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => fixText(layout, finding, site))
    .filter((fix, index, all) => fix !== '' && all.indexOf(fix) === index)
    .map((fix): [string, string] => [layout.say('fix'), fix]);
  const { place } = item;
  const file: [string, string][] =
    place === undefined
      ? []
      : [
          [
            word(layout.lang, 'file'),
            word(layout.lang, 'standsAt', { path: cleanText(place.path), line: place.line }),
          ],
        ];
  return [...notes, ...places, ...fixes, ...file];
}

/** The same as lines of text. */
export const detailLines = (layout: Layout, item: ItemResult, site: string): string[] =>
  detailsOf(layout, item, site).map(([name, text]) => `${name}: ${text}`);
