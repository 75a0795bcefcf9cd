import { gzipSync } from 'node:zlib';
import type { Case, Handler, Routes } from './case.js';
import { many, query, spring } from './endless-site.js';
import { body, endless, headLies, home, link, PDF, page, REPORT, STRUCTURE, status } from './pages.js';

const one = (name: string, rest: Omit<Case, 'group' | 'name'>): Case => ({
  group: 'Too much',
  name,
  ...rest,
});
const site =
  (front: string | Handler, more: Routes = {}): Case['routes'] =>
  () => ({
    '/': front,
    '/report.pdf': PDF,
    '/structure': STRUCTURE,
    ...more,
  });
const FOUND = { o13: 'pass', o1: 'pass' };
const CUT = { ...FOUND, o43: 'review could-not-check budget' };
const gzip = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' };
const MB = 1_000_000;
const start = (title: string) => page(title).replace('</body></html>', '');
/** 1 GB when unpacked: members of a gzip file follow one another. */
const bomb: Handler = (request, response) => {
  const member = gzipSync(Buffer.alloc(10 * MB, ' '));
  body(Buffer.concat([gzipSync(start(REPORT)), ...Array.from({ length: 100 }, () => member)]), gzip)(
    request,
    response,
  );
};
const FRONT_BOMB: Handler = (request, response) => {
  const member = gzipSync(Buffer.alloc(10 * MB, ' '));
  body(Buffer.concat([gzipSync(home()), ...Array.from({ length: 100 }, () => member)]), gzip)(
    request,
    response,
  );
};
const SPACES = Buffer.alloc(65_536, ' ');
const PDF_MB = 200;
/** As large as it says, and sent to whoever reads on. */
const heavy: Handler = (_, response) => {
  let left = (PDF_MB * MB) / 65_536;
  response.writeHead(200, { 'content-type': 'application/pdf' });
  response.write(PDF);
  const more = () => {
    while (left-- > 0 && !response.destroyed)
      if (!response.write(SPACES)) return void response.once('drain', more);
    response.end();
  };
  more();
};
let sessions = 0;

/** Websites without an end, and files without a bottom: bounded requests, bounded memory, and the report is still found. */
export const MUCH: Case[] = [
  one('a gzip bomb for a homepage', { routes: site(FRONT_BOMB), expect: CUT, complete: false }),
  one('a gzip bomb behind a link', {
    routes: () => ({ '/': home('/report'), '/structure': STRUCTURE, '/report': bomb }),
    expect: { o1: 'pass', o43: 'review could-not-check budget' },
  }),
  one('a homepage without end', { routes: site(endless(home(), SPACES)), expect: CUT, complete: false }),
  one('chunks of nothing but tags, without end', {
    heavy: { maxPages: 300 },
    routes: site(endless(home(), Buffer.from('<div><p>ข่าว</p>'.repeat(500)))),
    expect: CUT,
    complete: false,
  }),
  one('a PDF of 200 MB', {
    routes: site(home(), { '/report.pdf': headLies(status(405), heavy) }),
    expect: FOUND,
    complete: true,
  }),
  one('a PDF without end', {
    routes: site(home(), {
      '/report.pdf': headLies(status(405), endless(PDF, SPACES, { 'content-type': 'application/pdf' })),
    }),
    expect: FOUND,
    complete: true,
  }),
  one('20,000 links on one page', {
    heavy: { maxPages: 20 },
    routes: site(
      home(
        '/report.pdf',
        many(
          20_000,
          (n) => `/news/${n}`,
          (n) => `ข่าวที่ ${n}`,
        ),
      ),
      { '*': page('ข่าว') },
    ),
    expect: FOUND,
    atMost: 320,
  }),
  one('20,000 links to files', {
    heavy: { maxPages: 20 },
    routes: site(
      home(
        '/report.pdf',
        many(
          20_000,
          (n) => `/f/${n}.pdf`,
          (n) => `ไฟล์ที่ ${n}`,
        ),
      ),
      { '*': PDF },
    ),
    expect: FOUND,
    atMost: 2_000,
  }),
  one('50,000 nested elements', {
    routes: site(home('/report.pdf', `</ul></nav>${'<div>'.repeat(50_000)}ลึก${'</div>'.repeat(50_000)}`)),
    expect: FOUND,
  }),
  one('50,000 nested lists with links', {
    heavy: { maxPages: 20 },
    routes: site(home('/report.pdf', '<ul><li><a href="/x">x</a>'.repeat(50_000)), { '*': page('x') }),
    expect: FOUND,
  }),
  one('a page of 5 MB of words without a space', {
    routes: site(home('/report.pdf', `<p>${'ก'.repeat(1_600_000)}</p>`)),
    expect: FOUND,
  }),
  ...[5, 30].map((count) =>
    one(`${count} pages of 2 MB`, {
      ...(count > 5 ? { heavy: 'lab only' as const } : {}),
      routes: site(
        home(
          '/report.pdf',
          many(
            count,
            (n) => `/p${n}/`,
            (n) => `ข้อมูลสาธารณะ ${n}`,
          ),
        ),
        {
          '*': page('ข้อมูล', '<p>ประกาศของตำบล</p>'.repeat(50_000)),
        },
      ),
      expect: FOUND,
      atMost: 60,
    }),
  ),
  one('a calendar without end', {
    routes: site(home('/report.pdf', link('/calendar?day=1', 'ปฏิทินกิจกรรม')), {
      '/calendar': spring('ปฏิทิน', (request) => {
        const day = query(request, 'day');
        return link(`/calendar?day=${day + 1}`, 'วันถัดไป') + link(`/calendar?day=${day - 1}`, 'วันก่อนหน้า');
      }),
    }),
    expect: FOUND,
  }),
  one('a list without end', {
    routes: site(home('/report.pdf', link('/list?page=1', 'ข้อมูลสาธารณะ')), {
      '/list': spring('ข้อมูลสาธารณะ', (request) => link(`/list?page=${query(request, 'page') + 1}`, 'ถัดไป')),
    }),
    expect: FOUND,
    atMost: 320,
  }),
  one('session ids', {
    routes: site(home('/report.pdf', link('/about?PHPSESSID=0', 'เกี่ยวกับหน่วยงาน')), {
      '/about': spring('เกี่ยวกับ', () => {
        sessions += 1;
        return link(`/about?PHPSESSID=${sessions}abc`, 'เกี่ยวกับหน่วยงาน') + link(`/?sid=${sessions}`, 'หน้าแรก');
      }),
    }),
    expect: { ...FOUND, o43: 'fail not-present' },
    complete: true,
  }),
  one('session ids in the path', {
    routes: site(home('/report.pdf', link('/about;jsessionid=0', 'เกี่ยวกับหน่วยงาน')), {
      '*': spring('เกี่ยวกับ', () => {
        sessions += 1;
        return link(`/about;jsessionid=${sessions}ABC`, 'เกี่ยวกับหน่วยงาน');
      }),
    }),
    expect: FOUND,
    atMost: 320,
  }),
  one('faceted queries', {
    heavy: { maxPages: 20 },
    routes: site(home('/report.pdf', link('/search?a=1', 'คลังข้อมูล')), {
      '/search': spring('คลังข้อมูล', (request) => {
        const at = request.url ?? '';
        return ['a', 'b', 'c', 'd', 'e', 'f']
          .map((name) => link(`${at}&${name}=${at.length}`, `ตัวกรอง ${name}`))
          .join('');
      }),
    }),
    expect: FOUND,
    atMost: 320,
  }),
  one('sort orders and print versions', {
    routes: site(home('/report.pdf', link('/docs', 'เอกสารเผยแพร่')), {
      '/docs': spring('เอกสารเผยแพร่', () =>
        ['name', 'date', 'size', 'hits']
          .flatMap((sort) =>
            ['asc', 'desc'].flatMap((order) =>
              ['', '&print=1', '&tmpl=component'].map((more) =>
                link(`/docs?sort=${sort}&order=${order}${more}`, `เรียง ${sort}`),
              ),
            ),
          )
          .join(''),
      ),
    }),
    expect: FOUND,
  }),
  one('duplicate slashes', {
    routes: site(home('/report.pdf', link('/docs/', 'เอกสารเผยแพร่')), {
      '*': spring('เอกสารเผยแพร่', (request) => link(`${request.url}/`, 'เอกสารเผยแพร่')),
    }),
    expect: FOUND,
    complete: true,
  }),
  one('a relative link that answers for every address', {
    routes: site(home('/report.pdf', link('/docs/', 'เอกสารเผยแพร่')), {
      '*': spring('เอกสารเผยแพร่', () => link('docs/ita/', 'เอกสารเผยแพร่')),
    }),
    expect: FOUND,
  }),
  one('a website of 5,000 real pages', {
    heavy: { maxPages: 20 },
    routes: site(home('/report.pdf', link('/a/0', 'ข้อมูลสาธารณะ')), {
      '*': spring('ข้อมูลสาธารณะ', (request) => {
        const at = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
        return many(
          10,
          (n) => `/${'abcdefghij'[n]}${at}/${at * 10 + n + 1}`,
          (n) => `กอง ${n}`,
        );
      }),
    }),
    expect: FOUND,
    atMost: 1_300,
  }),
  one('time is up', {
    routes: site(home('/report.pdf', link('/a', 'ข้อมูลสาธารณะ')), { '/a': () => undefined }),
    options: { maxTimeMs: 1_500 },
    expect: { ...FOUND, o43: 'review could-not-check budget' },
    complete: false,
  }),
];
