import { describe, expect, it } from 'vitest';
import { assessSite, brief } from '../helpers/assess-mini.js';
import { link, mention, type PageInput, pdf, section, target } from '../helpers/snapshot.js';

const PLAN = 'แผนดำเนินงานประจำปี';
const from: [number, number] = [0, 0];

/** The plan's verdict when its link leads to this landing page. */
function landing(content: Partial<PageInput>, ...targets: ReturnType<typeof pdf>[]): string {
  const pages = [
    { path: '/', links: [link(PLAN, '/plan')] },
    { path: '/plan', clicks: 1, from, ...content },
  ];
  return brief(assessSite({ pages, targets }).o3);
}

describe('what stands behind a link decides', () => {
  it('takes “กำลังปรับปรุงข้อมูล” under the item’s heading for an empty page', () => {
    const mentions = [mention(PLAN, { kind: 'heading' }), mention('กำลังปรับปรุงข้อมูล')];
    expect(landing({ title: PLAN, mentions })).toBe('fail broken-link');
  });

  it('takes the same words in a full table for a state of affairs', () => {
    const row = [
      'โครงการที่หนึ่ง',
      'งบประมาณ',
      'กำลังปรับปรุง',
      'โครงการที่สอง',
      'งบประมาณ',
      'เสร็จแล้ว',
      'หมายเหตุของตาราง',
    ];
    expect(landing({ mentions: row.map((text) => mention(text, { kind: 'cell' })) })).toBe('pass');
  });

  it('warns of a page made for the item on which nothing could be seen', () => {
    expect(landing({ title: PLAN, mentions: [mention(PLAN, { kind: 'heading' })] })).toBe('pass thin-page');
  });

  it('does not take a long heading for content', () => {
    const heading = `${PLAN} ของหน่วยงานตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2566 ฉบับสมบูรณ์`;
    expect(landing({ title: heading, mentions: [mention(heading, { kind: 'heading' })] })).toBe(
      'pass thin-page',
    );
  });

  it('does not take a memo for the document', () => {
    const memo = link('บันทึกข้อความขออนุมัติแผน', '/memo.pdf');
    expect(landing({ links: [memo] }, pdf('/memo.pdf'))).toBe('review ambiguous');
    expect(landing({ links: [memo, link('แผน', '/p.pdf')] }, pdf('/memo.pdf'), pdf('/p.pdf'))).toBe('pass');
  });

  it('takes the year of the files on the page, but not of the memos beside them', () => {
    const old = link('แผน 2564', '/64.pdf');
    const memo = link('บันทึกข้อความ', '/memo.pdf');
    expect(landing({ links: [old, memo] }, pdf('/64.pdf'), pdf('/memo.pdf'))).toBe('review wrong-period');
  });

  it('leaves a headline in the news to a person when the article carries no document', () => {
    const headline = link(`${PLAN} 2566 ผ่านความเห็นชอบ`, '/news/1', { context: { headings: ['ข่าวเด่น'] } });
    const article = { path: '/news/1', clicks: 1, from, mentions: [mention('ก'.repeat(280))] };
    const verdict = (links: ReturnType<typeof link>[]) =>
      brief(
        assessSite({
          pages: [
            { path: '/', links: [headline] },
            { ...article, links },
          ],
          targets: [pdf('/p.pdf')],
        }).o3,
      );
    expect(verdict([])).toBe('review ambiguous');
    expect(verdict([link('เอกสาร', '/p.pdf')])).toBe('pass');
  });

  it('counts one page behind many labels only for the items it names', () => {
    const labels = ['โครงสร้างหน่วยงาน', PLAN, 'รายงานผลประจำปี', 'รายงานของขวัญ'];
    const pages = [
      { path: '/', links: labels.map((label) => link(label, '/all')) },
      { path: '/all', clicks: 1, from, title: 'รายงานของขวัญ', mentions: [mention('ข'.repeat(280))] },
    ];
    const items = assessSite({ pages });
    expect([items.o1, items.o3, items.o4].map(brief)).toEqual(Array(3).fill('review ambiguous'));
    expect(items.o8?.verdict).toBe('pass');
  });

  it('lets a section speak for the #name that leads to it', () => {
    const verdict = (text: string, chars: number) => {
      const links = [link('โครงสร้างหน่วยงาน', '/', { fragment: 'chart' })];
      const sections = [section('ส่วนที่หนึ่ง', { id: 'chart', text, chars })];
      return brief(assessSite({ pages: [{ path: '/', links, sections, anchors: ['chart'] }] }).o1);
    };
    expect(verdict('แผนผังโครงสร้าง '.repeat(8), 120)).toBe('pass');
    expect(verdict('กำลังปรับปรุงข้อมูล', 19)).toBe('fail broken-link');
  });

  it('does not take a document for a two-way channel', () => {
    const site = {
      pages: [{ path: '/', links: [link('ถามตอบออนไลน์', '/q.pdf')] }],
      targets: [pdf('/q.pdf')],
    };
    expect(brief(assessSite(site).o5)).toBe('review ambiguous');
  });

  it('asks a person about a call of a script that hides the address', () => {
    const script = link(PLAN, null, { kind: 'script', href: 'javascript:openFile(12)' });
    expect(brief(assessSite({ pages: [{ path: '/', links: [script] }] }).o3)).toBe('review could-not-check');
  });

  it('asks a person about a bare item number in an ITA list', () => {
    const site = { pages: [{ path: '/', links: [link('O3', '/a.pdf')] }], targets: [pdf('/a.pdf')] };
    expect(brief(assessSite(site).o3)).toBe('review ambiguous');
  });

  it('says that a link too many clicks away is not shown, not that nothing is there', () => {
    const pages = [
      { path: '/', links: [link('ก', '/a')] },
      { path: '/a', clicks: 1, from, links: [link(PLAN, '/plan.pdf')] },
    ];
    expect(brief(assessSite({ pages, targets: [pdf('/plan.pdf')] }, { maxClicks: 1 }).o3)).toBe(
      'fail link-not-shown',
    );
  });
});

describe('what looks like content and is none', () => {
  it('sees through a redirect to the homepage', () => {
    const away = target('/plan', { finalUrl: 'http://agency.example/' });
    const site = { pages: [{ path: '/', links: [link(PLAN, '/plan')] }], targets: [away] };
    expect(brief(assessSite(site).o3)).toBe('fail not-linked');
  });

  it('judges the section of another page by what stands in it', () => {
    const verdict = (id: string) => {
      const sections = [
        section(PLAN, { id: 'empty', text: 'กำลังปรับปรุงข้อมูล', chars: 19 }),
        section(PLAN, { id: 'full', chars: 400 }),
      ];
      const links = [link(PLAN, '/info', { fragment: id })];
      return brief(
        assessSite({
          pages: [
            { path: '/', links },
            { path: '/info', clicks: 1, from, sections },
          ],
        }).o3,
      );
    };
    expect(verdict('empty')).toBe('fail broken-link');
    expect(verdict('full')).toBe('pass');
  });

  it('does not take the logo of the template for the content of an empty page', () => {
    const others = [1, 2, 3, 4].map((number) => ({
      path: `/${number}`,
      clicks: 1,
      from,
      media: number === 4 ? 0 : 1,
    }));
    const pages = [
      { path: '/', media: 1, links: [link(PLAN, '/plan')] },
      ...others,
      { path: '/plan', clicks: 1, from, media: 1 },
    ];
    expect(brief(assessSite({ pages }).o3)).toBe('review ambiguous');
  });

  it('wants more than other words over a page that shows nothing', () => {
    const rules = { title: 'แผนงาน', mentions: [mention('แผนงาน', { kind: 'heading' as const })] };
    const pages = [
      { path: '/', links: [link('แผนงาน', '/plan')] },
      { path: '/plan', clicks: 1, from, ...rules },
    ];
    expect(assessSite({ pages }).o3?.verdict).toBe('review');
  });
});

describe('what looks like nothing and is content', () => {
  it('takes the text of the document itself for the document, whatever memo lies beside it', () => {
    const memo = link('บันทึกข้อความ', '/memo.pdf');
    expect(landing({ links: [memo], mentions: [mention('ค'.repeat(280))] }, pdf('/memo.pdf'))).toBe('pass');
  });

  it('takes a menu for a menu, though the homepage is called after its news', () => {
    const menu = link(PLAN, '/plan', { region: 'nav' });
    const plan = { path: '/plan', clicks: 1, from, mentions: [mention('ง'.repeat(280))] };
    expect(brief(assessSite({ pages: [{ path: '/', title: 'ข่าวเด่น', links: [menu] }, plan] }).o3)).toBe(
      'pass',
    );
  });

  it('takes a list of links under the news heading for news', () => {
    const links = [1, 2, 3].map((number) => link(`เรื่องที่ ${number}`, `/news/${number}`));
    const sections = [section('ข่าวเด่น', { chars: 0, links: [0, 1, 2] })];
    expect(brief(assessSite({ pages: [{ path: '/', links, sections }] }).o10)).toBe('pass');
  });

  it('leaves a plain name beside files without a name to a person', () => {
    const site = { pages: [{ path: '/', mentions: [mention(PLAN)], links: [link('กองคลัง', '/k.pdf')] }] };
    expect(brief(assessSite(site).o3)).toBe('review ambiguous');
  });

  it('finds the form of a channel in its section of the page', () => {
    const form = {
      method: 'post' as const,
      action: '',
      fields: 2,
      hasTextarea: true,
      hasPassword: false,
      label: 'ถามตอบออนไลน์',
      words: '',
    };
    const sections = [section('ถามตอบออนไลน์', { id: 'qa', chars: 10 })];
    const links = [link('ถามตอบออนไลน์', '/', { fragment: 'qa' })];
    const site = { pages: [{ path: '/', links, sections, forms: [form], anchors: ['qa'] }] };
    expect(brief(assessSite(site).o5)).toBe('pass');
  });

  it('takes a framed form on a hub for no hidden list of items', () => {
    const frame = link('', 'https://forms.gle/x', { kind: 'frame' });
    expect(assessSite({ pages: [{ path: '/', title: 'OIT', links: [frame] }] }).o3?.verdict).toBe('fail');
  });
});

describe('the year of an assessment hub', () => {
  const under = (way: string, tab: string) => {
    const links = [link(PLAN, '/p.pdf', { context: { tab } })];
    const pages = [
      { path: '/', links: [link(way, '/oit')] },
      { path: '/oit', clicks: 1, from, links },
    ];
    return brief(assessSite({ pages, targets: [pdf('/p.pdf')] }).o3);
  };

  it.each([
    ['OIT 2566', '', 'pass'],
    ['OIT 2565', '', 'review wrong-period'],
    ['OIT', 'ปี 2566', 'pass'],
    ['OIT', 'ปีงบประมาณ พ.ศ. 2564', 'review wrong-period'],
  ])('“%s” › tab “%s” over an unnamed plan: %s', (way, tab, expected) =>
    expect(under(way, tab)).toBe(expected),
  );
});

describe('hubs where only a browser can look', () => {
  const hub = (url: string, life: 'alive' | 'unknown') => ({
    pages: [{ path: '/', links: [link('OIT', url)] }],
    targets: [target(url, { life, cause: life === 'alive' ? null : 'timeout' })],
    unopened: [
      {
        pattern: url,
        count: 1,
        look: 'must' as const,
        why: 'failed' as const,
        links: [{ page: 0, link: 0 }],
        overflow: false,
      },
    ],
  });

  it.each(['alive', 'unknown'] as const)(
    'never says that the items are missing when the hub elsewhere is %s',
    (life) => {
      for (const item of Object.values(assessSite(hub('https://sites.other.example/oit', life)))) {
        expect(brief(item)).toBe('review could-not-check');
      }
    },
  );

  it('takes an online form for no hub', () => {
    expect(assessSite(hub('https://forms.gle/x', 'unknown')).o3?.verdict).toBe('fail');
  });
});

describe('content seen on a page', () => {
  it('leaves a lone picture under the heading to a person', () => {
    const sections = [section('โครงสร้างหน่วยงาน', { media: 1 })];
    expect(brief(assessSite({ pages: [{ path: '/', sections }] }).o1)).toBe('review ambiguous');
  });

  it('does not take the list of what is asked for, for the answers', () => {
    const names = [
      'โครงสร้างหน่วยงาน',
      'ที่ตั้งและการติดต่อ',
      PLAN,
      'รายงานผลประจำปี',
      'ถามตอบออนไลน์',
      'สื่อสังคมออนไลน์',
      'สรุปจัดซื้อรายเดือน',
      'รายงานของขวัญ',
    ];
    const sections = names.map((name) => section(name, { chars: 200, text: 'รายละเอียดของสิ่งที่ต้องมี' }));
    expect(assessSite({ pages: [{ path: '/', sections }] }).o1?.verdict).toBe('fail');
  });
});
