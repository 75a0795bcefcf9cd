import type { Finding, FindingCode, ItemResult, Result } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import { decidingFinding, isDoubtfulPass } from './finding.js';
import { hang, type Layout, points } from './layout.js';
import { moreTime, paceText } from './pace.js';
import { isUntelling, shortAddress } from './place.js';
import { DOUBTFUL, SHUT_HUB, STEPS, type Step, UNTELLING } from './steps.js';
import { bracketed, uncheckedGroups } from './unchecked.js';

/** One thing to do, and the items that it puts right. */
export interface NextStep {
  /** What to do, with what it is worth. */
  text: string;
  /** The same in few words. */
  short: string;
  items: ItemResult[];
  /** How many items it may turn into passes. */
  gain: number;
}

/** What a sentence of a step is filled with, beside its items. */
interface Filling {
  cause?: string;
  hub?: string;
}

/** By which of the methods the points of the steps are reckoned. */
export const gainMethodText = ({ say }: Layout, { score }: Result): string =>
  say('gainMeans', { method: say(score.method) });

/** What to do next, the most worth doing first. */
export function nextLines(layout: Layout, result: Result): string[] {
  const lines = nextSteps(layout, result).flatMap(({ text, items }) => [
    ...hang(layout, '  • ', text),
    ...hang(layout, '    ', idRanges(items), layout.ink.dim),
  ]);
  if (lines.length === 0) lines.push(`  ${layout.say('nothing')}`);
  return ['', layout.ink.bold(layout.say('next')), ...lines];
}

/**
 * The items grouped by the one action that puts them right, then the passes worth a look. An item may stand in two. A page that
 * must open before anything else comes first, then what is worth most.
 */
export function nextSteps(layout: Layout, result: Result): NextStep[] {
  const step = (kind: Step, items: ItemResult[], filling: Filling = {}) =>
    stepOf(layout, result, { kind, items, filling });
  const byCode = STEPS.flatMap(({ codes, ...kind }) => {
    const items = result.items.filter((item) =>
      codes.some((code) => code === mendedAs(decidingFinding(item))),
    );
    return step(kind, items);
  });
  const untelling = result.items.filter(({ verdict, evidence: [first] }) => {
    return verdict === 'pass' && first !== undefined && isUntelling(layout, first.label);
  });
  const steps = [
    ...byCode,
    ...uncheckedGroups(layout, result).flatMap((group) => step(group.step, group.items, group)),
    ...step(DOUBTFUL, result.items.filter(isDoubtfulPass)),
    ...step(UNTELLING, untelling),
  ];
  return [...shutHub(layout, result), ...steps.sort((one, other) => other.gain - one.gain)];
}

/** The page that must open before anything is made anew. */
function shutHub(layout: Layout, result: Result): NextStep[] {
  const items = result.items.filter((item) => decidingFinding(item)?.data.hub !== undefined);
  const data = items[0] && decidingFinding(items[0])?.data;
  const cause = bracketed(layout.causes[String(data?.hubCauseCode)]?.[layout.lang]);
  const hub = shortAddress(String(data?.hub), result.agency.finalUrl);
  return stepOf(layout, result, { kind: SHUT_HUB, items, filling: { cause, hub } });
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
  { kind, items, filling: { cause = '', hub = '' } }: { kind: Step; items: ItemResult[]; filling: Filling },
): NextStep[] {
  if (items.length === 0) return [];
  const filling = {
    ...limits(layout, result),
    n: String(items.length),
    items: counted(items.length),
    cause,
    hub,
  };
  const gain = gainOf(items);
  const worth = gainText(layout, result, items, kind === SHUT_HUB);
  const inWords = (sentence: string) => `${fill(sentence, filling)}${worth}`;
  return [{ text: inWords(kind[layout.lang]), short: inWords(kind.short[layout.lang]), items, gain }];
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

/** Failures a step puts right, else the reviews that it may. */
function gainOf(items: readonly ItemResult[]): number {
  const count = (verdict: ItemResult['verdict']) => items.filter((item) => item.verdict === verdict).length;
  return count('fail') || count('review');
}

/**
 * By the flat mean every item weighs the same, so the gain can be told; by the mean of means it cannot be in one number. What is
 * left to review may turn out to be worth nothing.
 */
function gainText(layout: Layout, result: Result, items: ItemResult[], isMost: boolean): string {
  const gain = gainOf(items);
  const counted = result.items.filter((item) => item.verdict !== 'not-applicable').length;
  if (result.score.method !== 'item-mean' || gain === 0) return '';
  const key = isMost || items.every(({ verdict }) => verdict !== 'fail') ? 'gainAtMost' : 'gain';
  return ` (${layout.say(key, { points: points((100 * gain) / counted) })})`;
}

/** "o15–o18, o21": neighbours in the list joined. */
export function idRanges(items: readonly Pick<ItemResult, 'id'>[]): string {
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
