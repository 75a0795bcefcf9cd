import type { Finding, FindingCode } from '../result/schema.js';
import type { Doubt } from '../rules/doubts.js';
import type { Bilingual, FindingTexts, RuleItem } from '../rules/schema.js';
import type { Cause } from '../snapshot.js';
import type { PeriodJudgement } from './period.js';
import type { ShutHub } from './shut-hub.js';

/** What a sentence of rules/findings.yaml is filled with: the same word in both languages, or a pair. */
export type Filling = Record<string, string | number | Bilingual>;

const isPair = (value: Filling[string]): value is Bilingual => typeof value === 'object';

function fill(sentence: string, filling: Filling, lang: 'th' | 'en'): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = filling[name];
    if (value === undefined) return whole;
    return String(isPair(value) ? value[lang] : value);
  });
}

/** A finding in the rule files' words. Throws RangeError when rules/findings.yaml has no such code (the loader checks). */
export function makeFinding(texts: FindingTexts, code: FindingCode, filling: Filling = {}): Finding {
  const text = texts.findings[code];
  if (!text) throw new RangeError(`rules/findings.yaml has no sentence for ${code}`);
  return {
    code,
    severity: text.severity,
    message: fill(text.th, filling, 'th'),
    messageEn: fill(text.en, filling, 'en'),
    fix: text.fix ? fill(text.fix.th, filling, 'th') : '',
    fixEn: text.fix ? fill(text.fix.en, filling, 'en') : '',
    data: Object.fromEntries(
      Object.entries(filling).map(([name, value]) => [name, isPair(value) ? value.th : value]),
    ),
  };
}

/** What the words of a doubt are filled with: the items that claim the same link, why the item's own link does not open. */
export interface DoubtDetails {
  items?: readonly Bilingual[];
  cause?: Cause;
  shut?: 'dead' | 'locked';
}

/** That a person has to look, and why. */
export function doubtFinding(
  texts: FindingTexts,
  why: Doubt,
  { items = [], cause, shut }: DoubtDetails = {},
): Finding {
  const { th, en, fix } = texts.doubts[why] ?? { th: why, en: why };
  const names = {
    th: items.map((item) => item.th).join(' · '),
    en: items.map((item) => item.en).join(' · '),
  };
  const filling: Filling = {
    ...(items.length > 0 ? { items: names } : {}),
    ...(cause ? causeFilling(texts, cause) : {}),
    ...(shut ? { shut } : {}),
  };
  const filled = (words: Bilingual): Bilingual => ({
    th: fill(words.th, filling, 'th'),
    en: fill(words.en, filling, 'en'),
  });
  const finding = makeFinding(texts, 'ambiguous', {
    ...filling,
    reason: filled({ th, en }),
    reasonCode: why,
  });
  return withFix(finding, fix && filled(fix));
}

/** The words for a cause, and its code for programs; of the homepage, where it is what could not be read. */
export function causeFilling(
  texts: FindingTexts,
  cause: Cause,
  of: 'link' | 'homepage' = 'link',
): { cause: Bilingual; causeCode: Cause } {
  const words = texts.causes[cause];
  const { th, en } = (of === 'homepage' ? words?.homepage : undefined) ?? words ?? { th: cause, en: cause };
  return { cause: { th, en }, causeCode: cause };
}

/** That something could not be looked at, or is not open to visitors, with what its cause says to do. */
export function causeFinding(
  texts: FindingTexts,
  code: FindingCode,
  cause: Cause,
  filling: { url: string; maxClicks: number },
): Finding {
  const fix = texts.causes[cause]?.fix;
  const finding = makeFinding(texts, code, { ...causeFilling(texts, cause), ...filling });
  return withFix(finding, fix && { th: fill(fix.th, filling, 'th'), en: fill(fix.en, filling, 'en') });
}

/** The finding with advice of its own, where the cause (or whatever was in doubt) knows better than the general words. */
export const withFix = (finding: Finding, fix: Bilingual | undefined): Finding =>
  fix ? { ...finding, fix: fix.th, fixEn: fix.en } : finding;

/** The finding of a missing item, with the page that must open first, since it may be on it. */
export function behindShutHub(texts: FindingTexts, finding: Finding, hub: ShutHub | null): Finding {
  if (!hub) return finding;
  const filling = { hub: hub.url, rest: { th: finding.fix, en: finding.fixEn } };
  return {
    ...finding,
    fix: fill(texts.shutHub.th, filling, 'th'),
    fixEn: fill(texts.shutHub.en, filling, 'en'),
    data: { ...finding.data, hub: hub.url, hubCauseCode: hub.cause },
  };
}

/** The year found and the one asked for, with the part of the year where that is what differs. */
export function yearsOf(
  { period }: RuleItem,
  judged: PeriodJudgement,
  { parts, years: sentences }: FindingTexts,
): Filling {
  const say = (year: number | null, part: keyof typeof parts | undefined): string | Bilingual => {
    const words = part === undefined ? undefined : parts[part];
    const years = year === null ? '' : String(year);
    if (!words) return years;
    return { th: `${years} (${words.th})`.trim(), en: `${years} (${words.en})`.trim() };
  };
  const { found, part, under } = judged;
  const filling: Filling = {
    found: part === undefined ? (found ?? '') : say(found ?? period.fiscalYear, part),
    ...(under === undefined ? {} : { under }),
  };
  const { th, en } = sentences[under === undefined ? 'named' : 'inferred'];
  return {
    ...filling,
    known: { th: fill(th, filling, 'th'), en: fill(en, filling, 'en') },
    expected: part === undefined ? (period.fiscalYear ?? '') : say(period.fiscalYear, 'first-half'),
  };
}
