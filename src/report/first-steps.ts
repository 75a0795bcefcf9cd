import type { Result } from '../result/schema.js';
import { truncate } from '../text/width.js';
import { hang, type Layout } from './layout.js';
import { idRanges, type NextStep, nextSteps } from './next-steps.js';

/** As many steps as stay in mind, and on the first screen. */
const FIRST = 3;
/** Lines of one step, about: a long address in it must not push the others off the screen. */
const STEP_LINES = 2;

/** The first things to do, in few words, each with what it is worth; the end of the report tells all of them in full. */
export function firstLines(layout: Layout, result: Result): string[] {
  const steps = nextSteps(layout, result);
  const lines = steps.slice(0, FIRST).flatMap((next, index) => {
    const head = `  ${index + 1}. `;
    const room = layout.width - head.length;
    const text = truncate(next.short, STEP_LINES * room);
    return [
      ...hang(layout, head, text),
      ...hang(layout, '     ', truncate(idsText(layout, next), room), layout.ink.dim),
    ];
  });
  const left = steps.length - FIRST;
  if (left > 0) lines.push(...hang(layout, '     ', layout.say('furtherSteps', { n: left }), layout.ink.dim));
  if (lines.length === 0) lines.push(`  ${layout.say('nothing')}`);
  return ['', layout.ink.bold(layout.say('first')), ...lines];
}

/** "3 items: o1–o3". */
export const idsText = ({ say }: Layout, { items }: NextStep): string =>
  say('ofItems', { n: items.length, ids: idRanges(items) });
