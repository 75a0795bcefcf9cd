import type { Case, Ports, Routes } from './case.js';
import { home, link, PDF, page, REPORT, redirect, STRUCTURE, status } from './pages.js';

const one = (name: string, rest: Omit<Case, 'group' | 'name'>): Case => ({
  group: 'Off the site',
  name,
  ...rest,
});
const SITES = 'sites.google.com';
const DRIVE = 'drive.google.com';
/** The homepage leads to this address as its ITA page, and nowhere else to the report. */
const site =
  (to: (ports: Ports) => string, more: (ports: Ports) => Routes = () => ({})): Case['routes'] =>
  (ports) => ({
    '/': page(
      'อบต.ตัวอย่าง',
      `<nav><ul>${link('/structure', 'โครงสร้างหน่วยงาน')}${link(to(ports), 'ITA 2566')}</ul></nav>`,
    ),
    '/structure': STRUCTURE,
    ...more(ports),
  });
/** The report is linked to this address. */
const linked =
  (to: (ports: Ports) => string, more: (ports: Ports) => Routes = () => ({})): Case['routes'] =>
  (ports) => ({ '/': home(to(ports)), '/structure': STRUCTURE, ...more(ports) });
const ita = (href: string) => page('ITA 2566 อบต.ตัวอย่าง', `<ul>${link(href, REPORT)}</ul>`);
const viewer = '<title>รายงาน.pdf - Google Drive</title><script>boot()</script><div id="app"></div>';

/** Agencies keep their ITA pages elsewhere: followed one hop, told as off the site, never taken for missing. */
export const OFF_SITE: Case[] = [
  one('ITA on a sub-domain', {
    routes: site(
      ({ http }) => `http://ita.agency.example:${http}/`,
      () => ({ '//ita.agency.example/': ita('/report.pdf'), '//ita.agency.example/report.pdf': PDF }),
    ),
    expect: { o13: 'pass', o1: 'pass', o43: 'fail not-present' },
    beside: { o13: '' },
    complete: true,
  }),
  one('ITA on a second domain that names the agency', {
    routes: site(
      ({ http }) => `http://ita-agency.example:${http}/`,
      () => ({ '//ita-agency.example/': ita('/report.pdf'), '//ita-agency.example/report.pdf': PDF }),
    ),
    expect: { o13: 'pass', o1: 'pass' },
    beside: { o13: 'outside-storage' },
  }),
  one('ITA on a second domain that is somebody else', {
    routes: site(
      ({ http }) => `http://portal.example:${http}/`,
      () => ({
        '//portal.example/': page('ITA 2566 อบต.สมมุติ', link('/report.pdf', REPORT)),
        '//portal.example/report.pdf': PDF,
      }),
    ),
    expect: { o13: 'review could-not-check elsewhere', o1: 'pass', o43: 'review could-not-check elsewhere' },
  }),
  one('ITA on Google Sites', {
    routes: site(
      ({ http }) => `http://${SITES}:${http}/view/agency`,
      ({ http }) => ({
        [`//${SITES}/view/agency`]: ita(`http://${DRIVE}:${http}/file/d/open1/view`),
        [`//${DRIVE}/file/d/open1/view`]: viewer,
      }),
    ),
    expect: { o13: 'pass', o1: 'pass' },
    beside: { o13: 'outside-storage' },
  }),
  one('ITA on Google Sites, on a page below', {
    routes: site(
      ({ http }) => `http://${SITES}:${http}/view/agency`,
      ({ http }) => ({
        [`//${SITES}/view/agency`]: page('ITA 2566', link('/view/agency/9-1', 'ตัวชี้วัดย่อยที่ 9.1')),
        [`//${SITES}/view/agency/9-1`]: ita(`http://${DRIVE}:${http}/file/d/open1/view`),
        [`//${DRIVE}/file/d/open1/view`]: viewer,
      }),
    ),
    expect: { o13: 'pass', o1: 'pass' },
    beside: { o13: 'outside-storage' },
  }),
  one('ITA on Google Sites that answers 403', {
    routes: site(
      ({ http }) => `http://${SITES}:${http}/view/agency`,
      () => ({ [`//${SITES}/view/agency`]: status(403) }),
    ),
    expect: { o13: 'review could-not-check forbidden', o1: 'pass', o43: 'review could-not-check forbidden' },
  }),
  one('a Drive file that anybody may open', {
    routes: linked(
      ({ http }) => `http://${DRIVE}:${http}/file/d/open1/view`,
      () => ({ [`//${DRIVE}/file/d/open1/view`]: viewer }),
    ),
    expect: { o13: 'pass', o1: 'pass' },
    beside: { o13: 'outside-storage' },
  }),
  one('a Drive file that needs permission', {
    routes: linked(
      ({ http }) => `http://${DRIVE}:${http}/file/d/shut1/view`,
      ({ http }) => ({
        [`//${DRIVE}/file/d/shut1/view`]: redirect(`http://accounts.google.com:${http}/ServiceLogin`),
        '//accounts.google.com/ServiceLogin': page('Sign in'),
      }),
    ),
    expect: { o13: 'fail login-required permission', o1: 'pass' },
  }),
  one('a Drive file that is gone', {
    routes: linked(({ http }) => `http://${DRIVE}:${http}/file/d/gone1/view`),
    expect: { o13: 'fail broken-link not-found', o1: 'pass' },
  }),
  one('a social network that shuts robots out', {
    routes: ({ http }) => ({
      '/': home('/report.pdf', link(`http://www.facebook.com:${http}/agency.example`, 'Facebook อบต.ตัวอย่าง')),
      '/report.pdf': PDF,
      '/structure': STRUCTURE,
      '//www.facebook.com/agency.example': status(403),
    }),
    expect: { o9: 'pass', o13: 'pass', o43: 'fail not-present' },
    complete: true,
    gets: { '//www.facebook.com/agency.example': 0 },
  }),
  one('ITA on a social network', {
    routes: site(({ http }) => `http://www.facebook.com:${http}/agency.example`),
    expect: { o13: 'review could-not-check elsewhere', o43: 'review could-not-check elsewhere' },
  }),
];
