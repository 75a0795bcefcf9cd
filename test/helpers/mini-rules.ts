import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  FindingsSchema,
  type RuleItem,
  RuleSetSchema,
  type Rules,
  WordsSchema,
} from '../../src/rules/schema.js';

const sentences = readFileSync(new URL('../../rules/findings.yaml', import.meta.url), 'utf8');
const sentence = (th: string) => ({ th, en: `${th} (en)` });

type ItemInput = Partial<RuleItem> & Pick<RuleItem, 'id' | 'title' | 'kind'>;

function item(input: ItemInput) {
  return {
    officialTitle: input.title,
    titleEn: input.title,
    indicator: '9',
    subIndicator: '9.1',
    group: 'กลุ่ม',
    phrases: [input.title],
    examples: { match: [input.title, input.title], nearMiss: ['หน้าแรก'] },
    elements: [sentence('องค์ประกอบ')],
    period: { kind: 'any', fiscalYear: null, certainty: 'confirmed' },
    fix: sentence('ทำลิงก์'),
    certainty: 'confirmed',
    ...input,
  };
}

const year = (fiscalYear: number, kind = 'current', certainty = 'confirmed') =>
  ({ kind, fiscalYear, certainty }) as RuleItem['period'];

/** A rule set of a few items, one of each kind, so that tests of the verdicts do not move when rules/ is edited. */
export function miniRules(): Rules {
  const ruleSet = RuleSetSchema.parse({
    schemaVersion: 1,
    id: 'mini',
    version: '1.0.0',
    fiscalYear: 2566,
    title: 'ชุดเล็ก',
    titleEn: 'mini',
    passScore: 0.7,
    reviewScore: 0.4,
    warnClicks: 2,
    scoring: { default: 'item-mean', also: ['mean-of-means'] },
    grades: [
      {
        id: 'letters',
        title: 'x',
        certainty: 'confirmed',
        bands: [
          { grade: 'A', min: 50 },
          { grade: 'F', min: 0 },
        ],
      },
    ],
    indicators: [
      { id: '9', title: 'x', titleEn: 'x', subIndicators: [{ id: '9.1', title: 'x', titleEn: 'x' }] },
    ],
    items: [
      item({ id: 'o1', title: 'โครงสร้างหน่วยงาน', kind: 'page' }),
      item({
        id: 'o2',
        title: 'ที่ตั้งและการติดต่อ',
        kind: 'page',
        onPage: { region: 'footer', all: ['ตำบล', 'โทร'] },
      }),
      item({
        id: 'o3',
        title: 'แผนดำเนินงานประจำปี',
        kind: 'document',
        period: year(2566),
        weak: ['แผนงาน', 'เอกสารรวม'],
      }),
      item({
        id: 'o4',
        title: 'รายงานผลประจำปี',
        kind: 'document',
        period: year(2565, 'previous'),
        weak: ['เอกสารรวม'],
      }),
      item({ id: 'o5', title: 'ถามตอบออนไลน์', kind: 'channel' }),
      item({ id: 'o6', title: 'สื่อสังคมออนไลน์', kind: 'social' }),
      item({ id: 'o7', title: 'สรุปจัดซื้อรายเดือน', kind: 'document', period: year(2566, 'monthly') }),
      item({
        id: 'o8',
        title: 'รายงานของขวัญ',
        kind: 'document',
        period: year(2566, 'current', 'unconfirmed'),
        advice: sentence('ปีหน้าทำให้ครบ'),
      }),
      item({ id: 'o10', title: 'ข่าวเด่น', kind: 'news' }),
      item({ id: 'o9', title: 'ระบบขอบริการ', kind: 'service', target: 'any' }),
    ],
  });
  const words = WordsSchema.parse({
    generic: ['^คลิก$', '^ดาวน์โหลด$'],
    hubs: ['OIT', 'ข้อมูลสาธารณะ'],
    sections: ['เกี่ยวกับหน่วยงาน'],
    enter: ['เข้าสู่เว็บไซต์'],
    noContent: ['กำลังปรับปรุง'],
    softNotFound: ['ไม่พบหน้า'],
    login: ['เข้าสู่ระบบ'],
    blocked: ['access denied'],
    coverPapers: ['บันทึกข้อความ'],
    board: ['ตั้งกระทู้'],
    surveys: ['แบบสำรวจ'],
    vendor: ['พัฒนาโดย'],
    requirements: ['องค์ประกอบด้านข้อมูล'],
    hosts: {
      social: ['facebook.com'],
      share: ['facebook.com/sharer'],
      storage: ['drive.google.com', 'forms.gle'],
      forms: ['forms.gle'],
      systems: ['gprocurement.go.th'],
      foreign: ['nacc.go.th'],
      chat: ['m.me'],
      groups: ['groups'],
    },
  });
  return { ruleSet, words, findings: FindingsSchema.parse(parse(sentences)) };
}
