import { describe, expect, it } from 'vitest';
import { read } from './pages.js';

const headings = (html: string) => read(html).sections.map(({ heading }) => heading);

describe('the end of a section', () => {
  it.each([
    ['the footer', '<h2>โครงสร้าง</h2><footer><p>99 หมู่ 1</p><img src="a.png"><a href="/x">ก</a></footer>'],
    [
      'the footer outside the main part',
      '<main><h2>โครงสร้าง</h2></main><div class="site-footer"><p>99 หมู่ 1</p><img src="a.png"></div>',
    ],
  ])('is where %s starts', (_, html) => {
    expect(read(html).sections[0]).toMatchObject({
      heading: 'โครงสร้าง',
      text: '',
      links: [],
      media: 0,
    });
  });
});

describe('boxes laid over a page', () => {
  it.each([
    '<div id="cookie-bar"><h4>นโยบายคุ้มครองข้อมูลส่วนบุคคล</h4><p>ยอมรับ</p></div>',
    '<div class="pdpa-banner"><b>นโยบายคุ้มครองข้อมูลส่วนบุคคล</b></div>',
    '<div role="dialog"><h3>No Gift Policy</h3></div>',
    '<dialog open><h3>No Gift Policy</h3></dialog>',
  ])('name nothing of the page: %s', (box) => {
    const { sections, mentions } = read(`<h1>ข่าว</h1><p>${'เนื้อความของข่าว '.repeat(10)}</p>${box}`);
    expect(sections.map(({ heading }) => heading)).toEqual(['ข่าว']);
    expect(mentions.map(({ text }) => text).slice(2)).toEqual([]);
  });

  it('are the page itself when they hold most of its words', () => {
    expect(
      headings(`<p>ก</p><div class="cookie-policy"><h1>นโยบายคุกกี้</h1><p>${'ข้อความ '.repeat(20)}</p></div>`),
    ).toEqual(['นโยบายคุกกี้']);
  });

  it('are content when a click opens them', () => {
    const html =
      '<button data-toggle="modal" data-target="#m">โครงสร้าง</button><div class="modal" role="dialog" id="m"><h5>ผังโครงสร้าง</h5><img src="c.png"></div>';
    expect(headings(html)).toContain('ผังโครงสร้าง');
  });
});

describe('a piece of text', () => {
  it('is cut to 300 characters and keeps its true length', () => {
    const text = 'รายงานผลการดำเนินงานของหน่วยงาน '.repeat(30).trim();
    const { mentions } = read(`<p>${text}</p>`);
    expect(mentions[0]?.length).toBe(text.length);
    expect(mentions[0]?.text.length).toBeLessThanOrEqual(300);
  });
});

describe('the pictures and players of a page', () => {
  it('are counted without counters and what is hidden', () => {
    const html =
      '<img src="a.png"><iframe src="https://maps.example/embed"></iframe><video></video><img src="c.gif" width="1" height="1"><img src="d.gif" hidden><img style="width:1px;height:1px" src="e.gif"><iframe src="https://www.googletagmanager.com/ns.html"></iframe>';
    expect(read(html).media).toBe(3);
  });
});
