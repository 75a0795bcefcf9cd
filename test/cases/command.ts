import type { ByCommand, Case } from './case.js';
import { home, link, PDF, STRUCTURE } from './pages.js';

const one = (name: string, rest: Omit<Case, 'group' | 'name'>): Case => ({
  group: 'Ctrl-C and the report',
  name,
  ...rest,
});
const stopped = (name: 'SIGINT' | 'SIGTERM'): ByCommand => ({
  signal: { name, at: '/plan' },
  status: 2,
  says: ['stopped by the user'],
});
/** The report is alive; the plan never answers. */
const halfway: Case['routes'] = () => ({
  '/': home('/report.pdf', link('/plan', 'แผนพัฒนาหน่วยงาน')),
  '/report.pdf': PDF,
  '/structure': STRUCTURE,
  '/plan': () => undefined,
});
const whole: Case['routes'] = () => ({ '/': home(), '/report.pdf': PDF, '/structure': STRUCTURE });

/** What the command line does beside the check itself. */
export const COMMAND: Case[] = [
  ...(['SIGINT', 'SIGTERM'] as const).map((name) =>
    one(`${name} halfway`, {
      routes: halfway,
      byCommand: stopped(name),
      expect: { o4: 'review could-not-check budget', o43: 'review could-not-check budget' },
      complete: false,
    }),
  ),
  one('--insecure is told', {
    routes: whole,
    start: ({ https }) => `https://agency.example:${https}/`,
    byCommand: { args: ['--insecure'], status: 1, says: ['--insecure'] },
    expect: { o13: 'pass', o1: 'pass', o43: 'fail not-present' },
    complete: true,
  }),
  one('a certificate nobody vouches for is told', {
    routes: whole,
    start: ({ https }) => `https://agency.example:${https}/`,
    byCommand: { status: 2, says: ['signed its certificate'] },
    expect: { o13: 'review could-not-check tls-self-signed' },
    complete: false,
  }),
];
