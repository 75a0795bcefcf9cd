import fc from 'fast-check';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/rules/load.js';
import { html, look, PDF } from '../helpers/crawl-site.js';
import { NodeHttpDispatcher } from '../helpers/node-http-dispatcher.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();
const rules = await loadRules('oit-2566');

/** Links of a small random site: page n links to these others. */
const graph = fc.array(fc.array(fc.nat(14), { maxLength: 6 }), { minLength: 3, maxLength: 15 });

describe('two crawls of an unchanged site', () => {
  it('see the same, however long each answer takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.infiniteStream(fc.nat(12)),
        fc.nat(9),
        async (links, delays, isDoneAfter) => {
          const routes = Object.fromEntries(
            links.map((targets, index) => {
              const body = html(
                `${index}`,
                ...targets.map((to) => (to % 4 === 3 ? `/f${to}.pdf` : to === 0 ? '/' : `/p${to}`)),
              );
              return [index === 0 ? '/' : `/p${index}`, late(body, delays)];
            }),
          );
          const { url } = await site({
            ...routes,
            '/f3.pdf': late(PDF, delays),
            '/f7.pdf': late(PDF, delays),
          });
          const guide = {
            rank: (link: { url: string | null }) => ({
              look: 'must' as const,
              priority: (link.url ?? '').length % 3,
            }),
            isDone: ({ pages, targets }: { pages: unknown[]; targets: object }) =>
              isDoneAfter > 0 && pages.length + Object.keys(targets).length > 3 * isDoneAfter,
          };
          const first = await look(url, { guide, concurrency: 1 });
          const second = await look(url, { guide, concurrency: 16 });
          expect({ ...second, durationMs: 0 }).toEqual({ ...first, durationMs: 0 });
        },
      ),
      { numRuns: 12 },
    );
  });

  it('see the same on the web, where the answers of other hosts are not waited for at once', async () => {
    nock.disableNetConnect();
    await fc.assert(
      fc.asyncProperty(graph, fc.infiniteStream(fc.nat(12)), async (links, delays) => {
        const target = (to: number) =>
          to % 3 === 2 ? `https://files.example/f${to}.pdf` : to === 0 ? '/' : `/p${to}`;
        const answer = (body: string, type: string) => {
          const { value = 0 } = delays.next();
          return new Promise<[number, string, object]>((done) =>
            setTimeout(() => done([200, body, { 'content-type': type }]), value),
          );
        };
        nock('https://agency.example')
          .persist()
          .get(/^\/(p\d+)?$/)
          .reply((path) =>
            answer(html(path, ...(links[Number(path.slice(2))] ?? []).map(target)), 'text/html'),
          );
        nock('https://agency.example').persist().get(/.*/).reply(404);
        nock('https://files.example')
          .persist()
          .head(/.*/)
          .reply(() => answer('', 'application/pdf'));
        const visit = (concurrency: number) =>
          look('https://agency.example/', { dispatcher: new NodeHttpDispatcher(), delayMs: 0, concurrency });
        const first = await visit(1);
        const second = await visit(16);
        nock.cleanAll();
        expect({ ...second, durationMs: 0 }).toEqual({ ...first, durationMs: 0 });
        expect(first.homepageFailure).toBeNull();
      }),
      { numRuns: 8 },
    );
    nock.enableNetConnect();
  });

  it('give the same report at any concurrency, also when some pages fail, redirect or never answer', async () => {
    const page = fc.record({
      under: fc.nat(30),
      label: fc.constantFrom(...LABELS),
      more: fc.array(fc.nat(40), { maxLength: 4 }),
      ends: fc.constantFrom(
        'page',
        'page',
        'page',
        'page',
        'pdf',
        'missing',
        'broken',
        'away',
        'cut',
        'silent',
      ),
    });
    const tree = fc.array(page, { minLength: 4, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(tree, fc.infiniteStream(fc.nat(8)), async (made, delays) => {
        const path = (index: number) =>
          index === 0 ? '/' : `/p${index}${made[index]?.ends === 'pdf' ? '.pdf' : ''}`;
        const links = (index: number): [string, string][] => [
          ...made.flatMap(({ under, label }, child): [string, string][] =>
            child > 0 && under % child === index ? [[path(child), label]] : [],
          ),
          ...(made[index]?.more ?? []).map((to): [string, string] => [path(to), made[to]?.label ?? 'ข่าว']),
        ];
        const routes = Object.fromEntries(
          made.map(({ ends, label }, index) => [
            path(index),
            answerOf(index === 0 ? 'page' : ends, html(label, ...links(index)), delays),
          ]),
        );
        const { url } = await site(routes);
        const options = { rules, timeoutMs: 400, retries: 1, backoffMs: 1, now: new Date(0) };
        const report = async (concurrency: number) => {
          const result = await check(url, { ...options, concurrency });
          return { ...result, crawl: { ...result.crawl, durationMs: 0 } };
        };
        const first = await report(1);
        expect(await report(16)).toEqual(first);
        expect(first.crawl.homepageRead).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

const LABELS = [
  'ITA 2566',
  'ข้อมูลพื้นฐาน',
  'ข่าวประชาสัมพันธ์',
  'O1 โครงสร้างหน่วยงาน',
  'แผนดำเนินงานประจำปี 2566',
  'รายงานผลการดำเนินงานประจำปี 2565',
  'คลิก',
  'ติดต่อเรา',
];

/** One of the ways in which a page of a made-up site ends. */
function answerOf(ends: string, body: string, delays: fc.Stream<number>): Parameters<typeof site>[0][string] {
  const type = { 'content-type': 'text/html' };
  if (ends === 'page') return late(body, delays);
  if (ends === 'pdf') return late(PDF, delays);
  return (_, response) => {
    const { value = 0 } = delays.next();
    setTimeout(() => {
      if (ends === 'missing') response.writeHead(404, type).end(body);
      else if (ends === 'broken') response.writeHead(500, type).end(body);
      else if (ends === 'away') response.writeHead(302, { location: '/p1' }).end();
      else if (ends === 'cut')
        response.writeHead(200, { ...type, 'content-length': 99_999 }).write(body, () => response.destroy());
    }, value);
  };
}

function late(body: string | Buffer, delays: fc.Stream<number>): Parameters<typeof site>[0][string] {
  return (request, response) => {
    const { value = 0 } = delays.next();
    setTimeout(() => {
      response.writeHead(200, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/pdf' });
      response.end(request.method === 'HEAD' ? undefined : body);
    }, value);
  };
}
