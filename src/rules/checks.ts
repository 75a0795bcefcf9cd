import { CAUSES } from '../causes.js';
import { FindingCode } from '../result/schema.js';
import { phraseIssues } from './checks-phrases.js';
import { DOUBTS } from './doubts.js';
import type { Issue, Where } from './issues.js';
import { PLACEHOLDERS, placeholdersOf, SHUT_HUB_PLACEHOLDERS } from './placeholders.js';
import type { Bilingual, FindingTexts, RuleItem, RuleSet, Words } from './schema.js';

function duplicates(ids: readonly string[], path: (at: number) => Where): Issue[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ path: path(at), th: `รหัส "${id}" ซ้ำ`, en: `the id "${id}" is used twice` }],
  );
}

/** The year each kind of period means, beside the assessed year; null = it has none. */
const YEARS_BACK: Record<RuleItem['period']['kind'], number | null> = {
  current: 0,
  'six-month': 0,
  monthly: 0,
  previous: 1,
  any: null,
  none: null,
};

function periodIssues(item: RuleItem, fiscalYear: number, path: Where): Issue[] {
  const back = YEARS_BACK[item.period.kind];
  const expected = back === null ? null : fiscalYear - back;
  if (item.period.fiscalYear === expected) return [];
  const { kind } = item.period;
  return [
    {
      path: [...path, 'period', 'fiscalYear'],
      th: `ช่วงเวลาแบบ ${kind} ต้องเป็น ${expected ?? 'null'} (ปีงบประมาณที่ประเมินคือ ${fiscalYear})`,
      en: `a period of kind ${kind} must be ${expected ?? 'null'} (the assessed fiscal year is ${fiscalYear})`,
    },
  ];
}

function placeIssues(item: RuleItem, ruleSet: RuleSet, path: Where): Issue[] {
  const indicator = ruleSet.indicators.find(({ id }) => id === item.indicator);
  if (!indicator) {
    return [
      {
        path: [...path, 'indicator'],
        th: `ไม่มีตัวชี้วัด "${item.indicator}" ใน indicators`,
        en: `there is no indicator "${item.indicator}" under indicators`,
      },
    ];
  }
  if (indicator.subIndicators.some(({ id }) => id === item.subIndicator)) return [];
  return [
    {
      path: [...path, 'subIndicator'],
      th: `ไม่มีตัวชี้วัดย่อย "${item.subIndicator}" ในตัวชี้วัด ${indicator.id}`,
      en: `indicator ${indicator.id} has no sub-indicator "${item.subIndicator}"`,
    },
  ];
}

function itemIssues(item: RuleItem, at: number, ruleSet: RuleSet): Issue[] {
  const path = ['items', at];
  return [
    ...placeIssues(item, ruleSet, path),
    ...periodIssues(item, ruleSet.fiscalYear, path),
    ...phraseIssues(item.phrases, [...path, 'phrases']),
    ...phraseIssues(item.otherWording, [...path, 'otherWording']),
    ...phraseIssues(item.weak, [...path, 'weak']),
    ...phraseIssues(item.exclude, [...path, 'exclude']),
    ...phraseIssues(item.atMostWeak, [...path, 'atMostWeak']),
    // Several must be found together there, so one may be as short as "ถ.".
    ...phraseIssues(item.onPage?.all ?? [], [...path, 'onPage', 'all'], 1),
    ...phraseIssues(item.apart?.from ?? [], [...path, 'apart', 'from']),
    ...phraseIssues(item.apart?.unless ?? [], [...path, 'apart', 'unless']),
    ...item.inContext.flatMap((entry, nth) => [
      ...phraseIssues(entry.phrases, [...path, 'inContext', nth, 'phrases']),
      ...phraseIssues(entry.context, [...path, 'inContext', nth, 'context']),
    ]),
  ];
}

/** Syntax of the words shared among items, and exceptions that name an item. */
function sharedIssues({ shared, items }: RuleSet): Issue[] {
  return shared.flatMap(({ except, exclude, atMostWeak }, at) => [
    ...phraseIssues(exclude, ['shared', at, 'exclude']),
    ...phraseIssues(atMostWeak, ['shared', at, 'atMostWeak']),
    ...except.flatMap((wanted, nth): Issue[] =>
      items.some(({ id }) => id === wanted)
        ? []
        : [
            {
              path: ['shared', at, 'except', nth],
              th: `ไม่มีรายการ "${wanted}" ใน items`,
              en: `there is no item "${wanted}" under items`,
            },
          ],
    ),
  ]);
}

function bandIssues(scale: RuleSet['grades'][number], at: number): Issue[] {
  const issues: Issue[] = [];
  scale.bands.forEach((band, nth) => {
    const above = scale.bands[nth - 1];
    if (above && band.min >= above.min) {
      issues.push({
        path: ['grades', at, 'bands', nth, 'min'],
        th: `ต้องน้อยกว่าระดับก่อนหน้า (${above.min}) เรียงจากสูงไปต่ำ`,
        en: `must be below the band before it (${above.min}): highest first`,
      });
    }
  });
  const last = scale.bands.length - 1;
  if (scale.bands[last]?.min !== 0) {
    issues.push({
      path: ['grades', at, 'bands', last, 'min'],
      th: 'ระดับสุดท้ายต้องเริ่มที่ 0',
      en: 'the last band must start at 0',
    });
  }
  return issues;
}

/** What zod cannot see: references, order, years, phrase syntax. */
export function ruleSetIssues(ruleSet: RuleSet): Issue[] {
  const subIds = ruleSet.indicators.flatMap((indicator, at) =>
    indicator.subIndicators.map(({ id }, nth) => ({
      id,
      path: ['indicators', at, 'subIndicators', nth, 'id'],
    })),
  );
  const scores: Issue[] =
    ruleSet.reviewScore < ruleSet.passScore
      ? []
      : [
          {
            path: ['reviewScore'],
            th: `ต้องน้อยกว่า passScore (${ruleSet.passScore})`,
            en: `must be below passScore (${ruleSet.passScore})`,
          },
        ];
  return [
    ...scores,
    ...duplicates([ruleSet.scoring.default, ...ruleSet.scoring.also], (at) => ['scoring', 'also', at - 1]),
    ...duplicates(
      ruleSet.grades.map(({ id }) => id),
      (at) => ['grades', at, 'id'],
    ),
    ...ruleSet.grades.flatMap(bandIssues),
    ...duplicates(
      ruleSet.indicators.map(({ id }) => id),
      (at) => ['indicators', at, 'id'],
    ),
    ...duplicates(
      subIds.map(({ id }) => id),
      (at) => subIds[at]?.path ?? ['indicators'],
    ),
    ...duplicates(
      ruleSet.items.map(({ id }) => id),
      (at) => ['items', at, 'id'],
    ),
    ...sharedIssues(ruleSet),
    ...ruleSet.items.flatMap((item, at) => itemIssues(item, at, ruleSet)),
  ];
}

/** Phrase syntax of rules/words.yaml, and hosts that are hosts. */
export function wordsIssues({
  hosts: { posts: _segments, groups: _places, ...hosts },
  agencies: _names,
  ...lists
}: Words): Issue[] {
  const phrases = Object.entries(lists).flatMap(([name, list]) => phraseIssues(list, [name]));
  const bad = Object.entries(hosts).flatMap(([name, list]) =>
    list.flatMap((host, at): Issue[] =>
      /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/.test(host)
        ? []
        : [
            {
              path: ['hosts', name, at],
              th: 'ต้องเป็นชื่อโฮสต์ตัวพิมพ์เล็ก ไม่มี https:// เช่น drive.google.com หรือ facebook.com/sharer',
              en: 'must be a host name in lower case without https://, e.g. drive.google.com or facebook.com/sharer',
            },
          ],
    ),
  );
  return [...phrases, ...bad];
}

const sentencesOf = ({ th, en }: Bilingual): [Where, string][] => [
  [['th'], th],
  [['en'], en],
];

function sentenceIssues(code: string, text: FindingTexts['findings'][string]): Issue[] {
  const known = Object.entries(PLACEHOLDERS).find(([name]) => name === code)?.[1] ?? [];
  const fix = text.fix ? sentencesOf(text.fix) : [];
  const sentences: [Where, string][] = [
    ...sentencesOf(text),
    ...fix.map(([path, sentence]): [Where, string] => [['fix', ...path], sentence]),
  ];
  return placeholderIssues(['findings', code], sentences, known);
}

function placeholderIssues(at: Where, sentences: [Where, string][], known: readonly string[]): Issue[] {
  const choice = known.length > 0 ? known.map((name) => `{${name}}`).join(', ') : '-';
  return sentences.flatMap(([path, sentence]) =>
    placeholdersOf(sentence)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        path: [...at, ...path],
        th: `ไม่รู้จัก {${name}} ที่ใช้ได้: ${choice}`,
        en: `unknown placeholder {${name}}; allowed: ${choice}`,
      })),
  );
}

function nameIssues(top: string, given: readonly string[], wanted: readonly string[]): Issue[] {
  const missing = wanted.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !wanted.includes(name));
  return [
    ...missing.map((name) => ({ path: [top, name], th: 'ขาดคีย์นี้', en: 'is missing' })),
    ...unknown.map((name) => ({ path: [top, name], th: 'โปรแกรมไม่รู้จักรหัสนี้', en: 'oit knows no such code' })),
  ];
}

/** Every code and cause has its words, no other, and only known placeholders. */
export function findingsIssues(texts: FindingTexts): Issue[] {
  return [
    ...nameIssues('findings', Object.keys(texts.findings), FindingCode.options),
    ...nameIssues('causes', Object.keys(texts.causes), Object.keys(CAUSES)),
    ...nameIssues('doubts', Object.keys(texts.doubts), DOUBTS),
    ...placeholderIssues(['shutHub'], sentencesOf(texts.shutHub), SHUT_HUB_PLACEHOLDERS),
    ...Object.entries(texts.findings).flatMap(([code, text]) => sentenceIssues(code, text)),
  ];
}
