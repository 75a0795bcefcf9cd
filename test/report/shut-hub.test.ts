import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/report/terminal.js';
import { makeFail, makeFinding, makeItem, makeResult } from '../helpers/result.js';

const hub = 'https://www.example.go.th/ita.html';
const causes = { 'login-page': { th: 'ลิงก์พาไปหน้าเข้าสู่ระบบ', en: 'a login page' } };
const draw = (items: ReturnType<typeof makeItem>[], lang: 'th' | 'en' = 'th') =>
  renderTerminal(makeResult({ items }), { lang, color: false, width: 120, quiet: false, causes })
    .replace(/\n {4}(?=\S)/g, ' ')
    .split('\n');

/** An item that was not found, with an ITA page that asks for a login. */
function behind(id: string) {
  const data = { hub, hubCauseCode: 'login-page' };
  const finding = makeFinding({ code: 'not-present', fix: `เปิดหน้า ${hub} ให้ทุกคนเข้าถึงได้ก่อน`, data });
  return makeFail(id, { findings: [finding] });
}

describe('the next steps', () => {
  it('start with the ITA page that does not open, and count what may be on it', () => {
    const lines = draw([makeFail('o1'), behind('o2'), behind('o3')]);
    const [first = '', second = ''] = lines.slice(lines.indexOf('ควรทำอะไรต่อ') + 1);
    expect(first).toContain('เปิดหน้า /ita.html ให้ทุกคนเข้าถึงได้ก่อน');
    expect(first).toContain('2 รายการที่ไม่พบอาจอยู่ในหน้านั้น (ลิงก์พาไปหน้าเข้าสู่ระบบ)');
    expect(first).toContain('(ได้คะแนนเพิ่มไม่เกิน 66.67)');
    expect(first).toMatch(/o2, o3$/);
    expect(second).toMatch(/ทำลิงก์จากหน้าแรก.* o1$/);
    expect(lines.join('\n')).toContain('วิธีแก้: เปิดหน้า /ita.html ให้');
    expect(lines.join('\n')).not.toContain('โปรแกรมไม่พบลิงก์หรือข้อความ');
    expect(draw([behind('o2')], 'en').join('\n')).toContain('First make /ita.html open for everyone');
  });

  it('put the mending of an own dead link before a look by hand', () => {
    const data = { causeCode: 'elsewhere', shut: 'dead' };
    const finding = makeFinding({ code: 'could-not-check', severity: 'review', data });
    const lines = draw([makeItem('o4', { verdict: 'review', score: null, findings: [finding] })]);
    const next = lines.slice(lines.indexOf('ควรทำอะไรต่อ') + 1).join('\n');
    expect(next).toContain('ซ่อมลิงก์เสีย');
    expect(next).not.toContain('ตรวจอัตโนมัติไม่ได้');
  });
});
