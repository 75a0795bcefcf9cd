import { KnownError } from '../errors.js';
import type { Result } from '../result/schema.js';
import { shippedIds } from '../rules/files.js';
import { loadRules } from '../rules/load.js';
import type { Rules } from '../rules/schema.js';

/**
 * The rules a saved Result was made by: the named ones, else the shipped ones of its id.
 *
 * @param path of the Result, for messages
 * @throws KnownError when the Result names rules that are not shipped and none were given, or other ones than were given
 */
export async function rulesOf({ ruleSet }: Result, path: string, named: string | undefined): Promise<Rules> {
  const { id } = ruleSet;
  if (named === undefined) {
    if ((await shippedIds()).includes(id)) return loadOnce(id);
    throw new KnownError(
      `${path}: ทำด้วยชุดกติกา ${id} ซึ่งไม่ได้มากับโปรแกรม ให้ระบุไฟล์กติกานั้นด้วย --rules <ไฟล์>`,
      `${path}: made by rule set ${id}, which is not shipped; name its file with --rules <file>`,
    );
  }
  const rules = await loadOnce(named);
  if (rules.ruleSet.id === id) return rules;
  throw new KnownError(
    `${path}: ทำด้วยชุดกติกา ${id} แต่ --rules ${named} คือ ${rules.ruleSet.id} ให้ใช้ชุดเดียวกัน`,
    `${path}: made by rule set ${id}, but --rules ${named} is ${rules.ruleSet.id}; give the one it was made by`,
  );
}

const loaded = new Map<string, Promise<Rules>>();

/** Hundreds of results of one run share their rules. */
function loadOnce(idOrPath: string): Promise<Rules> {
  const rules = loaded.get(idOrPath) ?? loadRules(idOrPath);
  loaded.set(idOrPath, rules);
  return rules;
}
