import { describe, expect, it } from 'vitest';
import { read } from './pages.js';

/** What stands with each link that says "คลิก" or nothing, in order. */
const items = (html: string) => read(html).links.map(({ context }) => context.item);
const PLAN = 'O11 แผนดำเนินงานประจำปี';
const REPORT = 'O12 รายงานการกำกับติดตาม';
const click = (href: string) => `<a href="${href}">คลิก</a>`;
const icon = (href: string) => `<a href="${href}"><img src="pdf.gif"></a>`;

describe('a link that only says "click", on a line of its own', () => {
  it.each([
    ['paragraphs', `<p>${PLAN}</p><p>${click('a')}</p><p>${REPORT}</p><p>${click('b')}</p>`],
    [
      'paragraphs in a box',
      `<div><p>${PLAN}</p><p>${click('a')}</p><p>${REPORT}</p><p>${click('b')}</p></div>`,
    ],
    [
      'bold lines',
      `<div><strong>${PLAN}</strong><br>${click('a')}<br><strong>${REPORT}</strong><br>${click('b')}</div>`,
    ],
    [
      'bold lines of a cell',
      `<table><tr><td><strong>${PLAN}</strong><br>${click('a')}<br><strong>${REPORT}</strong><br>${click('b')}</table>`,
    ],
    [
      'table rows',
      `<table><tr><td>${PLAN}<tr><td>${click('a')}<tr><td>${REPORT}<tr><td>${click('b')}</table>`,
    ],
    [
      'boxes',
      `<div>${PLAN}</div><div>${click('a')}</div><div>${REPORT}</div><div><span>${click('b')}</span></div>`,
    ],
    ['icons', `<p>${PLAN}</p><p>${icon('a')}</p><p>${REPORT}</p><p>${icon('b')}</p>`],
    ['icons between line breaks', `<div>${PLAN}<br>${icon('a')}<br>${REPORT}<br>${icon('b')}</div>`],
    ['icons before their names', `<div>${icon('a')} ${PLAN}<br>${icon('b')} ${REPORT}</div>`],
  ])('belongs to the name before it: %s', (_, html) => {
    expect(items(html)).toEqual([PLAN, REPORT]);
  });

  it('never takes the name that follows when one precedes', () => {
    expect(items(`<div><p>${PLAN}</p>${click('a')}<p>${REPORT}</p></div>`)).toEqual([PLAN]);
    expect(items(`<table><tr><td>${PLAN}<br>${click('a')}<br>${REPORT}</table>`)).toEqual([PLAN]);
  });

  it('does not reach beyond the link before it', () => {
    expect(
      items(
        `<p>${PLAN}</p><p>${click('a')}</p><p><a href="b">หน่วยงานที่เกี่ยวข้องทั้งหมดของจังหวัด</a></p><p>${click('c')}</p>`,
      ),
    ).toEqual([PLAN, '', '']);
  });

  it('keeps a year in brackets with the name it stands under', () => {
    expect(items(`<div>${PLAN}<br>(ปี 2566)<br>${click('a')}<br>${REPORT}<br>${click('b')}</div>`)).toEqual([
      `${PLAN} (ปี 2566)`,
      REPORT,
    ]);
  });

  it('takes the name below it when none stands above', () => {
    expect(items(`<div>${icon('a')}<p>${PLAN}</p></div><div>${icon('b')}<p>${REPORT}</p></div>`)).toEqual([
      PLAN,
      REPORT,
    ]);
  });

  it('takes nothing from the row before when its own row has words', () => {
    const html = `<table><tr><td>1<td>${PLAN}<tr><td>${click('a')}<td>${REPORT}</table>`;
    expect(items(html)).toEqual(['']);
    expect(read(html).links[0]?.context.row).toBe(REPORT);
  });
});

describe('several bold lines in the box of one link', () => {
  it('leave the link to the last of them', () => {
    const box = `<div><b>${PLAN}</b><br>ยังไม่มี<br><b>โครงการอื่น</b><br>${click('a')}</div>`;
    expect(items(box)).toEqual(['โครงการอื่น']);
  });

  it('but one name over plain lines speaks for the link below them', () => {
    expect(items(`<div><b>${PLAN}</b><br>ประจำปี 2566<br>${click('a')}</div>`)).toEqual([
      `${PLAN} ประจำปี 2566`,
    ]);
  });
});
