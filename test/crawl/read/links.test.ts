import { describe, expect, it } from 'vitest';
import { HERE, linkOf, read } from './pages.js';

const first = (html: string) => read(html).links[0];

describe('the target of a link', () => {
  it.each([
    [
      'a query string is kept, a fragment is put apart',
      '<a href="/show.php?id=12#part">ก</a>',
      'https://www.example.go.th/show.php?id=12',
      'part',
    ],
    [
      'spaces and Thai letters',
      '<a href="แผน 2566 (1).pdf">ก</a>',
      'https://www.example.go.th/ita/%E0%B9%81%E0%B8%9C%E0%B8%99%202566%20(1).pdf',
      '',
    ],
    ['backslashes', '<a href="..\\docs\\a.pdf">ก</a>', 'https://www.example.go.th/docs/a.pdf', ''],
    ['no scheme', '<a href="//data.example.go.th/x">ก</a>', 'https://data.example.go.th/x', ''],
    ['only a fragment', '<a href="#part">ก</a>', HERE, 'part'],
    ['an encoded fragment', '<a href="#%E0%B8%81">ก</a>', HERE, 'ก'],
    ['mail', '<a href="mailto:office@example.go.th">ก</a>', 'mailto:office@example.go.th', ''],
    ['telephone', '<a href="tel:020000000">ก</a>', 'tel:020000000', ''],
    [
      'onclick location',
      '<a href="#" onclick="location.href=\'o1.html\'">ก</a>',
      'https://www.example.go.th/ita/o1.html',
      '',
    ],
    [
      'onclick window.open',
      "<a onclick=\"window.open('/o1.pdf', '_blank')\">ก</a>",
      'https://www.example.go.th/o1.pdf',
      '',
    ],
    [
      'javascript: with an address',
      '<a href="javascript:location.replace(\'/x\')">ก</a>',
      'https://www.example.go.th/x',
      '',
    ],
    [
      'a pop-up function',
      "<a href=\"javascript:MM_openBrWindow('a.pdf','','width=9')\">ก</a>",
      'https://www.example.go.th/ita/a.pdf',
      '',
    ],
    ['data-href', '<a href="#" data-href="/x.html">ก</a>', 'https://www.example.go.th/x.html', ''],
    ['a button', '<button onclick="window.location=\'/x\'">ก</button>', 'https://www.example.go.th/x', ''],
    [
      'a clickable box',
      '<div onclick="document.location.href=\'/x\'">ก</div>',
      'https://www.example.go.th/x',
      '',
    ],
    ['a base', '<base href="/files/"><a href="a.pdf">ก</a>', 'https://www.example.go.th/files/a.pdf', ''],
    [
      'a base after the link',
      '<a href="a.pdf">ก</a><base href="../x/">',
      'https://www.example.go.th/x/a.pdf',
      '',
    ],
    ['an area', '<map><area href="o2.html" alt="ก"></map>', 'https://www.example.go.th/ita/o2.html', ''],
    [
      'a chosen option',
      '<select onchange="location=this.value"><option value="">เลือก<option value="p2.html">ก</select>',
      'https://www.example.go.th/ita/p2.html',
      '',
    ],
    [
      'a form with nothing to fill in',
      '<form action="/list"><input type="hidden" name="g" value="1"><button>ก</button></form>',
      'https://www.example.go.th/list?g=1',
      '',
    ],
  ])('%s', (_, html, url, fragment) => {
    const { label, ...link } = linkOf(html, 'ก');
    expect({ url: link.url, fragment: link.fragment }).toEqual({ url, fragment });
    expect(label).toBe('ก');
  });

  it.each([
    '#',
    '',
    ' ',
    '#!',
    'javascript:;',
    'javascript:void(0)',
    'javascript:void(0);',
    'https://...',
    'http://',
    'http://#',
    'index.html#',
    'data:text/html,x',
    'blob:x',
    'file:///c:/a.pdf',
    'C:\\a.pdf',
    'https://www.',
  ])('cannot be recovered from href="%s"', (href) => {
    expect(linkOf(`<a href="${href}">แผนปฏิบัติการ</a>`, 'แผนปฏิบัติการ').url).toBeNull();
  });

  it('is null for an anchor without address, and a named marker is no link', () => {
    expect(read('<a>แผน</a><a name="x">ข้อความ</a>').links.map(({ label, url }) => [label, url])).toEqual([
      ['แผน', null],
    ]);
  });

  it('does not come from comments, templates, noscript or concatenated code', () => {
    const html =
      '<!-- <a href="a">1</a> --><template><a href="b">2</a></template><noscript><a href="c">3</a></noscript><div onclick="location=\'x?\'+id">4</div>';
    expect(read(html).links).toEqual([]);
  });

  it('finds frames but no counters', () => {
    const html =
      '<iframe src="doc.pdf" title="รายงาน"></iframe><iframe src="https://www.googletagmanager.com/ns.html"></iframe><iframe src="x.html" width="1" height="1"></iframe><iframe src="about:blank"></iframe>';
    expect(read(html).links.map(({ kind, label, url }) => [kind, label, url])).toEqual([
      ['frame', 'รายงาน', 'https://www.example.go.th/ita/doc.pdf'],
    ]);
  });

  it.each([
    [
      '<meta http-equiv="refresh" content="0; url=home.php">',
      'refresh',
      'https://www.example.go.th/ita/home.php',
    ],
    [
      '<script>// location=\'old.html\'\n window.location.href = "home.html";</script>',
      'redirect',
      'https://www.example.go.th/ita/home.html',
    ],
    [
      "<script>/* location='old' */ setTimeout(function(){ location.replace('/main'); }, 3000)</script>",
      'redirect',
      'https://www.example.go.th/main',
    ],
  ])('follows a splash page: %s', (html, kind, url) => {
    expect(read(html).links).toMatchObject([{ kind, url, label: '' }]);
  });

  it('takes a location in a script of a full page for an event', () => {
    expect(
      read(`${'<a href="x">y</a><br>'.repeat(5)}<script>location='z'</script>`).links.map(
        (link) => link.kind,
      ),
    ).not.toContain('script');
  });
});

describe('the label of a link', () => {
  it.each([
    ['<a href="x"> แผน <b>ปฏิบัติการ</b>\n</a>', 'แผน ปฏิบัติการ', 'text'],
    [
      '<a href="x" title="จ"><img src="a/o1.png" alt="โครงสร้าง"><img alt="องค์กร"></a>',
      'โครงสร้าง องค์กร',
      'alt',
    ],
    ['<a href="x" title="โครงสร้าง"><img src="a/o1.png"></a>', 'โครงสร้าง', 'title'],
    ['<a href="x" aria-label="เฟซบุ๊ก"><i class="fb"></i></a>', 'เฟซบุ๊ก', 'aria-label'],
    ['<a href="x"><img src="/pic/o1%20a.png?v=1"></a>', '', 'none'],
    ['<a href="x">แผน\u202e\u200bงาน\u0000</a>', 'แผนงาน', 'text'],
    ['<a href="x"><div>O12</div><h4>รายงาน</h4><span>1 ไฟล์</span></a>', 'O12 รายงาน 1 ไฟล์', 'text'],
  ])('%s', (html, label, labelFrom) => {
    expect(first(html)).toMatchObject({ label, labelFrom });
  });

  it('keeps the file name of a picture as the last hint', () => {
    expect(first('<a href="x"><img src="/pic/o1%20a.png?v=1"></a>')?.image).toBe('o1 a.png');
  });

  it('is cut to 300 characters', () => {
    expect(first(`<a href="x">${'กข '.repeat(400)}</a>`)?.label.length).toBeLessThanOrEqual(300);
  });

  it('joins an anchor that was split in two, and a picture with its caption', () => {
    const html =
      '<p><a href="a.pdf">รายงาน</a><a href="a.pdf">ประจำปี</a></p><p><a href="b"><img src="b.png"></a> <a href="b">แผน</a></p>';
    expect(read(html).links.map(({ label, image }) => [label, image])).toEqual([
      ['รายงานประจำปี', ''],
      ['แผน', 'b.png'],
    ]);
  });

  it('does not join two placeholders', () => {
    expect(read('<a href="#">แผน</a><a href="#">ผล</a>').links).toHaveLength(2);
  });

  it('ends at the next anchor when an end tag is missing', () => {
    expect(read('<p><a href="a">หนึ่ง <a href="b">สอง</a></p>').links.map((link) => link.label)).toEqual([
      'หนึ่ง',
      'สอง',
    ]);
  });
});
