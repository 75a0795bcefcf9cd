import { describe, expect, it } from 'vitest';
import { linkOf, read } from './pages.js';

const context = (html: string, label = 'คลิก') => linkOf(html, label).context;

describe('the row of a link', () => {
  it('is the other cells of its table row', () => {
    const html = '<table><tr><td>O12<td>รายงานการกำกับติดตาม<td><a href="x">คลิก</a></table>';
    expect(context(html).row).toBe('O12 | รายงานการกำกับติดตาม');
  });

  it('counts a cell that spans rows from above', () => {
    const html =
      '<table><tr><td rowspan="2">แผนปฏิบัติการ<td>2565<td><a href="a">ดู</a><tr><td>2566<td><a href="b">คลิก</a></table>';
    expect(context(html).row).toBe('แผนปฏิบัติการ | 2566');
  });

  it('takes column heads and caption for headings, nearest first', () => {
    const html =
      '<table><caption>OIT</caption><thead><tr><th>รายการ<th>ปี 2566</thead><tr><td>แผน<td><a href="x">คลิก</a></table>';
    expect(context(html)).toMatchObject({ row: 'แผน', headings: ['ปี 2566', 'OIT'] });
  });

  it('takes a cell over all columns for the heading of the rows below', () => {
    const html =
      '<table><tr><td colspan="2">9.1 ข้อมูลพื้นฐาน<tr><td>O1<td><a href="a">คลิก</a><tr><td colspan="2">9.2 การบริหารงาน<tr><td>O11<td><a href="b">ดู</a></table>';
    expect(context(html).headings).toEqual(['9.1 ข้อมูลพื้นฐาน']);
    expect(context(html, 'ดู').headings).toEqual(['9.2 การบริหารงาน']);
  });

  it('is not made of the cells of a layout table', () => {
    const side = '<td><ul><li>เมนู</li></ul></td>';
    expect(
      context(`<table><tr>${side}<td>${'ข้อความยาว '.repeat(40)}<td><p><a href="x">คลิก</a></table>`).row,
    ).toBe('');
  });

  it('looks around a table that only dresses up a button', () => {
    const html = '<table><tr><td>O12 รายงาน<td><table><tr><td><a href="x">คลิก</a></table></table>';
    expect(context(html).row).toBe('O12 รายงาน');
  });
});

describe('the words beside a link', () => {
  it.each([
    ['list item', '<ul><li>O1 โครงสร้าง <a href="x">คลิก</a><li>O2 ผู้บริหาร</ul>', 'O1 โครงสร้าง'],
    ['card', '<div class="card"><span>O12</span><h3>รายงาน</h3><a href="x">คลิก</a></div>', 'O12 รายงาน'],
    [
      'line of a cell',
      '<table><tr><td>O1 โครงสร้าง <a href="x">คลิก</a><br>O2 ผู้บริหาร <a href="y">ดู</a></table>',
      'O1 โครงสร้าง',
    ],
    ['term and definition', '<dl><dt>O1 โครงสร้าง<dd><a href="x">คลิก</a><dt>O2<dd>อื่น</dl>', 'O1 โครงสร้าง'],
    [
      'another link of the item',
      '<ul><li><a href="p">O1 โครงสร้าง</a> <a href="x">คลิก</a></ul>',
      'O1 โครงสร้าง',
    ],
    ['title of the link', '<p><a href="x" title="แผนปฏิบัติการ 2566">คลิก</a></p>', 'แผนปฏิบัติการ 2566'],
    ['nothing in a menu', '<ul><li><a href="x">คลิก</a><li><a href="y">อื่น</a></ul>', ''],
    [
      'nothing of a group of boxes',
      '<div><h3>หน่วยงาน</h3><div><a href="x">คลิก</a></div><div><a href="y">อื่น</a></div></div>',
      '',
    ],
  ])('%s', (_, html, item) => {
    expect(context(html).item).toBe(item);
  });
});

describe('the headings over a link', () => {
  it.each([
    [
      'levels',
      '<h1>ITA</h1><h2>9.1</h2><p>x</p><h2>9.2</h2><h3>แผน</h3><a href="x">คลิก</a>',
      ['แผน', '9.2', 'ITA'],
    ],
    [
      'heading in a box of its own',
      '<div class="box"><h2>OIT</h2></div><div><a href="x">คลิก</a></div>',
      ['OIT'],
    ],
    ['end of a card', '<div class="card"><h3>ข่าว</h3><p>เนื้อความ</p></div><a href="x">คลิก</a>', []],
    ['not its own heading', '<h2>ITA</h2><h3><a href="x">คลิก</a></h3>', ['ITA']],
    ['link of the heading before', '<h3><a href="p">แผน</a></h3><a href="x">คลิก</a>', ['แผน']],
    ['heading inside another link', '<a href="p"><h3>แผน</h3></a><a href="x">คลิก</a>', []],
    ['details', '<details><summary>O12 รายงาน</summary><a href="x">คลิก</a></details>', ['O12 รายงาน']],
    [
      'accordion by id',
      '<button data-bs-target="#c1" data-bs-toggle="collapse">O12 รายงาน</button><div><i></i></div><div id="c1"><a href="x">คลิก</a></div>',
      ['O12 รายงาน'],
    ],
    [
      'button before its panel',
      '<div><button>O11 แผน</button><div class="panel">ก</div><button>O12 รายงาน</button><div class="panel"><a href="x">คลิก</a></div></div>',
      ['O12 รายงาน'],
    ],
    ['legend', '<fieldset><legend>แผน</legend><a href="x">คลิก</a></fieldset>', ['แผน']],
    ['bold line', '<p><b>9.1 ข้อมูลพื้นฐาน</b></p><p><a href="x">คลิก</a></p>', ['9.1 ข้อมูลพื้นฐาน']],
    ['bold words within a line are none', '<p>อ่าน <b>ด่วน</b> ที่นี่</p><p><a href="x">คลิก</a></p>', []],
    ['the footer stands under nothing', '<h2>ข่าว</h2><p>ก</p><footer><a href="x">คลิก</a></footer>', []],
  ])('%s', (_, html, headings) => {
    expect(context(html).headings).toEqual(headings);
  });
});

describe('menu, tab and region', () => {
  it('names the entries a link is nested under, outermost first', () => {
    const html =
      '<nav><ul><li><a href="#">เกี่ยวกับเรา</a><ul><li><span>แผน</span><ul><li><a href="x">คลิก</a></ul></ul></ul></nav>';
    expect(linkOf(html, 'คลิก')).toMatchObject({ region: 'nav', context: { menu: ['เกี่ยวกับเรา', 'แผน'] } });
  });

  it('knows drop-downs made of boxes, and pictures as entries', () => {
    expect(
      context(
        '<div class="dropdown"><button>แผนงาน</button><div class="dropdown-content"><a href="x">คลิก</a></div></div>',
      ).menu,
    ).toEqual(['แผนงาน']);
    expect(
      context('<ul><li><a href="#"><img alt="แผนงาน"></a><ul><li><a href="x">คลิก</a></ul></ul>').menu,
    ).toEqual(['แผนงาน']);
  });

  it.each([
    '<ul class="nav nav-tabs"><li><a href="#t1" data-toggle="tab">ปี 2565</a><li><a href="#t2" data-toggle="tab">ปี 2566</a></ul><div id="t1" class="tab-pane">ก</div><div id="t2" class="tab-pane"><a href="x">คลิก</a></div>',
    '<button role="tab" aria-controls="t2">ปี 2566</button><div role="tabpanel" id="t2"><a href="x">คลิก</a></div>',
    '<button class="tablinks" onclick="openTab(event, \'t2\')">ปี 2566</button><div id="t2" class="tabcontent"><a href="x">คลิก</a></div>',
  ])('names the tab whose panel holds the link: %s', (html) => {
    expect(context(html).tab).toBe('ปี 2566');
  });

  it.each([
    ['<div id="main-menu"><a href="x">คลิก</a></div>', 'nav'],
    ['<div class="has-menu"><p>ข้อความยาวที่ไม่ใช่เมนูของเว็บไซต์</p><a href="x">คลิก</a></div>', 'main'],
    ['<header><p>ก</p><a href="x">คลิก</a></header>', 'header'],
    ['<div class="site-footer"><nav><a href="x">คลิก</a></nav></div>', 'footer'],
    ['<div class="card"><div class="card-footer"><a href="x">คลิก</a></div></div>', 'main'],
    ['<article><footer><a href="x">คลิก</a></footer></article>', 'main'],
    ['<aside><a href="x">คลิก</a></aside>', 'aside'],
    ['<div id="sidebar-left"><p>ข้อความของแถบข้าง</p><a href="x">คลิก</a></div>', 'aside'],
    ['<div class="right-sidebar"><h1>แผน</h1><a href="x">คลิก</a><div id="sidebar">ก</div></div>', 'main'],
  ])('tells the region: %s', (html, region) => {
    expect(read(html).links[0]?.region).toBe(region);
  });
});
