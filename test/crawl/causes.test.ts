import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAUSES, causeOfStatus, FINDING_OF_LIFE, shutBy, TLS_CAUSES } from '../../src/causes.js';
import { FindingCode } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';

const { findings } = await loadRules();
/** What a person is told to do; the words of rules/findings.yaml. */
const ADVICE_TH = /ให้|ตรวจ|ลอง|เปิดดู|เปิดด้วย|นำ|แก้|เพิ่ม/;
const ADVICE_EN =
  /\b(ask|check|correct|look|make|move|publish|raise|renew|see|share|tell|try|upload|use) |\btry again|, try later|, correct it/;

describe('the table of causes', () => {
  it('has every cause that src/causes.ts names, and no other', () => {
    const source = readFileSync(new URL('../../src/causes.ts', import.meta.url), 'utf8');
    const [, union = ''] = /export type Cause =(.*?);\n/s.exec(source) ?? [];
    const named = [...union.replace(/\/[/*].*/g, '').matchAll(/'([a-z0-9-]+)'/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(25);
    expect(Object.keys(CAUSES).sort()).toEqual([...named, ...TLS_CAUSES].sort());
  });

  it.each(Object.keys(CAUSES))('says in Thai and English what to do about %s', (cause) => {
    const words = findings.causes[cause];
    expect(words?.th).toMatch(ADVICE_TH);
    expect(words?.en).toMatch(ADVICE_EN);
  });

  it('names the refusal and both ways on, as a person needs them', () => {
    expect(findings.causes.forbidden?.th).toMatch(
      /^เว็บไซต์ปฏิเสธการเข้าถึงอัตโนมัติ \(403\) เปิดด้วยเบราว์เซอร์เพื่อตรวจเอง หรือขออนุญาตผู้ดูแลเว็บ/,
    );
  });

  it('never calls broken what only refuses, fails or forbids', () => {
    for (const status of [400, 403, 405, 429, 451, 500, 501, 503, 599]) {
      const cause = causeOfStatus(status);
      expect(cause && CAUSES[cause].life, String(status)).toBe('unknown');
    }
    expect([404, 410, 401].map((status) => shutBy(causeOfStatus(status) ?? 'budget').life)).toEqual([
      'dead',
      'dead',
      'locked',
    ]);
    expect([200, 204, 399].map(causeOfStatus)).toEqual([null, null, null]);
    // "Not modified" to somebody who did not ask whether it was: nothing was shown.
    expect(shutBy(causeOfStatus(304) ?? 'gone').life).toBe('unknown');
  });

  it('asks a second time before anything on the web is called dead', () => {
    const dead = Object.entries(CAUSES).filter(([, { life }]) => life === 'dead');
    expect(dead.filter(([, { retry }]) => retry !== 'second').map(([cause]) => cause)).toEqual(['own-disk']);
  });

  it('gives a fail only where the content is not there or shut, each with a finding of its own', () => {
    expect(FINDING_OF_LIFE.unknown.verdict).toBe('review');
    const codes = Object.values(FINDING_OF_LIFE).map(({ code }) => code);
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(FindingCode.options).toContain(code);
  });
});
