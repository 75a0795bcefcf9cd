import type { Case } from './case.js';
import type { Checker } from './checker.js';
import { serveCase } from './serve-case.js';

/** What the lab needs of a Result, and what it took. */
export interface Checked {
  crawl: { requests: number; complete: boolean };
  items: { id: string; verdict: string; findings: { code: string; data: Record<string, unknown> }[] }[];
  /** Peak resident memory of the process, with Node itself and the rules. */
  peakMb: number;
}

export type RunCheck = (
  given: string,
  options: object,
  whenAsked: (path: string) => Promise<void>,
) => Promise<Checked>;

/** Short waits: what a case is about does not need the patience of the real thing. */
const OPTIONS = { timeoutMs: 5_000, backoffMs: 1, delayMs: 0, concurrency: 8, allowPrivate: true };
const MOST_REQUESTS = 60;
const MOST_MB = 300;

/** Serves a case, has it checked, and returns what was found and what of it is not as expected. */
export async function runCase(
  one: Case,
  checker: Checker,
  more: object = {},
): Promise<{ checked: Checked; wrong: string[] }> {
  const { ports, gets, whenAsked, close } = await serveCase(one);
  try {
    const given = one.start?.(ports) ?? `http://agency.example:${ports.http}/`;
    const check = one.byCommand ? checker.command(one.byCommand) : checker.check;
    const checked = await check(given, { ...OPTIONS, ...one.options, ...more }, whenAsked);
    return { checked, wrong: compare(one, checked, gets) };
  } finally {
    await close();
  }
}

/** Verdict, deciding finding and its cause, as the cases write them. */
export function outcomeOf({ items }: Checked, id: string): string {
  const item = items.find((each) => each.id === id);
  if (!item || item.verdict === 'pass') return item?.verdict ?? 'no such item';
  const finding = item.findings[0];
  return [item.verdict, finding?.code, finding?.data.causeCode].filter(Boolean).join(' ');
}

function compare(one: Case, checked: Checked, gets: ReadonlyMap<string, number>): string[] {
  const wrong: string[] = [];
  const expect = (what: string, is: unknown, wanted: unknown) => {
    if (is !== wanted) wrong.push(`${what}: ${String(is)}, not ${String(wanted)}`);
  };
  for (const [id, wanted] of Object.entries(one.expect)) expect(id, outcomeOf(checked, id), wanted);
  for (const [id, wanted] of Object.entries(one.beside ?? {})) {
    const findings = checked.items.find((each) => each.id === id)?.findings ?? [];
    expect(`${id} says`, findings.map(({ code }) => code).join(' '), wanted);
  }
  for (const [path, wanted] of Object.entries(one.gets ?? {}))
    expect(`GET ${path}`, gets.get(path) ?? 0, wanted);
  if (one.complete !== undefined) expect('complete', checked.crawl.complete, one.complete);
  const most = one.atMost ?? MOST_REQUESTS;
  if (checked.crawl.requests > most) wrong.push(`${checked.crawl.requests} requests, more than ${most}`);
  if (checked.peakMb > MOST_MB) wrong.push(`${checked.peakMb} MB, more than ${MOST_MB}`);
  return wrong;
}
