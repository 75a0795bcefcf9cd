import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './cases/all.js';
import { type Checker, openChecker } from './cases/checker.js';
import { runCase } from './cases/run-case.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Windows knows no signals between processes. */
const isHere = process.platform !== 'win32' ? CASES : CASES.filter(({ byCommand }) => !byCommand?.signal);
const tested = isHere.filter(({ heavy }) => heavy !== 'lab only');

describe.each([...new Set(tested.map(({ group }) => group))])(
  '%s: the verdict is true, in 300 MB, for',
  (group) => {
    let checker: Checker;
    beforeAll(async () => {
      checker = await openChecker(ROOT);
    });
    afterAll(() => checker.close());

    it.each(tested.filter((one) => one.group === group).map((one) => [one.name, one] as const))(
      '%s',
      async (_, one) => {
        const limits = typeof one.heavy === 'object' ? one.heavy : {};
        expect((await runCase(one, checker, limits)).wrong).toEqual([]);
      },
    );
  },
);
