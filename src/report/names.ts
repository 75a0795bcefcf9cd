import type { ItemResult, Result, RollUp } from '../result/schema.js';
import { cleanText } from '../text/clean.js';
import type { Layout } from './layout.js';

type Level = Result['score']['levels'][number];

/** The name of an item in the language of the report. */
export function itemTitle(layout: Layout, item: ItemResult): string {
  return cleanText(layout.lang === 'en' ? item.titleEn : item.title);
}

/** The name of an indicator or sub-indicator; in English where the rules are at hand, else as the Result has it. */
export function headTitle(layout: Layout, { id, title }: { id: string; title: string }): string {
  const heads = layout.ruleSet?.indicators.flatMap((indicator) => [indicator, ...indicator.subIndicators]);
  const known = layout.lang === 'en' ? heads?.find((head) => head.id === id) : undefined;
  return cleanText(known?.titleEn ?? title);
}

/** The level on a scale, with the scale's name; in English only where the rule set names scale and grades in English. */
export function levelNames(layout: Layout, level: Level): { title: string; grade: string } {
  const scale = layout.ruleSet?.grades.find(({ id }) => id === level.scale);
  const english = (name: string | null) => scale?.bands.find(({ grade }) => grade === name)?.titleEn;
  const grade = english(level.grade);
  if (layout.lang === 'th' || grade === undefined)
    return { title: cleanText(level.title), grade: gradeSpan(layout, level) };
  const gradePossible = english(level.gradePossible) ?? level.gradePossible;
  return {
    title: cleanText(scale?.titleEn ?? level.title),
    grade: gradeSpan(layout, { grade, gradePossible }),
  };
}

/** "F", or "F to AA" where the items left to review decide between them; '' without a grade. */
export function gradeSpan(
  { say }: Layout,
  { grade, gradePossible }: Pick<RollUp, 'grade' | 'gradePossible'>,
): string {
  const [from, to] = [cleanText(grade ?? ''), cleanText(gradePossible ?? '')];
  return from === '' || to === '' || from === to ? from : say('gradeSpan', { from, to });
}
