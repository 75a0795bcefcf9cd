import type { Case, Handler } from './case.js';
import { body, link, page } from './pages.js';

const NAMES = [
  'โครงสร้างหน่วยงาน',
  'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน',
  'คู่มือหรือมาตรฐานการปฏิบัติงาน',
  'รายงานผลการสำรวจความพึงพอใจการให้บริการ',
  'แผนการใช้จ่ายงบประมาณประจำปี',
  'การประเมินความเสี่ยงการทุจริต',
];

/** Every page links so many others that no page linked before, each by the name of an item and words of its own. */
const swarm = (count: number): Handler => {
  let made = 0;
  return (request, response) => {
    const links = Array.from({ length: count }, () => {
      made += 1;
      const label = `${NAMES[made % NAMES.length]} ${made} ของหมู่ ${made * 7} ปี ${2560 + (made % 8)}`;
      return link(`/${made.toString(36)}/x`, label);
    });
    const html = page('อบต.ตัวอย่าง', `<ul>${links.join('')}</ul>`);
    body(html, { 'content-type': 'text/html; charset=utf-8' })(request, response);
  };
};

const swarming = (count: number, maxPages: number): Case => ({
  group: 'Too much',
  name: `pages of ${count} new links each, all named like items`,
  heavy: { maxPages },
  routes: () => ({ '*': swarm(count) }),
  // No page is about its item, and what one run cannot hold may be: never "the agency lacks it".
  expect: { o43: 'review could-not-check budget' },
  complete: false,
  atMost: 1_500,
});

/** Sites that hold more links than one run can: bounded memory, an end, and nothing said of what was left out. */
export const MUCH_LINKS: Case[] = [swarming(500, 44), swarming(2_000, 12)];
