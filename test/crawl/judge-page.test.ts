import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/crawl/judge-page.js';
import { saysOf } from '../../src/crawl/says.js';
import { words } from '../helpers/crawl-site.js';
import { read } from './read/pages.js';

const says = saysOf(words);
const judge = (html: string) => {
  const { life, cause } = judgePage(read(html), says);
  return [life, cause].filter(Boolean).join(' ');
};
const NAV =
  '<nav><ul><li><a href="/">หน้าแรก</a><li><a href="/news">ข่าว</a><li><a href="/ita">ITA</a></ul></nav>';
const FOOTER = `<footer><p>${'อบต.ตัวอย่าง 99 หมู่ 1 ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง '.repeat(10)}</p></footer>`;
const SIDE = `<aside><h3>สถิติ</h3><p>${'ผู้เข้าชมเว็บไซต์ของหน่วยงานตัวอย่าง '.repeat(20)}</p><img src="ad.png"></aside>`;
const inTemplate = (main: string, title = 'o1') =>
  `<title>${title}</title>${NAV}${SIDE}<main>${main}</main>${FOOTER}`;

describe('a page that says there is nothing yet', () => {
  it.each([
    ['under a heading', '<h1>โครงสร้าง</h1><p>ไม่มีข้อมูล</p>'],
    ['beside a back link', '<h1>โครงสร้าง</h1><p>กำลังปรับปรุงข้อมูล</p><a href="/ita?back=1">ย้อนกลับ</a>'],
    [
      'beside a drawing of builders and a print icon',
      '<h1>โครงสร้าง</h1><img src="under.gif"><p>อยู่ระหว่างปรับปรุงข้อมูล</p><a href="/print"><img src="p.gif"></a>',
    ],
    [
      'in an empty table',
      '<h2>คู่มือ</h2><table><tr><th>ลำดับ<th>ชื่อเอกสาร<th>วันที่<tr><td colspan="3">ไม่พบข้อมูล</table><p>แสดง 0 ถึง 0 จากทั้งหมด 0 รายการ</p>',
    ],
  ])('is dead, whatever its template holds: %s', (_, main) => {
    expect(judge(inTemplate(main))).toBe('dead empty');
  });

  it.each([
    ['a file', '<h1>แผน</h1><p>ไม่มีข้อมูล</p><a href="/plan.pdf">แผน</a>'],
    [
      'a file on a drive',
      '<h1>แผน</h1><p>ไม่มีข้อมูล</p><a href="https://drive.example/file/d/abc123/view">แผน</a>',
    ],
    ['a viewer', '<h1>แผน</h1><p>ไม่มีข้อมูล</p><iframe src="/viewer?plan"></iframe>'],
    ['a list of pages', '<h1>แผน</h1><p>ไม่มีข้อมูล</p><a href="/a">ก</a> <a href="/b">ข</a> <a href="/c">ค</a>'],
    ['a long text', `<h1>แผน</h1><p>ไม่มีข้อมูล</p><p>${'แผนดำเนินงานของหน่วยงานตัวอย่าง '.repeat(30)}</p>`],
    ['rows of a table', '<h1>สรุปผล</h1><table><tr><td>ตุลาคม<td>ไม่มีข้อมูล<tr><td>พฤศจิกายน<td>5 รายการ</table>'],
    ['a chart under another heading', '<h1>แผน</h1><p>ไม่มีข้อมูล</p><h1>โครงสร้าง</h1><img src="chart.png">'],
  ])('is alive with %s beside the sentence', (_, main) => {
    expect(judge(inTemplate(main))).toBe('alive');
  });

  it.each(['ไม่มีเรื่องร้องเรียน', 'ไม่มีการจัดซื้อจัดจ้าง'])('takes "%s" for content', (sentence) => {
    expect(judge(inTemplate(`<h1>สถิติ</h1><p>${sentence}</p>`))).toBe('alive');
  });

  it('is dead beside a long sidebar that only its class names', () => {
    const side = `<div class="sidebar"><h3>สถิติ</h3><p>${'ผู้เข้าชมเว็บไซต์ของหน่วยงานตัวอย่าง '.repeat(20)}</p></div>`;
    expect(judge(`${NAV}<div id="content"><h1>แผน</h1><p>ไม่มีข้อมูล</p></div>${side}`)).toBe('dead empty');
  });

  it('does not listen to the sidebar', () => {
    expect(judge(`<aside><p>ไม่มีข้อมูล</p></aside><main><h1>ก</h1><img src="chart.png"></main>`)).toBe('alive');
  });
});

describe('a page that is only a picture', () => {
  it('is alive, with a counter script or without', () => {
    expect(judge('<img src="chart.png">')).toBe('alive');
    expect(judge('<img src="chart.png"><script>count()</script>')).toBe('alive');
  });

  it('is nothing when the picture is a counting pixel', () => {
    expect(judge('<img src="count.gif" width="1" height="1">')).toBe('dead empty');
    expect(judge('<img src="count.gif" style="display:none">')).toBe('dead empty');
  });

  it('still waits for the scripts of an app', () => {
    expect(judge('<img src="wait.gif"><div id="app"></div><script src="a.js"></script>')).toBe(
      'unknown script-only',
    );
  });
});

describe('a log-in box', () => {
  const box =
    '<form method="post"><h3>เข้าสู่ระบบสมาชิก</h3><input name="u"><input type="password" name="p"><button>เข้าสู่ระบบ</button></form>';

  it.each([
    ['that is all there is', `<title>ระบบ</title>${box}`],
    [
      'under a title that says so',
      `<title>เข้าสู่ระบบ</title><img src="emblem.png"><h1>ระบบสารสนเทศ</h1>${box}`,
    ],
  ])('%s is a door', (_, html) => {
    expect(judge(html)).toBe('locked login-page');
  });

  it.each([
    ['a chart', `<title>โครงสร้าง</title>${box}<img src="chart.png">`],
    ['a heading of its own', `<title>ติดต่อ</title>${box}<h2>ที่อยู่</h2><p>99 หมู่ 1</p>`],
    [
      'an image map',
      `<title>อบต.ตัวอย่าง</title><img src="m.jpg" usemap="#m"><map name="m"><area href="/s"></map>${box}`,
    ],
  ])('beside %s belongs to the template', (_, html) => {
    expect(judge(html)).toBe('alive');
  });
});
