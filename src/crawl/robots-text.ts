import { ROBOTS_TOKEN } from './user-agent.js';

const LINE = /^\s{0,99}(user-agent|allow|disallow|crawl-delay|sitemap)\s{0,99}:(.*)$/i;
/** More rules for one robot, or sitemaps, than any site has a use for. */
const MAX_RULES = 10_000;
const MAX_SITEMAPS = 100;
/** No address is longer. */
const MAX_PATTERN = 8_000;
/** Characters of patterns with `*`, each of which may cost as many steps as an address has characters. */
const MAX_STARRED = 20_000;

/**
 * What a robots.txt says to this tool, as a short one: the rules that other robots are given, repetitions, and more rules than
 * can be tried in bounded time are left out. A few hundred kilobytes of names over as many rules would be taken for every pair
 * of them. A pattern that is too costly is cut at its first `*`, which forbids more, never less.
 */
export function rulesForUs(text: string): string {
  const groups = new Map<string, Set<string>>();
  const sitemaps = new Set<string>();
  let names = new Set<string>();
  let namesEnded = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, written = '', rest = ''] = LINE.exec(withoutComment(line)) ?? [];
    const field = written.toLowerCase();
    const value = rest.trim();
    if (field === '') {
      // An unknown field ends the names of a group too; an empty line does not.
      namesEnded ||= line.includes(':');
    } else if (field === 'user-agent') {
      if (namesEnded) names = new Set();
      namesEnded = false;
      const name = value.toLowerCase().split('/', 1)[0]?.trim() ?? '';
      if (name !== ROBOTS_TOKEN && name !== '*') continue;
      names.add(name);
      if (!groups.has(name)) groups.set(name, new Set());
    } else {
      namesEnded = true;
      if (field === 'sitemap') {
        if (sitemaps.size < MAX_SITEMAPS) sitemaps.add(value);
        continue;
      }
      for (const name of names) {
        const rules = groups.get(name);
        if (rules && rules.size < MAX_RULES) rules.add(`${field}: ${value.replace(/\*{2,}/g, '*')}`);
      }
    }
  }
  // The tool's own group stands for it alone.
  const group = [ROBOTS_TOKEN, '*'].find((name) => groups.has(name));
  const rules = group === undefined ? [] : [`user-agent: ${group}`, ...bounded(groups.get(group) ?? [])];
  return [...rules, ...[...sitemaps].map((url) => `sitemap: ${url}`)].join('\n');
}

function bounded(rules: Iterable<string>): string[] {
  let starred = 0;
  return [...rules].flatMap((rule) => {
    if (rule.length > MAX_PATTERN) return [];
    const star = rule.indexOf('*');
    if (star < 0) return [rule];
    starred += rule.length;
    if (starred <= MAX_STARRED) return [rule];
    return rule.startsWith('disallow') ? [rule.slice(0, star)] : [];
  });
}

function withoutComment(line: string): string {
  const hash = line.indexOf('#');
  return hash < 0 ? line : line.slice(0, hash);
}
