import type { Command } from 'commander';
import { KnownError } from '../errors.js';
import type { Lang } from '../report/words.js';
import { describeItem } from '../rules/describe.js';
import {
  checkRules,
  DEFAULT_RULES,
  listRules,
  loadRules,
  type RuleCheck,
  type RuleSetSummary,
} from '../rules/load.js';
import type { RuleItem, RuleSet } from '../rules/schema.js';
import { normalise } from '../text/normalise.js';
import { helpIn } from './help.js';
import { langOption } from './lang-option.js';
import { exampleHelp } from './manual/examples.js';
import { columnsOf, write } from './streams.js';

/** The narrowest and the widest text that reads well. */
const COLUMNS = { least: 60, most: 110 };

/** Adds `oit rules list|show|check`: the shipped rule sets, one item in full, faults of a rule file. */
export function registerRules(program: Command, lang: Lang = 'th'): void {
  const rules = program
    .command('rules')
    .description('ดูและตรวจชุดกติกา · look at and check rule sets')
    .helpCommand(false)
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('rules', lang));
  rules
    .command('list')
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('rules list', lang))
    .description('ชุดกติกาที่มากับโปรแกรม · the shipped rule sets')
    .option('--json', 'ออกเป็น JSON · as JSON')
    .addOption(langOption('ภาษา · language'))
    .action(async ({ json, lang }: { json?: boolean; lang: Lang }) => {
      const sets = await listRules();
      await print(json ? JSON.stringify(sets, null, 2) : sets.map((set) => listLine(set, lang)).join('\n'));
    });
  rules
    .command('show')
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('rules show', lang))
    .description('ทุกอย่างเกี่ยวกับรายการหนึ่ง เช่น oit rules show o12 · everything about one item')
    .argument('<item>', 'รหัสรายการ เช่น o12 · id of the item')
    .option('--rules <id|file>', `ชุดกติกา (ปกติ ${DEFAULT_RULES}) · rule set (default: ${DEFAULT_RULES})`)
    .option('--json', 'ออกเป็น JSON · as JSON')
    .addOption(langOption('ภาษา · language'))
    .action(async (id: string, options: { rules?: string; json?: boolean; lang: Lang }) => {
      const { ruleSet } = await loadRules(options.rules);
      const item = findItem(id, ruleSet);
      const columns = Math.min(Math.max(columnsOf(process.stdout, process.env), COLUMNS.least), COLUMNS.most);
      await print(
        options.json
          ? JSON.stringify(item, null, 2)
          : describeItem(item, ruleSet, columns, options.lang).join('\n'),
      );
    });
  rules
    .command('check')
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('rules check', lang))
    .description('ตรวจไฟล์กติกาของตนเอง พร้อมลองตัวอย่างในไฟล์ · check a rule file of your own, its examples too')
    .argument('<file>', 'ไฟล์ .yaml · a .yaml file')
    .action(async (file: string) => {
      const check = await checkRules(file);
      const warnings = (check.warnings ?? []).flatMap(({ th, en }) => [`คำเตือน  ${th}`, `warning  ${en}`]);
      await print([...warnings, checkLine(check)].join('\n'));
    });
}

const print = (text: string) => write(process.stdout, `${text}\n`);

/** `oit-2566 *  แบบตรวจ… (43 รายการ, 1.0.0)`; * marks the default. */
export function listLine(
  { id, isDefault, title, titleEn, items, version }: RuleSetSummary,
  lang: Lang,
): string {
  if (lang === 'en') return `${id}${isDefault ? ' *' : ''}  ${titleEn} (${items} items, version ${version})`;
  return `${id}${isDefault ? ' *' : ''}  ${title} (${items} รายการ, รุ่น ${version})`;
}

/** `ok  rules/oit-2566.yaml: oit-2566, 43 รายการ (items), 707 วลี (phrases)` */
export function checkLine({ file, kind, id, entries, phrases }: RuleCheck): string {
  const entry = { 'rule-set': 'รายการ (items)', words: 'หมวดคำ (lists)', findings: 'ข้อค้นพบ (findings)' }[
    kind
  ];
  const counts = [`${entries} ${entry}`, ...(phrases > 0 ? [`${phrases} วลี (phrases)`] : [])];
  return `ok  ${file}: ${[id, ...counts].join(', ')}`;
}

/**
 * An item by the id as people write it: o12, O12, 12, ๑๒.
 * @throws KnownError when the rule set has no such item
 */
export function findItem(given: string, { id: ruleSetId, items }: RuleSet): RuleItem {
  const number = /^o?\s*0*(\d{1,3})$/.exec(normalise(given))?.[1];
  const item = items.find(({ id }) => id === `o${number}`);
  if (item) return item;
  const [first, last] = [items[0]?.id, items.at(-1)?.id];
  throw new KnownError(
    `ชุดกติกา ${ruleSetId} ไม่มีรายการ "${given}" ให้ระบุ ${first} ถึง ${last}`,
    `Rule set ${ruleSetId} has no item "${given}"; name one of ${first} to ${last}`,
  );
}
