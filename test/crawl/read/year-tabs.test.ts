import { describe, expect, it } from 'vitest';
import { HERE, linkOf, read } from './pages.js';

const tabs = (html: string) => ['A', 'B'].map((label) => linkOf(html, label).context.tab);
const A = '<a href="/a">A</a>';
const B = '<a href="/b">B</a>';

describe('the tab of a year reaches the links in its panel', () => {
  it.each([
    [
      'Bootstrap 3',
      `<ul class="nav nav-tabs"><li><a data-toggle="tab" href="#t1">2565</a><li><a data-toggle="tab" href="#t2">2566</a></ul><div class="tab-content"><div id="t1" class="tab-pane">${A}</div><div id="t2" class="tab-pane">${B}</div></div>`,
    ],
    [
      'Bootstrap 5',
      `<button data-bs-toggle="pill" data-bs-target="#t1">2565</button><button data-bs-toggle="pill" data-bs-target="#t2">2566</button><div id="t1">${A}</div><div id="t2">${B}</div>`,
    ],
    [
      'roles',
      `<div role="tablist"><button role="tab" aria-controls="t1">2565</button><button role="tab" aria-controls="t2">2566</button></div><div id="t1" role="tabpanel">${A}</div><div id="t2" role="tabpanel">${B}</div>`,
    ],
    [
      'Elementor',
      `<div class="elementor-tab-title" role="tab" aria-controls="c1">2565</div><div class="elementor-tab-title" role="tab" aria-controls="c2">2566</div><div id="c1" class="elementor-tab-content">${A}</div><div id="c2" class="elementor-tab-content">${B}</div>`,
    ],
    [
      'jQuery UI',
      `<div id="tabs"><ul><li><a href="#tabs-1">2565</a><li><a href="#tabs-2">2566</a></ul><div id="tabs-1">${A}</div><div id="tabs-2">${B}</div></div>`,
    ],
    [
      'links to boxes without any name',
      `<p><a href="#x">2565</a> | <a href="#y">2566</a></p><div id="x">${A}</div><div id="y">${B}</div>`,
    ],
    [
      'a script that is called with the name of the box',
      `<button onclick="show('x')">2565</button><button onclick="show('y')">2566</button><div id="x">${A}</div><div id="y">${B}</div>`,
    ],
    [
      'radio buttons, by order',
      `<div class="tabs"><input type="radio" id="r1"><label for="r1">2565</label><input type="radio" id="r2"><label for="r2">2566</label><div><section class="tab-panel">${A}</section><section class="tab-panel">${B}</section></div></div>`,
    ],
    [
      'entries and panes, by order',
      `<ul class="tabs"><li>2565</li><li>2566</li></ul><div class="tab_container"><div class="tab_content">${A}</div><div class="tab_content">${B}</div></div>`,
    ],
  ])('%s', (_, html) => expect(tabs(html)).toEqual(['2565', '2566']));

  it('but other links within the page open no tab', () => {
    const html = `<p><a href="#x">แผน</a> | <a href="#y">รายงาน</a></p><div id="x">${A}</div><div id="y">${B}</div>`;
    expect(tabs(html)).toEqual(['', '']);
  });

  it('and no pane takes its name from a row of titles of another number', () => {
    const html = `<ul class="tabs"><li>2564</li><li>2565</li><li>2566</li></ul><div><div class="tab_content">${A}</div><div class="tab_content">${B}</div></div>`;
    expect(tabs(html)).toEqual(['', '']);
  });

  it('and the names of the tabs are not words beside the link of the first panel', () => {
    const html = `<div><button class="tablinks" onclick="open('x')">2565</button> <button class="tablinks" onclick="open('y')">2566</button></div><div id="x" class="tabcontent">${A}</div><div id="y" class="tabcontent">${B}</div>`;
    expect(linkOf(html, 'A').context).toMatchObject({ item: '', tab: '2565' });
  });
});

describe('years that lead to pages of their own', () => {
  const tab = (bar: string) => linkOf(`<div>${bar}<ul><li>${A}</li></ul></div>`, 'A').context.tab;
  const other = '<a href="/2565">ปี 2565</a>';
  it.each([
    ['marked', `<ul><li>${other}<li class="nav-item active"><a href="/2566">ปี 2566</a></ul>`],
    ['announced', `<p>${other} <a href="/2566" aria-current="page">ปี 2566</a></p>`],
    ['that leads here', `<p>${other} <a href="${HERE}">ปี 2566</a></p>`],
    ['that is no link', `<p>${other} | <b>ปี 2566</b></p>`],
    ['that leads nowhere', `<ul><li>${other}<li><a href="#">ปี 2566</a></ul>`],
  ])('put what stands below under the one %s', (_, bar) => expect(tab(bar)).toBe('ปี 2566'));

  it('say nothing when none of them is the page shown', () => {
    expect(tab(`<p>${other} <a href="/2566">ปี 2566</a></p>`)).toBe('');
  });

  it('say nothing of what stands outside their box', () => {
    const html = `<div><p>${other} <b>ปี 2566</b></p><p>แผน</p></div><div>${A}</div>`;
    expect(linkOf(html, 'A').context.tab).toBe('');
  });

  it('do not hide the tab a link is in', () => {
    const html = `<p>${other} <b>ปี 2566</b></p><button data-bs-toggle="tab" data-bs-target="#t">แผน</button><div id="t">${A}</div>`;
    expect(linkOf(html, 'A').context.tab).toBe('แผน');
  });
});

describe('columns of years', () => {
  const heads = (first: string) =>
    read(
      `<table>${first}<tr><td>แผน<td><a href="/a">A</a><td><a href="/b">B</a><tr><td>รายงาน<td><a href="/c">C</a><td><a href="/d">D</a></table>`,
    ).links.map(({ context }) => context.headings[0]);
  it.each([
    ['plain cells', '<tr><td>รายการ<td>2565<td>2566'],
    ['bold cells', '<tr><td><b>รายการ</b><td><p><b>2565</b></p><td><b>2566</b>'],
    ['head cells', '<tr><th>รายการ<th>2565<th>2566'],
    ['a title above', '<tr><td colspan="3">ข้อมูล<tr><td>รายการ<td>2565<td>2566'],
    ['a coloured row', '<tr bgcolor="#ddd"><td>รายการ<td>2565<td>2566'],
  ])('are read from %s', (_, row) => expect(heads(row)).toEqual(['2565', '2566', '2565', '2566']));

  it('are not made of a first row that is a row like the others', () => {
    expect(heads('<tr><td>โครงสร้าง<td>ยังไม่มี<td>ยังไม่มี')).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('name the thing where the first column names the year', () => {
    const html =
      '<table><tr><td>ปี<td>แผน<td>รายงาน<tr><td>2565<td><a href="/a">A</a><td><a href="/b">B</a></table>';
    expect(read(html).links.map(({ context }) => [context.row, context.headings[0]])).toEqual([
      ['2565 | B', 'แผน'],
      ['2565 | A', 'รายงาน'],
    ]);
  });

  it('change with the next head row', () => {
    const html =
      '<table><tr><th>ก<th>2565<tr><td>แผน<td><a href="/a">A</a><tr><th>ข<th>2566<tr><td>แผน<td><a href="/b">B</a></table>';
    expect(read(html).links.map(({ context }) => context.headings)).toEqual([['2565'], ['2566']]);
  });
});
