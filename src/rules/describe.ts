import { cleanText } from '../text/clean.js';
import { displayWidth, padEnd, wrap } from '../text/width.js';
import type { Bilingual, RuleItem, RuleSet } from './schema.js';
import { wordsAgainst } from './shared.js';

type Lang = keyof Bilingual;

/** What kind of thing an item is, in words. */
export const KINDS: Record<RuleItem['kind'], Bilingual> = {
  page: { th: 'หน้าเว็บ', en: 'web page' },
  document: { th: 'เอกสาร', en: 'document' },
  news: { th: 'หน้าข่าว', en: 'news' },
  channel: { th: 'ช่องทางสื่อสารสองทาง', en: 'two-way channel' },
  social: { th: 'ลิงก์ไปสื่อสังคมออนไลน์', en: 'link to a social network' },
  service: { th: 'บริการออนไลน์', en: 'online service' },
};

const TARGETS: Record<RuleItem['target'], Bilingual> = {
  own: { th: 'เว็บไซต์หรือที่เก็บเอกสารของหน่วยงาน', en: "the agency's website or document storage" },
  any: { th: 'ระบบของหน่วยงานกลางก็ได้', en: "a central body's system will do" },
};

const CERTAINTIES: Record<RuleItem['certainty'], Bilingual> = {
  confirmed: { th: 'ยืนยันแล้ว (ตั้งแต่สองแหล่งขึ้นไป)', en: 'confirmed (two sources or more)' },
  single: { th: 'พบแหล่งเดียว', en: 'one source' },
  pattern: { th: 'อนุมานจากปีหรือหน่วยงานอื่น', en: 'as in other years or bodies' },
  unconfirmed: { th: 'ยังไม่พบแหล่งยืนยัน', en: 'no source found' },
};

/** The time an item's content must be of, in words. */
export function periodText({ kind, fiscalYear }: RuleItem['period']): Bilingual {
  const year = fiscalYear ?? '';
  const before = Number(year) - 1;
  switch (kind) {
    case 'current':
      return { th: `ปีงบประมาณ ${year}`, en: `fiscal year B.E. ${year}` };
    case 'previous':
      return { th: `ปีงบประมาณ ${year} (ปีก่อนหน้า)`, en: `fiscal year B.E. ${year} (the year before)` };
    case 'six-month':
      return {
        th: `6 เดือนแรกของปีงบประมาณ ${year} (ตุลาคม ${before} – มีนาคม ${year})`,
        en: `first six months of fiscal year B.E. ${year} (October ${before} – March ${year})`,
      };
    case 'monthly':
      return {
        th: `รายเดือน ตั้งแต่ตุลาคม ${before} ถึงมีนาคม ${year}`,
        en: `each month from October ${before} to March ${year}`,
      };
    case 'any':
      return { th: 'ฉบับที่ใช้อยู่ ไม่กำหนดปี', en: 'the one in force, of any year' };
    case 'none':
      return { th: 'ไม่เกี่ยวกับปี', en: 'no matter of years' };
  }
}

function placeText(item: RuleItem, { indicators }: RuleSet, lang: Lang): string {
  const indicator = indicators.find(({ id }) => id === item.indicator);
  const sub = indicator?.subIndicators.find(({ id }) => id === item.subIndicator);
  const name = (head?: { title: string; titleEn: string }) =>
    (lang === 'th' ? head?.title : head?.titleEn) ?? '';
  return [
    `${item.indicator} ${name(indicator)}`,
    `${item.subIndicator} ${name(sub)}`,
    ...(lang === 'th' ? [item.group] : []),
  ].join(' › ');
}

/** What is shown of an item: its name in both languages and its lines; empty ones are left out. */
function rows(item: RuleItem, ruleSet: RuleSet, lang: Lang): [name: Bilingual, lines: string[]][] {
  const { period } = item;
  const against = wordsAgainst(item, ruleSet);
  const clicks = item.warnClicks ?? ruleSet.warnClicks;
  return [
    [{ th: 'ชื่อทางการ', en: 'Official title' }, [item.officialTitle]],
    [{ th: 'English', en: 'English' }, [item.titleEn]],
    [{ th: 'ชื่ออื่น', en: 'Other names' }, item.aliases],
    [{ th: 'ตัวชี้วัด', en: 'Indicator' }, [placeText(item, ruleSet, lang)]],
    [{ th: 'ลักษณะ', en: 'Kind' }, [KINDS[item.kind][lang]]],
    [{ th: 'ที่อยู่ของข้อมูล', en: 'Where it may live' }, [TARGETS[item.target][lang]]],
    [{ th: 'องค์ประกอบ', en: 'Elements' }, item.elements.map((element) => element[lang])],
    [
      { th: 'เฉพาะบางประเภท', en: 'Of some types' },
      item.extraFor.map((extra) => `${extra.agencyTypes.join(', ')}: ${extra[lang]}`),
    ],
    [
      { th: 'ช่วงเวลา', en: 'Period' },
      [`${periodText(period)[lang]} · ${CERTAINTIES[period.certainty][lang]}`, period.note?.[lang] ?? ''],
    ],
    [{ th: 'กำหนดเผยแพร่', en: 'Deadline' }, [item.deadline?.[lang] ?? '']],
    [{ th: 'ข้อแนะนำ', en: 'Advice' }, [item.advice?.[lang] ?? '']],
    [{ th: 'วิธีแก้เมื่อไม่ผ่าน', en: 'Fix' }, [item.fix[lang]]],
    [
      { th: 'ควรอยู่ภายใน', en: 'Within' },
      [lang === 'th' ? `${clicks} คลิกจากหน้าแรก` : `${clicks} clicks of the homepage`],
    ],
    [{ th: 'คำที่ผ่าน', en: 'Words that pass' }, item.phrases],
    [{ th: 'คำอื่นที่ผ่าน', en: 'Other words that pass' }, item.otherWording],
    [
      { th: 'ผ่านเมื่ออยู่ใต้หัวข้อ', en: 'Pass under a heading' },
      item.inContext.map(({ phrases, context }) => `${phrases.join(', ')} ← ${context.join(', ')}`),
    ],
    [{ th: 'ผ่านเมื่อหน้าเว็บมีครบ', en: 'Pass when a page has' }, item.onPage?.all ?? []],
    [{ th: 'คำที่ยังไม่ชัด', en: 'Words too weak' }, [item.weak.join(' · ')]],
    [{ th: 'คำที่ทำให้ไม่ชัด', en: 'Words that make weak' }, [against.atMostWeak.join(' · ')]],
    [{ th: 'คำที่ตัดออก', en: 'Words that rule out' }, [against.exclude.join(' · ')]],
    [{ th: 'ตัวอย่างที่ใช่', en: 'Examples' }, item.examples.match],
    [{ th: 'ใกล้เคียงแต่ไม่ใช่', en: 'Near misses' }, item.examples.nearMiss],
    [{ th: 'ความแน่นอน', en: 'Certainty' }, [CERTAINTIES[item.certainty][lang]]],
    [{ th: 'หมายเหตุ', en: 'Note' }, [item.note?.[lang] ?? '']],
  ];
}

/**
 * Everything a rule set says of an item, for reading.
 * @param columns width of the terminal
 */
export function describeItem(item: RuleItem, ruleSet: RuleSet, columns: number, lang: Lang = 'th'): string[] {
  const shown = rows(item, ruleSet, lang).flatMap(([name, lines]): [string, string[]][] => {
    const filled = lines.map(cleanText).filter((line) => line !== '');
    return filled.length > 0 ? [[name[lang], filled]] : [];
  });
  const indent = 2 + Math.max(...shown.map(([name]) => displayWidth(name))) + 2;
  const body = shown.flatMap(([name, lines]) => {
    const bullet = lines.length > 1 ? '- ' : '';
    return lines
      .flatMap((line) =>
        wrap(line, columns - indent - bullet.length).map(
          (part, at) => (at === 0 ? bullet : ' '.repeat(bullet.length)) + part,
        ),
      )
      .map((line, at) => padEnd(at === 0 ? `  ${name}` : '', indent) + line);
  });
  return [`${item.id}  ${cleanText(lang === 'th' ? item.title : item.titleEn)}`, ...body];
}
