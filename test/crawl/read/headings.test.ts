import { describe, expect, it } from 'vitest';
import { linkOf, read } from './pages.js';

const NAME = 'แผนปฏิบัติการ 2566';
const FILES = '<p><a href="/1">ไฟล์ 1</a></p><p><a href="/2">ไฟล์ 2</a></p>';
const headings = (html: string, label = 'ไฟล์ 2') => linkOf(html, label).context.headings;

describe('a line set apart by its look names the files below it', () => {
  it.each([
    ['bold by style', `<p><span style="font-size:18px; font-weight: bold">${NAME}</span></p>`],
    ['bold by number', `<p style="font-weight:700">${NAME}</p>`],
    ['bold by class', `<div class="mt-2 fw-bold">${NAME}</div>`],
    ['large letters', `<p><font size="5" color="red">${NAME}</font></p>`],
    ['underlined', `<p><u>${NAME}</u></p>`],
    ['cut into two bold pieces', '<p><strong>แผน</strong><strong>ปฏิบัติการ 2566</strong></p>'],
    ['a box called text-header', `<div class="text-header">${NAME}</div>`],
    ['a box called section_head', `<div class="section_head">${NAME}</div>`],
    ['a box called title-text', `<div class="title-text">${NAME}</div>`],
  ])('%s', (_, line) => expect(headings(line + FILES)).toEqual([NAME]));

  it.each([
    ['a stress within a sentence', `<p>ดู <b>${NAME}</b> ด้านล่าง</p>`],
    ['a link that is underlined', `<p><u><a href="/n">${NAME}</a></u></p>`],
    ['thin letters', `<p style="font-weight:400">${NAME}</p>`],
    ['small letters', `<p><font size="2">${NAME}</font></p>`],
    ['a bold piece followed by plain words', `<p><b>แผน</b><b>ปฏิบัติการ</b> อยู่ระหว่างทำ</p>`],
  ])('but not %s', (_, line) => expect(headings(line + FILES)).toEqual([]));
});

describe('a coloured row names the rows below it', () => {
  const row = (words: string) => `<tr><td></td><td>${words}</td></tr>`;
  it('until the next one', () => {
    const title = (words: string) => `<tr style="background-color:#eee"><td>1</td><td>${words}</td></tr>`;
    const html = `<table>${title('แผน')}${row('<a href="/1">ไฟล์ 1</a>')}${title('รายงาน')}${row('<a href="/2">ไฟล์ 2</a>')}</table>`;
    expect(headings(html, 'ไฟล์ 1')).toEqual(['1 แผน']);
    expect(headings(html)).toEqual(['1 รายงาน']);
  });

  it('also when only its cells are coloured', () => {
    const html = `<table><tr><td bgcolor="#ccc">${NAME}</td></tr><tr><td><a href="/1">ไฟล์ 1</a></td></tr><tr><td><a href="/2">ไฟล์ 2</a></td></tr></table>`;
    expect(headings(html)).toEqual([NAME]);
  });

  it('but not where rows are coloured in turn', () => {
    const grey = (words: string) => `<tr class="table-light"><td>${words}</td></tr>`;
    const html = `<table>${grey('แผนที่ยังไม่มี')}${row('<a href="/1">ไฟล์ 1</a>')}${grey('<a href="/2">ไฟล์ 2</a>')}</table>`;
    expect(headings(html, 'ไฟล์ 1')).toEqual([]);
  });
});

describe('a row without its link', () => {
  it.each([
    ['coloured', '<tr bgcolor="#eee"><td>O10<td>แผน'],
    ['bold', '<tr><td><b>O10</b><td><b>แผน</b>'],
  ])('is no title of the next entry, though %s', (_, row) => {
    expect(headings(`<table>${row}<tr><td>O11<td><a href="/2">ไฟล์ 2</a></table>`)).toEqual([]);
  });
});

describe('the line before a list names the list', () => {
  const months = '<ul><li><a href="/1">ตุลาคม</a></li><li><a href="/2">ไฟล์ 2</a></li></ul>';
  it.each([
    ['a paragraph', `<p>สรุปผลรายเดือน</p>${months}`],
    ['the words of the cell', `<table><tr><td>O21<td>สรุปผลรายเดือน${months}</table>`],
    ['the entry beside a list nested by mistake', `<ul><li>สรุปผลรายเดือน</li>${months}</ul>`],
  ])('%s', (_, html) => expect(headings(html)).toEqual(['สรุปผลรายเดือน']));

  it('but not the list after it, nor a link, nor a long paragraph', () => {
    const other = '<ul><li><a href="/3">ไฟล์ 3</a></li></ul>';
    expect(headings(`<p>สรุปผล</p>${months}${other}`, 'ไฟล์ 3')).toEqual([]);
    expect(headings(`<p><a href="/s">สรุปผล</a></p>${months}`)).toEqual([]);
    expect(headings(`<ul><li><a href="/s">สรุปผล</a></li>${months}</ul>`)).toEqual([]);
    expect(headings(`<p>${'สรุปผลการดำเนินงานของหน่วยงาน '.repeat(6)}</p>${months}`)).toEqual([]);
  });

  it('and makes it a section of the page', () => {
    expect(read(`<p>สรุปผลรายเดือน</p>${months}<p>อื่น</p>`).sections).toMatchObject([
      { heading: 'สรุปผลรายเดือน', links: [0, 1] },
    ]);
  });
});
