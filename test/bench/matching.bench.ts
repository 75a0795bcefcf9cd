import { bench, describe } from 'vitest';
import { readPage } from '../../src/crawl/read/page.js';
import { findPhrase } from '../../src/match/find-phrase.js';
import { fold } from '../../src/match/folded.js';
import { createMatcher } from '../../src/match/matcher.js';
import { compilePhrase, type Node } from '../../src/match/phrase.js';
import type { MatchContext } from '../../src/match/types.js';
import { loadRules } from '../../src/rules/load.js';

const { ruleSet, words } = await loadRules();
const labels = ruleSet.items.flatMap(({ examples }) => [...examples.match, ...examples.nearMiss]);

/** Menu words and news titles as every agency has them: most links of most pages name no item. */
const menu = ['หน้าแรก', 'ประวัติความเป็นมา', 'วิสัยทัศน์', 'กองคลัง', 'แหล่งท่องเที่ยว', 'ภาพกิจกรรม', 'แผนผังเว็บไซต์'];
const news = [
  'ลงพื้นที่ตรวจถนน',
  'มอบถุงยังชีพ',
  'ฉีดพ่นหมอกควัน',
  'จัดงานวันเด็ก',
  'งดจ่ายน้ำประปา',
  'ขอเชิญร่วมงานลอยกระทง',
];
const titles = ruleSet.items.map(({ title }) => title);

function ordinary(at: number): string {
  if (at < 60) return menu[at % menu.length] ?? '';
  if (at < 103) return titles[at - 60] ?? '';
  return `อบต.ตัวอย่าง ${news[at % news.length]} หมู่ที่ ${at % 13} วันที่ ${at % 28} มกราคม 2566`;
}

function example(at: number): string {
  return labels[at % labels.length] ?? '';
}

/** A page as agencies have it: menu, a table of items, a list of news; 200 links. */
function page(labelOf: (at: number) => string): string {
  const link = (at: number) => `<a href="/p/${at}">${labelOf(at)} ${at}</a>`;
  const links = (from: number, to: number, wrap: (html: string, at: number) => string) =>
    Array.from({ length: to - from }, (_, nth) => wrap(link(from + nth), from + nth)).join('');
  return `<!doctype html><html lang="th"><head><title>อบต.ตัวอย่าง</title></head><body>
<nav><ul>${links(0, 60, (html) => `<li>${html}</li>`)}</ul></nav><main><h1>ITA 2566</h1>
<table>${links(60, 120, (html, at) => `<tr><td>o${at - 59}</td><td>${html}</td><td>มี</td></tr>`)}</table>
<h2>ข่าวประชาสัมพันธ์</h2>${links(120, 200, (html) => `<div class="card"><p>${html}</p><p>ประกาศเมื่อวันที่ 1 มกราคม 2566</p></div>`)}
</main></body></html>`;
}

const options = { url: 'https://www.example.go.th/', contentType: 'text/html; charset=utf-8' };
const everyMenu = createMatcher(ruleSet, words);

describe.each([
  ['most links ordinary', ordinary],
  ['each link the name of an item or a near miss', example],
])('a page of 200 links, %s: reading it against matching its labels', (_, labelOf) => {
  const bytes = new TextEncoder().encode(page(labelOf));
  const content = readPage(bytes, options);
  const contexts = content.links.map(({ label, context, url }): [string, MatchContext] => [
    label,
    { ...context, url: url ?? '', pageTitle: content.title },
  ]);
  bench('parsing and reading the page', () => {
    readPage(bytes, options);
  });
  // Every label is another text than in the round before.
  let round = 0;
  bench('matching, all labels new', () => {
    round++;
    for (const [label, context] of contexts) everyMenu.match(`${label} ${round}`, context);
  });
  bench('matching, menu and labels known from the page before', () => {
    for (const [label, context] of contexts) everyMenu.match(label, context);
  });
});

/** A phrase as the regular expression a programmer would write first. */
function expression(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'literal') return node.text;
      if (node.type === 'gap') return '.*';
      if (node.type === 'choice')
        return `(?:${node.branches.map(expression).join('|')})${node.optional ? '?' : ''}`;
      return node.type === 'start' ? '^' : '$';
    })
    .join('');
}

describe('10,000 labels, each another, against every phrase: peers', () => {
  const phrases = ruleSet.items.flatMap((item) => [
    ...item.phrases,
    ...item.otherWording,
    ...item.weak,
    ...item.exclude,
  ]);
  const compiled = phrases.map(compilePhrase);
  const expressions = compiled.map(({ nodes }) => new RegExp(expression(nodes), 'u'));
  const many = Array.from({ length: 10_000 }, (_, at) => `${labels[at % labels.length]} ครั้งที่ ${at}`);

  const once = { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0 };
  bench(
    'our matcher (all of it: phrases, context, near names, reasons)',
    () => {
      const matcher = createMatcher(ruleSet, words);
      for (const label of many) matcher.match(label);
    },
    once,
  );
  bench(
    'one regular expression for each phrase',
    () => {
      for (const label of many) {
        const { text } = fold(label);
        for (const one of expressions) one.test(text);
      }
    },
    once,
  );
  bench(
    'the walk of each phrase, without looking words up first',
    () => {
      for (const label of many) {
        const folded = fold(label);
        for (const one of compiled) findPhrase(one, folded);
      }
    },
    once,
  );
});
