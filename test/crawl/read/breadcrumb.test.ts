import { describe, expect, it } from 'vitest';
import { read } from './pages.js';

const STEPS = ['หน้าแรก', 'ทรัพยากรบุคคล', 'เอกสาร'];
const HOME = '<a href="/">หน้าแรก</a>';
const PART = '<a href="/hr">ทรัพยากรบุคคล</a>';
const BODY = '<h1>เอกสาร</h1><p><a href="/a">แผน</a></p>';

describe('the way to the page is read', () => {
  it.each([
    [
      'a list by its class',
      `<ol class="breadcrumb"><li class="breadcrumb-item">${HOME}<li>${PART}<li class="active">เอกสาร</ol>`,
    ],
    [
      'a navigation by its name',
      `<nav aria-label="Breadcrumb"><ul><li>${HOME}<li>${PART}<li>เอกสาร</ul></nav>`,
    ],
    ['a box with slashes', `<div id="breadcrumbs">${HOME} / ${PART} / <span>เอกสาร</span></div>`],
    ['a line with arrows', `<div>${HOME} &raquo; ${PART} &raquo; เอกสาร</div>`],
    ['a line with > from the index page', `<p><a href="/index.php">หน้าแรก</a> &gt; ${PART} > เอกสาร</p>`],
  ])('from %s', (_, html) => {
    const page = read(html + BODY);
    expect(page.breadcrumb).toEqual(STEPS);
    expect(page.links.map(({ label, region, breadcrumb = false }) => [label, region, breadcrumb])).toEqual([
      ['หน้าแรก', 'nav', true],
      ['ทรัพยากรบุคคล', 'nav', true],
      ['แผน', 'main', false],
    ]);
  });

  it.each([
    ['a menu', `<nav>${HOME} | ${PART} | <a href="/c">ติดต่อ</a></nav>`],
    ['a line that does not begin at the homepage', `<p>${PART} > เอกสาร</p>`],
    ['a line with words before', `<p>ไปที่ ${HOME} > ${PART}</p>`],
    ['a part of the page that bears the name', `<div class="breadcrumb"><h2>เอกสาร</h2>${PART}</div>`],
    ['a box too long', `<div class="breadcrumb">${HOME} ${'ข้อความ '.repeat(120)}</div>`],
  ])('but not from %s', (_, html) => {
    const page = read(html + BODY);
    expect(page.breadcrumb).toEqual([]);
    expect(page.links.some(({ breadcrumb }) => breadcrumb)).toBe(false);
  });
});
