import type { Finding, FindingCode, ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { decidingFinding, isDoubtfulPass } from './finding.js';
import { hang, type Layout, points } from './layout.js';
import { moreTime, paceText } from './pace.js';
import { isUntelling, shortAddress } from './place.js';
import { DOUBTFUL, SHUT_HUB, STEPS, type Step, UNTELLING } from './steps.js';
import { bracketed, uncheckedGroups } from './unchecked.js';

/** One thing to do, in words, and the items it puts right. */
export interface NextStep {
  text: string;
  items: ItemResult[];
}

/** What to do next as lines of text. */
export function nextLines(layout: Layout, result: Result): string[] {
  const lines = nextSteps(layout, result).flatMap(({ text, items }) => [
    ...hang(layout, '  • ', text),
    ...hang(layout, '    ', idRanges(items), layout.ink.dim),
  ]);
  if (lines.length === 0) lines.push(`  ${layout.say('nothing')}`);
  return ['', layout.ink.bold(layout.say('next')), ...lines];
}

/** What to do next: the items grouped by the one action that puts them right, then the passes worth a look. An item may stand in two. */
export function nextSteps(layout: Layout, result: Result): NextStep[] {
  const group = (step: Step, items: ItemResult[], cause = '') =>
    stepOf(layout, result, { step, items, cause });
  const byCode = STEPS.flatMap(({ codes, ...step }) => {
    const items = result.items.filter((item) =>
      codes.some((code) => code === mendedAs(decidingFinding(item))),
    );
    return group(step, items);
  });
  const unchecked = uncheckedGroups(layout, result).flatMap(({ step, items, cause }) =>
    group(step, items, cause),
  );
  const untelling = result.items.filter(({ verdict, evidence: [first] }) => {
    return verdict === 'pass' && first !== undefined && isUntelling(layout, first.label);
  });
  return [
    ...shutHub(layout, result),
    ...byCode,
    ...unchecked,
    ...group(DOUBTFUL, result.items.filter(isDoubtfulPass)),
    ...group(UNTELLING, untelling),
  ];
}

/** The page that must open before anything is made anew. */
function shutHub(layout: Layout, result: Result): NextStep[] {
  const items = result.items.filter((item) => decidingFinding(item)?.data.hub !== undefined);
  const data = items[0] && decidingFinding(items[0])?.data;
  const cause = bracketed(layout.causes[String(data?.hubCauseCode)]?.[layout.lang]);
  const hub = shortAddress(String(data?.hub), result.agency.finalUrl);
  return stepOf(layout, result, { step: SHUT_HUB, items, cause, hub });
}

/** Where the item's own link does not open, that is mended first, whatever else was found. */
function mendedAs(finding: Finding | undefined): FindingCode | undefined {
  if (finding?.data.hub !== undefined) return undefined;
  if (finding?.data.shut === 'dead') return 'broken-link';
  return finding?.data.shut === 'locked' ? 'login-required' : finding?.code;
}

function stepOf(
  layout: Layout,
  result: Result,
  { step, items, cause, hub = '' }: { step: Step; items: ItemResult[]; cause: string; hub?: string },
): NextStep[] {
  if (items.length === 0) return [];
  const filling = {
    ...limits(layout, result),
    n: String(items.length),
    items: counted(items.length),
    cause,
    hub,
  };
  const text = `${fill(step[layout.lang], filling)}${gainText(layout, result, items, step === SHUT_HUB)}`;
  return [{ text, items }];
}

function fill(sentence: string, filling: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => filling[name] ?? place);
}

const counted = (count: number) => (count === 1 ? '1 item' : `${count} items`);

/** The limits of the run, and more for the next one. */
function limits(layout: Layout, result: Result): Record<string, string> {
  const { options } = result;
  const { maxClicks, maxPages, maxTimeSeconds } = options;
  return {
    maxClicks: String(maxClicks ?? ''),
    maxPages: String(maxPages ?? ''),
    morePages: String(2 * Number(maxPages ?? 0)),
    maxTime: String(maxTimeSeconds ?? ''),
    moreTime: String(moreTime(result)),
    pace: paceText(layout, result),
  };
}

/** By the flat mean every item weighs the same, so the gain can be told; by the mean of means it cannot be in one number. */
function gainText(layout: Layout, result: Result, items: ItemResult[], isMost: boolean): string {
  const failed = items.filter((item) => item.verdict === 'fail').length;
  const counted = result.items.filter((item) => item.verdict !== 'not-applicable').length;
  if (result.score.method !== 'item-mean' || failed === 0) return '';
  return ` (${layout.say(isMost ? 'gainAtMost' : 'gain', { points: points((100 * failed) / counted) })})`;
}

/** "o15–o18, o21": neighbours in the list joined. */
function idRanges(items: ItemResult[]): string {
  const runs: string[][] = [];
  for (const { id } of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && Number(id.slice(1)) === Number(last.slice(1)) + 1)
      run.push(id);
    else runs.push([id]);
  }
  return cleanText(
    runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', '),
  );
}
