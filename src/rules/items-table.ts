import { cleanText } from '../text/clean.js';
import { KINDS, periodText } from './describe.js';
import type { RuleItem, RuleSet } from './schema.js';

/** Words as Markdown shows them, wherever they stand: nothing in them is markup, nothing breaks a line or a cell. */
function words(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~#&$]/g, '\\$&');
}

/** A phrase pattern, letter for letter. In a table `|` must be escaped even in code. */
function code(phrase: string): string {
  const text = oneLine(phrase).replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const lines = (texts: readonly string[]) => texts.join('<br>');
const codes = (phrases: readonly string[], between = '<br>') => phrases.map(code).join(between);

/** What a rule says of an item, a row each; empty ones are left out. */
function facts(item: RuleItem): [name: string, cell: string][] {
  const { period, examples, onPage, apart } = item;
  const years = periodText(period);
  const kind = KINDS[item.kind];
  const otherNames = [...new Set([item.officialTitle, ...item.aliases])].filter(
    (name) => name !== item.title,
  );
  const rows: [string, string][] = [
    ['ลักษณะ · kind', `${words(kind.th)} · ${words(kind.en)}`],
    ['ช่วงเวลา · period', `${words(years.th)} · ${words(years.en)}`],
    ['ชื่ออื่น · other names', lines(otherNames.map(words))],
    ['คำที่ใช่ · right words (`phrases`)', codes(item.phrases)],
    ['คำอื่นที่ผ่าน · other wording (`otherWording`)', codes(item.otherWording)],
    [
      'ผ่านเมื่อรอบลิงก์เป็นเรื่องเดียวกัน · in context (`inContext`)',
      lines(item.inContext.map(({ phrases, context }) => `${codes(phrases, ' ')} ← ${codes(context, ' ')}`)),
    ],
    ['ผ่านเมื่อหน้าเว็บมีครบ · on the page itself (`onPage`)', codes(onPage?.all ?? [], ' + ')],
    ['แยกจากหน้าที่เรียกตนเองว่า · kept apart from (`apart.from`)', codes(apart?.from ?? [], ' ')],
    ['เว้นแต่มีคำว่า · unless it says (`apart.unless`)', codes(apart?.unless ?? [], ' ')],
    ['คำที่ยังไม่ชัด · weak (`weak`)', codes(item.weak)],
    ['คำที่ทำให้ไม่ชัด · words that make it weak (`atMostWeak`)', codes(item.atMostWeak, ' ')],
    ['คำที่ตัดออก · excluding words (`exclude`)', codes(item.exclude, ' ')],
    ['ตัวอย่างที่ใช่ · examples that match', lines(examples.match.map(words))],
    ['ใกล้เคียงแต่ไม่ใช่ · near misses', lines(examples.nearMiss.map(words))],
  ];
  return rows.filter(([, cell]) => cell !== '');
}

function section(item: RuleItem): string[] {
  const title = `${item.id} ${words(item.title)} · ${words(item.titleEn)}`;
  const table = [
    row('กติกา · rule', 'คำ · words'),
    row('---', '---'),
    ...facts(item).map(([name, cell]) => row(name, cell)),
  ];
  return ['', `<a id="${item.id}"></a>`, '', `## ${title}`, '', ...table];
}

/** Words that speak against many items at once. */
function sharedTable(shared: RuleSet['shared']): string[] {
  if (shared.length === 0) return [];
  return [
    '',
    '**คำที่ใช้ร่วมกัน · words against many items** (`shared`)',
    '',
    row('ใช้กับ · for', 'คำ · words'),
    row('---', '---'),
    ...shared.flatMap(({ kinds, except, exclude, atMostWeak }) => {
      const whom = [
        ...kinds.map((kind) => words(`${KINDS[kind].th} · ${KINDS[kind].en}`)),
        ...(except.length > 0 ? [`ยกเว้น · except ${except.join(' ')}`] : []),
      ];
      const lists: [string, readonly string[]][] = [
        ['`exclude`', exclude],
        ['`atMostWeak`', atMostWeak],
      ];
      return lists
        .filter(([, phrases]) => phrases.length > 0)
        .map(([key, phrases]) => row(lines([key, ...whom]), codes(phrases)));
    }),
  ];
}

/** All items of a rule set with the words they are known by, as a Markdown page. Same rules, same text. */
export function itemsTable({ id, version, title, titleEn, items, shared }: RuleSet): string {
  const overview = items.map((item) => {
    const { th, en } = periodText(item.period);
    return row(
      `[${item.id}](#${item.id})`,
      words(item.title),
      words(item.titleEn),
      `${words(KINDS[item.kind].th)} · ${words(KINDS[item.kind].en)}`,
      `${words(th)} · ${words(en)}`,
    );
  });
  return [
    `# ${words(title)}`,
    '',
    words(titleEn),
    '',
    `สร้างจาก \`rules/${id}.yaml\` รุ่น ${version} ด้วย \`npm run rules:docs\` อย่าแก้ไฟล์นี้ด้วยมือ ภาษาของวลีอธิบายไว้ใน [README.md](README.md)`,
    '',
    `Made from \`rules/${id}.yaml\`, version ${version}, by \`npm run rules:docs\`: do not edit. [README.md](README.md) explains the language of the phrases.`,
    '',
    row('รายการ', 'ชื่อ', 'English', 'ลักษณะ · kind', 'ช่วงเวลา · period'),
    row('---', '---', '---', '---', '---'),
    ...overview,
    ...sharedTable(shared),
    ...items.flatMap(section),
    '',
  ].join('\n');
}
