import fc from 'fast-check';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { html, look, PDF } from '../helpers/crawl-site.js';
import { NodeHttpDispatcher } from '../helpers/node-http-dispatcher.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();

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
          const first = await look(url, { guide, concurrency: 3 });
          const second = await look(url, { guide, concurrency: 3 });
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
        const visit = () =>
          look('https://agency.example/', {
            dispatcher: new NodeHttpDispatcher(),
            delayMs: 0,
            concurrency: 3,
          });
        const first = await visit();
        const second = await visit();
        nock.cleanAll();
        expect({ ...second, durationMs: 0 }).toEqual({ ...first, durationMs: 0 });
        expect(first.homepageFailure).toBeNull();
      }),
      { numRuns: 8 },
    );
    nock.enableNetConnect();
  });
});

function late(body: string | Buffer, delays: fc.Stream<number>): Parameters<typeof site>[0][string] {
  return (request, response) => {
    const { value = 0 } = delays.next();
    setTimeout(() => {
      response.writeHead(200, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/pdf' });
      response.end(request.method === 'HEAD' ? undefined : body);
    }, value);
  };
}
