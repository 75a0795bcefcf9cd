import { cleanText } from '../text/clean.js';
import { displayWidth, padEnd, wrap } from '../text/width.js';
import type { RuleItem, RuleSet } from './schema.js';

const KINDS: Record<RuleItem['kind'], string> = {
  page: 'หน้าเว็บ',
  document: 'เอกสาร',
  news: 'หน้าข่าว',
  channel: 'ช่องทางสื่อสารสองทาง',
  social: 'ลิงก์ไปสื่อสังคมออนไลน์',
  service: 'บริการออนไลน์',
};

const CERTAINTIES: Record<RuleItem['certainty'], string> = {
  confirmed: 'ยืนยันแล้ว (ตั้งแต่สองแหล่งขึ้นไป)',
  single: 'พบแหล่งเดียว',
  pattern: 'อนุมานจากปีหรือหน่วยงานอื่น',
  unconfirmed: 'ยังไม่พบแหล่งยืนยัน',
};

function periodText({ kind, fiscalYear }: RuleItem['period']): string {
  const year = fiscalYear ?? '';
  switch (kind) {
    case 'current':
      return `ปีงบประมาณ ${year}`;
    case 'previous':
      return `ปีงบประมาณ ${year} (ปีก่อนหน้า)`;
    case 'six-month':
      return `6 เดือนแรกของปีงบประมาณ ${year} (ตุลาคม ${Number(year) - 1} – มีนาคม ${year})`;
    case 'monthly':
      return `รายเดือน ตั้งแต่ตุลาคม ${Number(year) - 1} ถึงมีนาคม ${year}`;
    case 'any':
      return 'ฉบับที่ใช้อยู่ ไม่กำหนดปี';
    case 'none':
      return 'ไม่เกี่ยวกับปี';
  }
}

function placeText(item: RuleItem, { indicators }: RuleSet): string {
  const indicator = indicators.find(({ id }) => id === item.indicator);
  const sub = indicator?.subIndicators.find(({ id }) => id === item.subIndicator);
  return [
    `${item.indicator} ${indicator?.title ?? ''}`,
    `${item.subIndicator} ${sub?.title ?? ''}`,
    item.group,
  ].join(' › ');
}

/** What is shown of an item: a name and its lines; empty ones are left out. */
function rows(item: RuleItem, ruleSet: RuleSet): [name: string, lines: string[]][] {
  const { period, target } = item;
  return [
    ['ชื่อทางการ', [item.officialTitle]],
    ['English', [item.titleEn]],
    ['ชื่ออื่น', item.aliases],
    ['ตัวชี้วัด', [placeText(item, ruleSet)]],
    ['ลักษณะ', [KINDS[item.kind]]],
    ['ที่อยู่ของข้อมูล', [target === 'own' ? 'เว็บไซต์หรือที่เก็บเอกสารของหน่วยงาน' : 'ระบบของหน่วยงานกลางก็ได้']],
    ['องค์ประกอบ', item.elements.map(({ th }) => th)],
    ['เฉพาะบางประเภท', item.extraFor.map(({ agencyTypes, th }) => `${agencyTypes.join(', ')}: ${th}`)],
    ['ช่วงเวลา', [`${periodText(period)} · ${CERTAINTIES[period.certainty]}`, period.note?.th ?? '']],
    ['กำหนดเผยแพร่', [item.deadline?.th ?? '']],
    ['ข้อแนะนำ', [item.advice?.th ?? '']],
    ['วิธีแก้เมื่อไม่ผ่าน', [item.fix.th]],
    ['ควรอยู่ภายใน', [`${item.warnClicks ?? ruleSet.warnClicks} คลิกจากหน้าแรก`]],
    ['คำที่ผ่าน', item.phrases],
    ['คำอื่นที่ผ่าน', item.otherWording],
    [
      'ผ่านเมื่ออยู่ใต้หัวข้อ',
      item.inContext.map(({ phrases, context }) => `${phrases.join(', ')} ← ${context.join(', ')}`),
    ],
    ['ผ่านเมื่อหน้าเว็บมีครบ', item.onPage?.all ?? []],
    ['คำที่ยังไม่ชัด', [item.weak.join(' · ')]],
    ['คำที่ตัดออก', [item.exclude.join(' · ')]],
    ['ตัวอย่างที่ใช่', item.examples.match],
    ['ใกล้เคียงแต่ไม่ใช่', item.examples.nearMiss],
    ['ความแน่นอน', [CERTAINTIES[item.certainty]]],
    ['หมายเหตุ', [item.note?.th ?? '']],
  ];
}

/**
 * Everything a rule set says of an item, in Thai, for reading.
 * @param columns width of the terminal
 */
export function describeItem(item: RuleItem, ruleSet: RuleSet, columns: number): string[] {
  const shown = rows(item, ruleSet).flatMap(([name, lines]): [string, string[]][] => {
    const filled = lines.map(cleanText).filter((line) => line !== '');
    return filled.length > 0 ? [[name, filled]] : [];
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
  return [`${item.id}  ${cleanText(item.title)}`, ...body];
}
