import { describe, expect, it } from 'vitest';
import { assessSite, brief } from '../helpers/assess-mini.js';
import { link, mention, page, pdf, type SiteInput, section, target } from '../helpers/snapshot.js';

/** The first link of the homepage had to be looked at and was not. */
const unread = (why: 'failed' | 'max-pages') => ({
  pattern: 'http://agency.example/x',
  count: 1,
  look: 'must' as const,
  why,
  links: [{ page: 0, link: 0 }],
  overflow: false,
});

const PLAN = 'แผนดำเนินงานประจำปี';
const chart = { sections: [section('โครงสร้างหน่วยงาน', { chars: 300 })] };

/** What a visitor meets for the plan (o3) → verdict and finding codes. */
const CASES: [string, string, SiteInput][] = [
  [
    'a living document one click away passes',
    'pass',
    { pages: [{ path: '/', links: [link(`${PLAN} 2566`, '/plan.pdf')] }], targets: [pdf('/plan.pdf')] },
  ],
  [
    'a landing page with a living file passes',
    'pass',
    {
      pages: [
        { path: '/', links: [link(PLAN, '/plan')] },
        { path: '/plan', clicks: 1, from: [0, 0], links: [link('ดาวน์โหลด', '/files/a.pdf')] },
      ],
      targets: [pdf('/files/a.pdf')],
    },
  ],
  [
    'a landing page whose only file is dead is a broken link',
    'fail broken-link',
    {
      pages: [
        { path: '/', links: [link(PLAN, '/plan')] },
        { path: '/plan', clicks: 1, from: [0, 0], links: [link('ดาวน์โหลด', '/files/a.pdf')] },
      ],
      targets: [pdf('/files/a.pdf', { status: 404, life: 'dead', cause: 'not-found' })],
    },
  ],
  [
    'an empty landing page is for a person to look at',
    'review ambiguous',
    {
      pages: [
        { path: '/', links: [link(PLAN, '/plan')] },
        { path: '/plan', clicks: 1, from: [0, 0], chars: 20 },
      ],
    },
  ],
  [
    'a 404 is a broken link',
    'fail broken-link',
    {
      pages: [{ path: '/', links: [link(PLAN, '/plan.pdf')] }],
      targets: [pdf('/plan.pdf', { status: 404, life: 'dead', cause: 'not-found' })],
    },
  ],
  [
    'a document behind a log-in is not public',
    'fail login-required',
    {
      pages: [{ path: '/', links: [link(PLAN, '/plan.pdf')] }],
      targets: [pdf('/plan.pdf', { status: 401, life: 'locked', cause: 'unauthorized' })],
    },
  ],
  [
    'a time-out could not be checked, never failed',
    'review could-not-check',
    {
      pages: [{ path: '/', links: [link(PLAN, '/plan.pdf')] }],
      targets: [pdf('/plan.pdf', { status: null, life: 'unknown', cause: 'timeout' })],
    },
  ],
  [
    'a document of another year is for review',
    'review wrong-period',
    { pages: [{ path: '/', links: [link(`${PLAN} 2564`, '/plan.pdf')] }], targets: [pdf('/plan.pdf')] },
  ],
  [
    'the right year beside a wrong one passes',
    'pass',
    {
      pages: [{ path: '/', links: [link(`${PLAN} 2564`, '/64.pdf'), link(`${PLAN} 2566`, '/66.pdf')] }],
      targets: [pdf('/64.pdf'), pdf('/66.pdf')],
    },
  ],
  [
    'the day a file was posted speaks against nothing',
    'pass',
    {
      pages: [{ path: '/', links: [link(`${PLAN} (เผยแพร่เมื่อ 19 ตุลาคม 2563)`, '/plan.pdf')] }],
      targets: [pdf('/plan.pdf')],
    },
  ],
  [
    'a page made for it whose files could not be asked passes, with a warning',
    'pass could-not-check',
    {
      pages: [
        { path: '/', links: [link(PLAN, '/plan')] },
        {
          path: '/plan',
          clicks: 1,
          from: [0, 0],
          title: PLAN,
          links: [link('ไฟล์', 'https://files.example/a.pdf')],
        },
      ],
      targets: [pdf('https://files.example/a.pdf', { status: null, life: 'unknown', cause: 'timeout' })],
    },
  ],
  [
    'another page whose files could not be asked could not be checked',
    'review could-not-check',
    {
      pages: [
        { path: '/', links: [link(PLAN, '/downloads')] },
        { path: '/downloads', clicks: 1, from: [0, 0], links: [link('ไฟล์', 'https://files.example/a.pdf')] },
      ],
      targets: [pdf('https://files.example/a.pdf', { status: null, life: 'unknown', cause: 'timeout' })],
    },
  ],
  [
    'a document or foreign page that failed holds what its label says and no more',
    'fail not-present',
    {
      pages: [
        {
          path: '/',
          links: [
            link('OIT', '/oit.pdf', { region: 'nav' }),
            link('OIT', 'https://other.example/oit', { region: 'nav' }),
          ],
        },
      ],
      targets: ['/oit.pdf', 'https://other.example/oit'].map((url) =>
        target(url, { status: null, life: 'unknown', cause: 'timeout' }),
      ),
      problems: ['http://agency.example/oit.pdf', 'https://other.example/oit'].map((url) => ({
        url,
        cause: 'timeout' as const,
        message: 'no answer',
      })),
    },
  ],
  [
    'a splash page that only a browser can show is passed through',
    'fail not-present',
    {
      finalUrl: 'http://agency.example/home',
      pages: [
        {
          path: '/',
          scriptOnly: true,
          links: [link('เข้าสู่เว็บไซต์', '/home')],
          target: { life: 'unknown', cause: 'script-only' },
        },
        { path: '/home', clicks: 0, from: [0, 0] },
      ],
    },
  ],
  [
    'a link without a target is not linked',
    'fail not-linked',
    { pages: [{ path: '/', links: [link(PLAN, null)] }] },
  ],
  [
    'a link back to the homepage is no target',
    'fail not-linked',
    { pages: [{ path: '/', links: [link(PLAN, '/index.html')] }] },
  ],
  [
    'a mention without a link is not linked',
    'fail not-linked',
    { pages: [{ path: '/', mentions: [mention(PLAN)] }] },
  ],
  ['nothing anywhere is not present', 'fail not-present', { pages: [{ path: '/' }] }],
  [
    'a file that nothing links to is a link not shown',
    'fail link-not-shown',
    { pages: [{ path: '/' }], orphanFiles: [`http://agency.example/files/${encodeURIComponent(PLAN)}.pdf`] },
  ],
  [
    'an orphan page is a link not shown',
    'fail link-not-shown',
    { pages: [{ path: '/' }], orphans: [{ path: '/x', title: PLAN }] },
  ],
  [
    'a mention decides before an orphan page',
    'fail not-linked',
    { pages: [{ path: '/', mentions: [mention(PLAN)] }], orphans: [{ path: '/x', title: PLAN }] },
  ],
  [
    'a far link passes with the committee’s warning',
    'pass deep-link',
    {
      pages: [
        { path: '/', links: [link('ก', '/a')] },
        { path: '/a', clicks: 1, from: [0, 0], links: [link('ข', '/b')] },
        { path: '/b', clicks: 2, from: [1, 0], links: [link(PLAN, '/plan.pdf')] },
      ],
      targets: [pdf('/plan.pdf')],
    },
  ],
  [
    'one dead link among living ones passes with a warning',
    'pass part-broken',
    {
      pages: [{ path: '/', links: [link(PLAN, '/a.pdf'), link(`${PLAN} 2566`, '/b.pdf')] }],
      targets: [pdf('/a.pdf'), pdf('/b.pdf', { life: 'dead', cause: 'not-found', status: 404 })],
    },
  ],
  [
    'a failing hub could have held it',
    'review could-not-check',
    {
      pages: [{ path: '/', links: [link('OIT', '/oit')] }],
      targets: [target('/oit', { status: 500, life: 'unknown', cause: 'server-error' })],
      problems: [{ url: 'http://agency.example/oit', cause: 'server-error', message: 'GET answered 500' }],
      unopened: [unread('failed')],
      complete: false,
    },
  ],
  [
    'a failing page of another item touches only that one',
    'fail not-present',
    {
      pages: [{ path: '/', links: [link('รายงานผลประจำปี', '/annual')] }],
      targets: [target('/annual', { status: 500, life: 'unknown', cause: 'server-error' })],
      problems: [{ url: 'http://agency.example/annual', cause: 'server-error', message: 'GET answered 500' }],
      unopened: [unread('failed')],
      complete: false,
    },
  ],
  [
    'a must-look link left unopened by the page limit could have held it',
    'review could-not-check',
    {
      pages: [{ path: '/', links: [link('เกี่ยวกับหน่วยงาน', '/about')] }],
      unopened: [unread('max-pages')],
      complete: false,
      stoppedBy: 'max-pages',
    },
  ],
  [
    'weak words are shown for review',
    'review ambiguous',
    { pages: [{ path: '/', links: [link('แผนงาน', '/plan.pdf')] }], targets: [pdf('/plan.pdf')] },
  ],
  [
    'another agency’s document is for a person to judge',
    'review ambiguous',
    {
      pages: [{ path: '/', links: [link(PLAN, 'https://www.nacc.go.th/plan.pdf')] }],
      targets: [pdf('https://www.nacc.go.th/plan.pdf')],
    },
  ],
  [
    'a document kept on a Drive passes with a warning',
    'pass outside-storage',
    {
      pages: [{ path: '/', links: [link(PLAN, 'https://drive.google.com/file/d/1/view')] }],
      targets: [target('https://drive.google.com/file/d/1/view')],
    },
  ],
  [
    'a label “คลิก” is read by its row',
    'pass',
    {
      pages: [{ path: '/', links: [link('คลิก', '/plan.pdf', { context: { row: `O3 | ${PLAN}` } })] }],
      targets: [pdf('/plan.pdf')],
    },
  ],
];

describe('the verdict on a yearly plan', () => {
  it.each(CASES)('%s', (_, expected, site) => {
    expect(brief(assessSite(site).o3)).toBe(expected);
  });

  it('fails another year with --strict', () => {
    const site = {
      pages: [{ path: '/', links: [link(`${PLAN} 2564`, '/plan.pdf')] }],
      targets: [pdf('/plan.pdf')],
    };
    expect(brief(assessSite(site, { strict: true }).o3)).toBe('fail wrong-period');
  });

  it('does not count a target beyond the click limit', () => {
    const site = {
      pages: [
        { path: '/', links: [link('ก', '/a')] },
        { path: '/a', clicks: 1, from: [0, 0] as [number, number], links: [link(PLAN, '/plan.pdf')] },
      ],
      targets: [pdf('/plan.pdf')],
    };
    expect(assessSite(site, { maxClicks: 1 }).o3?.verdict).toBe('fail');
    expect(assessSite(site, { maxClicks: 2 }).o3?.verdict).toBe('pass');
  });

  it('shows the trail from the homepage to the target, label by label', () => {
    const site = {
      pages: [
        { path: '/', links: [link('งานแผน', '/a')] },
        { path: '/a', clicks: 1, from: [0, 0] as [number, number], links: [link(PLAN, '/plan.pdf')] },
      ],
      targets: [pdf('/plan.pdf')],
    };
    const [evidence] = assessSite(site).o3?.evidence ?? [];
    expect(evidence?.trail).toEqual([
      { url: 'http://agency.example/', label: 'งานแผน' },
      { url: 'http://agency.example/a', label: PLAN },
    ]);
    expect(evidence).toMatchObject({
      url: 'http://agency.example/plan.pdf',
      clicks: 2,
      http: { status: 200 },
    });
  });
});

describe('other kinds of items', () => {
  it('takes content on the page itself under the item’s own heading', () => {
    expect(brief(assessSite({ pages: [{ path: '/', ...chart }] }).o1)).toBe('pass');
  });

  it('does not take a list of requirements for content', () => {
    const text = 'องค์ประกอบด้านข้อมูล: แสดงแผนผังโครงสร้าง';
    const sections = [section('โครงสร้างหน่วยงาน', { chars: 300, text })];
    expect(assessSite({ pages: [{ path: '/', sections }] }).o1?.verdict).toBe('fail');
  });

  it('does not take “กำลังปรับปรุงข้อมูล” for content', () => {
    const sections = [section('โครงสร้างหน่วยงาน', { chars: 300, text: 'กำลังปรับปรุงข้อมูล' })];
    expect(assessSite({ pages: [{ path: '/', sections }] }).o1?.verdict).toBe('fail');
  });

  it('finds the address and telephone in the footer', () => {
    const footer = [
      mention('ตำบลตัวอย่าง', { region: 'footer' }),
      mention('โทร 0 2000 0000', { region: 'footer' }),
    ];
    expect(brief(assessSite({ pages: [{ path: '/', mentions: footer }] }).o2)).toBe('pass');
    const body = footer.map((one) => ({ ...one, region: 'main' as const }));
    expect(assessSite({ pages: [{ path: '/', mentions: body }] }).o2?.verdict).toBe('fail');
  });

  it('knows the agency’s own social account by its address, without any words', () => {
    const site = { pages: [{ path: '/', links: [link('', 'https://www.facebook.com/sample.agency')] }] };
    expect(brief(assessSite(site).o6)).toBe('pass');
  });

  it('does not take an unnamed account among the banners of other bodies for the agency’s own', () => {
    const others = ['https://a.go.th/', 'https://b.go.th/', 'https://c.ac.th/', 'https://d.or.th/'].map(
      (to) => link('', to),
    );
    const account = link('', 'https://www.facebook.com/sample.network');
    const row = [...others.slice(0, 2), account, ...others.slice(2)];
    expect(brief(assessSite({ pages: [{ path: '/', links: row }] }).o6)).toBe('review ambiguous');
    expect(brief(assessSite({ pages: [{ path: '/', links: [account, ...others] }] }).o6)).toBe('pass');
  });

  it('asks a person about a group, which anybody may open', () => {
    const group = link('Facebook กลุ่มตลาดนัดบ้านตัวอย่าง', 'https://www.facebook.com/groups/example');
    expect(brief(assessSite({ pages: [{ path: '/', links: [group] }] }).o6)).toBe('review ambiguous');
  });

  it.each([
    ['a share button', link('แชร์', 'https://www.facebook.com/sharer/sharer.php?u=x')],
    ['the vendor’s account', link('พัฒนาโดย บริษัทตัวอย่าง', 'https://www.facebook.com/vendor')],
    ['the network’s front page', link('Facebook', 'https://www.facebook.com/')],
  ])('does not take %s for the agency’s account', (_, button) => {
    expect(assessSite({ pages: [{ path: '/', links: [button] }] }).o6?.verdict).toBe('fail');
  });

  it('wants a form, board or chat of a two-way channel', () => {
    const ask = link('ถามตอบออนไลน์', '/ask');
    const form = {
      method: 'post' as const,
      action: '/ask',
      fields: 3,
      hasTextarea: true,
      hasPassword: false,
      label: '',
      words: '',
    };
    const with_ = (more: object) => ({
      pages: [
        { path: '/', links: [ask] },
        { path: '/ask', clicks: 1, from: [0, 0] as [number, number], ...more },
      ],
    });
    expect(brief(assessSite(with_({ forms: [form] })).o5)).toBe('pass');
    expect(brief(assessSite(with_({ embeds: ['m.me'] })).o5)).toBe('pass');
    expect(brief(assessSite(with_({ links: [link('ตั้งกระทู้ใหม่', '/ask/new')] })).o5)).toBe('pass');
    expect(brief(assessSite(with_({})).o5)).toBe('review ambiguous');
    const to = (label: string) => {
      const { pages } = with_({ links: [link(label, '/ask/form')] });
      const asked = { path: '/ask/form', clicks: 2, from: [1, 0] as [number, number], forms: [form] };
      return brief(assessSite({ pages: [...pages, asked] }).o5);
    };
    expect(to('คลิก')).toBe('pass');
    expect(to('แบบสำรวจความพึงพอใจ')).toBe('review ambiguous');
  });

  it('accepts a service on another body’s system where the rule allows it', () => {
    const site = {
      pages: [{ path: '/', links: [link('ระบบขอบริการ', 'https://service.other.go.th/')] }],
      targets: [target('https://service.other.go.th/')],
    };
    expect(brief(assessSite(site).o9)).toBe('pass');
  });

  it('names the items that claim one link alike', () => {
    const links = [link('เอกสารรวม', '/all.pdf')];
    const finding = assessSite({ pages: [{ path: '/', links }], targets: [pdf('/all.pdf')] }).o3?.findings[0];
    expect(finding?.data.reasonCode).toBe('several-items');
    expect(finding?.fix).toContain('แผนดำเนินงานประจำปี · รายงานผลประจำปี');
  });

  it('tells several near links from one', () => {
    const labels = ['แผนงาน', 'แผนงาน กองคลัง'];
    const reason = (of: string[]) => {
      const links = of.map((label, at) => link(label, `/${at}.pdf`));
      const targets = of.map((_, at) => pdf(`/${at}.pdf`));
      return assessSite({ pages: [{ path: '/', links }], targets }).o3?.findings[0]?.data.reasonCode;
    };
    expect(reason(labels)).toBe('several-links');
    expect(reason(labels.slice(0, 1))).toBe('near-words');
  });

  it('lists the months that are missing', () => {
    const months = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565', 'มกราคม 2566', 'มีนาคม 2566'];
    const links = months.map((month, index) => link(`สรุปจัดซื้อรายเดือน ${month}`, `/${index}.pdf`));
    const o7 = assessSite({
      pages: [{ path: '/', links }],
      targets: months.map((_, index) => pdf(`/${index}.pdf`)),
    }).o7;
    expect(brief(o7)).toBe('pass part-missing');
    expect(o7?.findings[0]?.message).toContain('กุมภาพันธ์ 2566');
    expect(o7?.findings[0]?.message).not.toContain('มีนาคม');
  });

  it('only warns of another year where the period is unsettled, and adds the standing advice', () => {
    const site = {
      pages: [{ path: '/', links: [link('รายงานของขวัญ 2564', '/g.pdf')] }],
      targets: [pdf('/g.pdf')],
    };
    expect(brief(assessSite(site).o8)).toBe('pass period-unconfirmed advice');
  });

  it('asks a person about a plan whose years are over, even where the period is unsettled', () => {
    const plan = (years: string) => ({
      pages: [{ path: '/', links: [link(`รายงานของขวัญ (พ.ศ. ${years})`, '/g.pdf')] }],
      targets: [pdf('/g.pdf')],
    });
    expect(brief(assessSite(plan('2561-2564')).o8)).toBe('review wrong-period');
    expect(brief(assessSite(plan('2566-2570')).o8)).toBe('pass advice');
  });

  it('takes the year of an assessment hub for the assessment’s, not the document’s', () => {
    const under = (hub: string) => link('รายงานผลประจำปี', '/r.pdf', { context: { headings: [hub] } });
    const verdict = (hub: string) =>
      brief(assessSite({ pages: [{ path: '/', links: [under(hub)] }], targets: [pdf('/r.pdf')] }).o4);
    expect(verdict('ITA 2566')).toBe('pass');
    expect(verdict('ITA 2564')).toBe('review wrong-period');
  });
});

it('gives review with the cause to every item when the homepage cannot be read', () => {
  const failure = { url: 'http://agency.example/', cause: 'refused' as const, message: 'connection refused' };
  const items = assessSite({
    pages: [],
    homepageFailure: failure,
    problems: [failure],
    complete: false,
  });
  for (const item of Object.values(items)) expect(brief(item)).toBe('review could-not-check');
});

it('never lets a page that only a browser can show fail an item', () => {
  const home = page({ path: '/', scriptOnly: true });
  const site = {
    pages: [
      {
        path: '/',
        scriptOnly: true,
        target: { ...home.target, life: 'unknown' as const, cause: 'script-only' as const },
      },
    ],
  };
  for (const item of Object.values(assessSite({ ...site, complete: false })))
    expect(item.verdict).toBe('review');
});

describe('an own link that does not open, with links of near words beside it', () => {
  const site = (cause: 'not-found' | 'permission', more = {}): SiteInput => ({
    pages: [{ path: '/', links: [link(PLAN, '/plan.pdf'), link('แผนงาน', '/b.pdf')] }],
    targets: [
      pdf('/plan.pdf', { status: 404, life: cause === 'permission' ? 'locked' : 'dead', cause }),
      pdf('/b.pdf', more),
    ],
  });

  it('is for a person to look at, but the dead link is told first, with its cause and what to mend', () => {
    const { o3 } = assessSite(site('not-found'));
    expect(brief(o3)).toBe('review ambiguous');
    expect(o3?.findings[0]?.data).toMatchObject({
      reasonCode: 'near-dead',
      causeCode: 'not-found',
      shut: 'dead',
    });
    expect(o3?.findings[0]?.fix).toMatch(/^แก้ลิงก์เสีย.*ไม่พบหน้าหรือไฟล์/);
    expect(o3?.findings[0]?.fixEn).toMatch(/^First mend the dead link.*nothing stands/);
    expect(o3?.evidence.map(({ url, http }) => [url, http?.status])).toEqual([
      ['http://agency.example/plan.pdf', 404],
      ['http://agency.example/b.pdf', 200],
    ]);
  });

  it('says the same of a link that asks for permission', () => {
    expect(assessSite(site('permission')).o3?.findings[0]?.data).toMatchObject({ shut: 'locked' });
  });

  it('is simply broken when the others are dead as well', () => {
    expect(brief(assessSite(site('not-found', { life: 'dead', cause: 'not-found' })).o3)).toBe(
      'fail broken-link',
    );
  });
});

describe('content that no link leads to', () => {
  const REPORT = 'รายงานผลประจำปี';
  const list = (...links: ReturnType<typeof link>[]): SiteInput => ({
    pages: [{ path: '/' }],
    orphans: [{ path: '/ita', links }],
    targets: ['/a.pdf', '/b.pdf'].map((path) => pdf(path)),
  });
  const seen = (site: SiteInput, id: string) => assessSite(site)[id]?.evidence.map(({ url }) => url);

  it('does not list a file that speaks better for another item', () => {
    const site = list(link(`${PLAN} ${REPORT} 2566`, '/b.pdf'), link(PLAN, '/a.pdf'), link(REPORT, '/b.pdf'));
    expect(seen(site, 'o3')).toEqual(['http://agency.example/a.pdf']);
  });
});

describe('the year of what was found', () => {
  const fixOf = (...links: ReturnType<typeof link>[]) => {
    const site: SiteInput = { pages: [{ path: '/', title: 'ITA', links }], targets: [pdf('/a.pdf')] };
    return assessSite(site).o4?.findings[0];
  };
  const REPORT = 'รายงานผลประจำปี';

  it('is said to be inferred where only the assessment above it is named', () => {
    const found = fixOf(link(REPORT, '/a.pdf', { context: { headings: ['ITA 2565'] } }));
    expect(found?.code).toBe('wrong-period');
    expect(found?.fix).toMatch(/^ลิงก์อยู่ใต้ปี 2565 จึงน่าจะเป็นข้อมูลของปี 2564 แต่รายการนี้ต้องเป็นปี 2565/);
    expect(found?.fixEn).toMatch(/^The link stands under 2565, so this is probably of 2564, but/);
    expect(found?.data).toMatchObject({ found: 2564, under: 2565, expected: 2565 });
  });

  it('is simply told where the link names it', () => {
    const found = fixOf(link(`${REPORT} 2563`, '/a.pdf'));
    expect(found?.fix).toMatch(/^พบข้อมูลของปี 2563 แต่/);
    expect(found?.data).not.toHaveProperty('under');
  });
});
