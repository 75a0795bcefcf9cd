import type { Evidence, Finding, ItemResult, Result } from '../../src/result/schema.js';

/** A finding of an invented item; override what the test is about. */
export function makeFinding(over: Partial<Finding> = {}): Finding {
  return {
    code: 'link-not-shown',
    severity: 'error',
    message: 'ลิงค์ไม่ได้แสดงจากหน้าเว็บไซต์หลักของหน่วยงาน',
    messageEn: 'The link is not shown on the main website',
    fix: 'ทำลิงก์จากหน้าแรกไปยังข้อมูลนี้',
    fixEn: 'Link it from the homepage',
    data: {},
    ...over,
  };
}

export function makeEvidence(over: Partial<Evidence> = {}): Evidence {
  return {
    label: 'โครงสร้างหน่วยงาน',
    context: '',
    url: 'https://www.example.go.th/about/structure.html',
    trail: [{ url: 'https://www.example.go.th/', label: 'โครงสร้างหน่วยงาน' }],
    clicks: 1,
    http: {
      status: 200,
      contentType: 'text/html',
      finalUrl: 'https://www.example.go.th/about/structure.html',
    },
    period: null,
    matchScore: 1,
    why: 'ตรงกับชื่อรายการ',
    ...over,
  };
}

export function makeItem(id: string, over: Partial<ItemResult> = {}): ItemResult {
  return {
    id,
    title: `รายการตัวอย่างที่ ${id.slice(1)}`,
    titleEn: `Sample item ${id.slice(1)}`,
    indicator: '9',
    subIndicator: '9.1',
    group: 'ข้อมูลพื้นฐาน',
    verdict: 'pass',
    score: 100,
    findings: [],
    evidence: [makeEvidence()],
    ...over,
  };
}

export function makeFail(id: string, over: Partial<ItemResult> = {}): ItemResult {
  return makeItem(id, { verdict: 'fail', score: 0, findings: [makeFinding()], evidence: [], ...over });
}

/** A whole Result of an invented agency: one item of each verdict unless `items` are given. Scores are set, not computed. */
export function makeResult(over: Partial<Result> = {}): Result {
  const mean = { confirmed: 33.33, possible: 66.67 };
  const indicators = [
    {
      id: '9',
      title: 'การเปิดเผยข้อมูล',
      ...mean,
      subIndicators: [{ id: '9.1', title: 'ข้อมูลพื้นฐาน', ...mean }],
    },
  ];
  return {
    schemaVersion: 1,
    tool: { name: 'oit-check', version: '0.1.0' },
    ruleSet: { id: 'oit-2566', fiscalYear: 2566, version: '1.0.0', title: 'OIT ปีงบประมาณ พ.ศ. 2566' },
    agency: {
      name: 'อบต.ตัวอย่าง',
      homepage: 'https://www.example.go.th/',
      finalUrl: 'https://www.example.go.th/',
    },
    checkedAt: '2023-04-30T17:30:00.000Z',
    options: { maxClicks: 5, maxPages: 300 },
    crawl: {
      requests: 12,
      pages: 7,
      rendered: 0,
      bytes: 34_567,
      durationMs: 1234,
      homepageRead: true,
      complete: true,
      stoppedBy: null,
      problems: [],
      crawlDelays: [],
      unopened: [],
    },
    score: { method: 'item-mean', ...mean, grade: 'F', gradePossible: 'F', indicators, levels: [], also: [] },
    items: [
      makeItem('o1'),
      makeFail('o2'),
      makeItem('o3', {
        verdict: 'review',
        score: null,
        findings: [
          makeFinding({
            code: 'ambiguous',
            severity: 'review',
            message: 'พบลิงก์ที่อาจตรงกับรายการ กรุณาตรวจสอบ',
            messageEn: 'A link was found that may be the item: please look',
          }),
        ],
      }),
    ],
    ...over,
  };
}

/** The Result of a run whose homepage could not be read. */
export function makeUnreadable(): Result {
  const result = makeResult();
  const mean = { confirmed: 0, possible: 100 };
  return {
    ...result,
    crawl: {
      ...result.crawl,
      homepageRead: false,
      complete: false,
      problems: [{ url: 'https://www.example.go.th/', cause: 'refused', message: 'connection refused' }],
    },
    score: { ...result.score, ...mean, grade: null, indicators: [] },
    items: ['o1', 'o2'].map((id) =>
      makeItem(id, {
        verdict: 'review',
        score: null,
        evidence: [],
        findings: [
          makeFinding({
            code: 'could-not-check',
            severity: 'review',
            message: 'ตรวจสอบอัตโนมัติไม่ได้ (เชื่อมต่อไม่ได้)',
            messageEn: 'Could not be checked automatically (connection refused)',
          }),
        ],
      }),
    ),
  };
}
