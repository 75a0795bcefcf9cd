import type { ItemResult, Result } from '../result/schema.js';
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

/** The level on a scale, with the scale's name; a scale has no English name, its id is Latin. */
export function levelNames(layout: Layout, level: Level): { title: string; grade: string } {
  const scale = layout.ruleSet?.grades.find(({ id }) => id === level.scale);
  const band = scale?.bands.find(({ grade }) => grade === level.grade);
  if (layout.lang === 'th' || band?.titleEn === undefined)
    return { title: cleanText(level.title), grade: cleanText(level.grade) };
  return { title: layout.say('level', { scale: cleanText(level.scale) }), grade: cleanText(band.titleEn) };
}
