import { KnownError } from '../errors.js';
import { listRules, loadRules } from '../rules/load.js';
import type { Rules } from '../rules/schema.js';

/**
 * The rules for a run: the named rule set or file, else the shipped one of the fiscal year, else the default.
 *
 * @throws KnownError when no shipped rule set is of that year, or the named one is of another
 */
export async function chooseRules(named: string | undefined, fiscalYear: number | undefined): Promise<Rules> {
  if (named === undefined && fiscalYear !== undefined) return loadRules(await shippedFor(fiscalYear));
  const rules = await loadRules(named);
  const { id, fiscalYear: own } = rules.ruleSet;
  if (fiscalYear !== undefined && own !== fiscalYear) {
    throw new KnownError(
      `--rules ${named} (${id}) เป็นของปีงบประมาณ ${own} ไม่ใช่ ${fiscalYear} ให้ใช้ตัวเลือกเดียว`,
      `--rules ${named} (${id}) is of fiscal year ${own}, not ${fiscalYear}; give only one of the two`,
    );
  }
  return rules;
}

async function shippedFor(fiscalYear: number): Promise<string> {
  const shipped = await listRules();
  const found = shipped.find((ruleSet) => ruleSet.fiscalYear === fiscalYear);
  if (found !== undefined) return found.id;
  const years = shipped.map((ruleSet) => ruleSet.fiscalYear).join(', ');
  throw new KnownError(
    `ยังไม่มีชุดกติกาของปีงบประมาณ ${fiscalYear} ปีที่มี: ${years} หรือใช้ไฟล์ของตนเองด้วย --rules <ไฟล์>`,
    `There is no rule set of fiscal year ${fiscalYear}; there are: ${years}; or use a file of your own with --rules <file>`,
  );
}
