import { describe, expect, it } from 'vitest';
import { linkOf, read } from './pages.js';

const labels = (html: string) => read(html).links.map(({ label }) => label);
const FIRST = '<a href="/a">รายงานผลการดำเนินการ</a>';
const SECOND = '<a href="/a">ตามนโยบายบุคคล</a>';

describe('one label in two links to one address', () => {
  it.each([
    ['side by side', `<p>${FIRST}${SECOND}</p>`],
    ['each in a box of the line', `<p><span>${FIRST}</span> <b>${SECOND}</b></p>`],
    [
      'each a paragraph of the cell',
      `<table><tr><td>1<td><p>${FIRST}</p><p><span>${SECOND}</span></p></table>`,
    ],
    ['each a paragraph of the entry', `<ul><li><p>${FIRST}</p><p>${SECOND}</p></ul>`],
  ])('is one: %s', (_, html) => {
    const [link, ...others] = read(html).links;
    expect(link?.label.replace(/ /g, '')).toBe('รายงานผลการดำเนินการตามนโยบายบุคคล');
    expect(link?.context.item).toBe('');
    expect(others).toEqual([]);
  });

  it.each([
    ['paragraphs of a page', `${`<p>${FIRST}</p>`}<p>${SECOND}</p>`],
    ['entries of a list', `<ul><li>${FIRST}<li>${SECOND}</ul>`],
    ['cells', `<table><tr><td>${FIRST}<td>${SECOND}</table>`],
    ['a paragraph that says more', `<table><tr><td><p>${FIRST}</p><p>${SECOND} (ใหม่)</p></table>`],
  ])('is two as %s', (_, html) => expect(labels(html)).toHaveLength(2));

  it('but numbered entries that lead to one folder stay apart', () => {
    const entries = ['O1 โครงสร้าง', 'O2 ผู้บริหาร', '3. อำนาจหน้าที่', '๔) แผน', 'ข้อ ๕ ติดต่อ', '- ข่าว'];
    expect(labels(`<p>${entries.map((name) => `<a href="/f">${name}</a>`).join('<br>')}</p>`)).toEqual(
      entries,
    );
    expect(labels('<p><a href="/f">แผน ปี</a> <a href="/f">2566</a></p>')).toEqual(['แผน ปี 2566']);
  });
});

describe('a line names the short links below it', () => {
  const item = (html: string, label: string) => linkOf(html, label).context.item;
  const quarter = (number: number) => `<p><a href="/${number}">ไตรมาส ${number}</a></p>`;
  const four = [1, 2, 3, 4].map(quarter).join('');

  it('each on a line of its own', () => {
    for (const label of ['ไตรมาส 1', 'ไตรมาส 4'])
      expect(item(`<p>ผลการใช้จ่าย</p>${four}`, label)).toBe('ผลการใช้จ่าย');
  });

  it('until the next such line', () => {
    const html = `<div>ผลการใช้จ่าย</div>${four}<div>สถิติ</div><p><a href="/5">คลิก</a></p><p><a href="/6">ไฟล์</a></p>`;
    expect(item(html, 'ไฟล์')).toBe('สถิติ');
  });

  it('with the number or year before each of them, and not those of the others', () => {
    const html = '<div>แผน<br>2565 <a href="/1">คลิก</a><br>2566 <a href="/2">ดู</a></div>';
    expect(item(html, 'คลิก')).toBe('แผน 2565');
    expect(item(html, 'ดู')).toBe('แผน 2566');
  });

  it('but not below a link with a name of its own, nor on the same line', () => {
    const named = '<p><a href="/n">รายงานการประชุมสภาท้องถิ่น สมัยสามัญ</a></p>';
    expect(item(`<p>ผลการใช้จ่าย</p>${named}${quarter(2)}`, 'ไตรมาส 2')).toBe('');
    expect(item('<p>ผล</p><p><a href="/1">ก</a> <a href="/2">ข</a></p>', 'ข')).not.toBe('ผล');
  });

  it('but not arrows, page numbers and icons', () => {
    const links = '<p><a href="/0">«</a></p><p><a href="/1">1</a></p><p><a href="/2">คลิก</a></p>';
    const icon = '<p><a href="/home"><img src="home.png"></a></p>';
    expect(item(`<p>แผน</p>${links}`, 'คลิก')).toBe('');
    expect(read(`<p>แผน</p>${four}${icon}`).links.at(-1)?.context.item).toBe('');
  });

  it('and not below a heading, which is in force anyway', () => {
    const { context } = linkOf(`<h3>ผลการใช้จ่าย</h3>${four}`, 'ไตรมาส 4');
    expect(context).toMatchObject({ item: '', headings: ['ผลการใช้จ่าย'] });
  });
});
