import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../src/causes.js';
import { FindingCode } from '../../src/result/schema.js';
import { loadRules } from '../../src/rules/load.js';

const { findings } = await loadRules();

describe('findings.yaml', () => {
  it.each([
    ['link-not-shown', 'error', 'ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน'],
    ['not-linked', 'error', 'ข้อมูลไม่ได้ลิงค์จากหน้าเว็บไซต์หลัก'],
    ['not-present', 'error', 'ข้อมูลไม่ปรากฏจากหน้าเว็บไซต์หลัก'],
    ['broken-link', 'error', 'ลิงค์เสีย ไม่สามารถเข้าถึงข้อมูลได้'],
    ['login-required', 'error', 'ต้องขอสิทธิ์หรือเข้าสู่ระบบก่อนเข้าถึงข้อมูล'],
    ['wrong-period', 'review', 'ข้อมูลไม่ใช่ของปีงบประมาณที่ประเมิน'],
    ['ambiguous', 'review', 'พบลิงก์ที่อาจตรงกับรายการ กรุณาตรวจสอบ'],
    ['could-not-check', 'review', 'ตรวจสอบอัตโนมัติไม่ได้ ({cause})'],
    ['deep-link', 'warning', 'ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน'],
    ['advice', 'info', '{advice}'],
  ])('says %s in the committee’s own words', (code, severity, sentence) => {
    expect(findings.findings[code]).toMatchObject({ severity, th: sentence });
  });

  it('tells what to do about every failure', () => {
    for (const code of FindingCode.options.filter((code) => findings.findings[code]?.severity === 'error')) {
      expect(findings.findings[code]?.fix, code).toBeDefined();
    }
  });

  it('names the limit where nothing was found', () => {
    expect(findings.findings['not-present']?.fix?.th).toContain('{maxClicks}');
  });

  it('has one short clause for every cause, fit to stand in brackets', () => {
    expect(Object.keys(findings.causes).sort()).toEqual(Object.keys(CAUSES).sort());
    for (const [cause, { th, en }] of Object.entries(findings.causes)) {
      expect(th, cause).toMatch(/\p{Script=Thai}/u);
      expect(en, cause).toMatch(/^[a-z]/);
      expect(`${th}${en}`, cause).not.toMatch(/[.{}]$/);
    }
  });
});
