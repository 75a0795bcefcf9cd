import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/snapshot.js';
import { assessSite, brief } from '../helpers/assess-mini.js';
import { type LinkInput, link, type PageInput, target } from '../helpers/snapshot.js';

const LOCKED = { life: 'locked', cause: 'login-page' } as const;
const DEAD = { life: 'dead', cause: 'not-found', status: 404 } as const;
const HUB = 'http://agency.example/ita';

/** The items of a site whose homepage leads to its ITA page by this link. */
function site(
  life: Partial<Target>,
  { label = 'OIT', to = '/ita', ...more }: LinkInput & { to?: string } = {},
) {
  const links = [link(label, to, more), link('แผนดำเนินงานประจำปี', '/plan.pdf')];
  return assessSite({
    pages: [{ path: '/', links }],
    targets: [target(to, life), target('/plan.pdf', DEAD)],
  });
}

describe('an ITA page that no visitor can open', () => {
  it.each([
    ['locked', LOCKED],
    ['dead', DEAD],
  ])('and is %s is to be opened before a missing item is made anew', (_, life) => {
    const { o1 } = site(life);
    expect(brief(o1)).toBe('fail not-present');
    expect(o1?.findings[0]?.fix).toBe(`เปิดหน้า ${HUB} ให้ทุกคนเข้าถึงได้ก่อน: รายการนี้อาจอยู่ในหน้านั้น ถ้าไม่อยู่ ทำลิงก์`);
    expect(o1?.findings[0]?.fixEn).toContain(`First make ${HUB} open`);
    expect(o1?.findings[0]?.data).toMatchObject({ hub: HUB, hubCauseCode: life.cause });
  });

  it('changes nothing for an item whose own link is dead', () => {
    const [finding] = site(DEAD).o3?.findings ?? [];
    expect(finding?.code).toBe('broken-link');
    expect(finding?.data).not.toHaveProperty('hub');
  });

  it('and stands in a frame of a page that opens is the one to mend', () => {
    const pages: PageInput[] = [
      { path: '/', links: [link('OIT', '/ita')] },
      { path: '/ita', clicks: 1, from: [0, 0], links: [link('', '/list.php', { kind: 'frame' })] },
    ];
    const { o1 } = assessSite({ pages, targets: [target('/list.php', DEAD)] });
    expect(o1?.findings[0]?.data.hub).toBe('http://agency.example/list.php');
  });

  it.each<[string, Partial<Target>, LinkInput & { to?: string }]>([
    ['opens', {}, {}],
    ['opens, but is empty', { life: 'dead', cause: 'empty' }, {}],
    ['is of another year', DEAD, { label: 'OIT ปี 2563' }],
    ["is the commission's own system", LOCKED, { to: 'https://itas.nacc.go.th/login' }],
    ['is a form', LOCKED, { to: 'https://forms.gle/x' }],
    ['is a document', DEAD, { to: '/oit.pdf' }],
    ['is no ITA page', DEAD, { label: 'แผนที่เว็บไซต์' }],
  ])('is not one that %s', (_, life, to) => {
    const [finding] = site(life, to).o1?.findings ?? [];
    expect(finding?.code).toBe('not-present');
    expect(finding?.data).not.toHaveProperty('hub');
  });
});

describe('an own link that does not open, beside a hub that could not be read', () => {
  const group = {
    pattern: HUB,
    count: 1,
    look: 'must' as const,
    why: 'elsewhere' as const,
    links: [{ page: 0, link: 0 }],
    overflow: false,
  };
  const NO_HOST = { life: 'dead', cause: 'no-host', status: null } as const;

  it('leaves the item to a person, and tells why the link does not open', () => {
    const links = [link('OIT', 'https://ita.example/'), link('แผนดำเนินงานประจำปี', 'http://gone.example/p')];
    const targets = [target('https://ita.example/'), target('http://gone.example/p', NO_HOST)];
    const { o3, o1 } = assessSite({ pages: [{ path: '/', links }], targets, unopened: [group] });
    expect(brief(o3)).toBe('review could-not-check broken-link');
    expect(o3?.findings[0]?.data).toMatchObject({ causeCode: 'elsewhere', shut: 'dead' });
    expect(o3?.findings[0]?.fix).toContain('https://ita.example/');
    expect(o3?.findings[1]).toMatchObject({ severity: 'warning', data: { causeCode: 'no-host' } });
    expect(o3?.evidence[0]?.url).toBe('http://gone.example/p');
    expect(brief(o1)).toBe('review could-not-check');
  });
});
