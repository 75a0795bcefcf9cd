import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrontier, type Entry } from '../../src/crawl/frontier.js';
import { addressPattern, articlePattern } from '../../src/crawl/pattern.js';
import { isTrap } from '../../src/crawl/traps.js';
import { groupUnopened } from '../../src/crawl/unopened.js';

const entry = (path: string, more: Partial<Entry> = {}): Entry => ({
  lane: 'page',
  url: `http://agency.example${path}`,
  key: path,
  look: 'must',
  priority: 0,
  clicks: 1,
  links: [{ page: 0, link: 0 }],
  ...more,
});
const open = () => createFrontier({ may: 2, must: 3 });
const takeAll = (frontier: ReturnType<typeof open>) => {
  const taken: string[] = [];
  for (let next = frontier.take('page'); next; next = frontier.take('page')) taken.push(next.key);
  return taken;
};

describe('the frontier', () => {
  it('gives the likeliest first, then the nearest, then the first found', () => {
    const frontier = open();
    for (const each of [
      entry('/a', { clicks: 2 }),
      entry('/b'),
      entry('/c'),
      entry('/d', { priority: 5, clicks: 9 }),
    ])
      frontier.add(each);
    expect(takeAll(frontier)).toEqual(['/d', '/b', '/c', '/a']);
  });

  it('gives each address once, whatever is added again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('/a', '/b', '/c'), fc.nat(3), fc.boolean())), (adds) => {
        const frontier = createFrontier({ may: 99, must: 99 });
        const taken: string[] = [];
        for (const [path, priority, isTaken] of adds) {
          frontier.add(entry(path, { priority }));
          if (isTaken) taken.push(...[frontier.take('page')].flatMap((next) => (next ? [next.key] : [])));
        }
        taken.push(...takeAll(frontier));
        expect(new Set(taken).size).toBe(taken.length);
        expect(new Set(taken)).toEqual(new Set(adds.map(([path]) => path)));
      }),
    );
  });

  it('reads a page after all when a second link says it must be read', () => {
    const frontier = open();
    for (const day of [1, 2, 3]) frontier.add(entry(`/news/${day}`, { look: 'may' }));
    expect(takeAll(frontier)).toEqual(['/news/1', '/news/2']);
    expect(frontier.sampled().map(({ key }) => key)).toEqual(['/news/3']);
    frontier.add(entry('/news/3', { links: [{ page: 4, link: 2 }] }));
    expect(frontier.take('page')).toMatchObject({
      key: '/news/3',
      look: 'must',
      links: [
        { page: 0, link: 0 },
        { page: 4, link: 2 },
      ],
    });
    expect(frontier.sampled()).toEqual([]);
  });

  it('keeps pages and checks apart', () => {
    const frontier = open();
    frontier.add(entry('/a.pdf', { lane: 'check', priority: 7 }));
    expect(frontier.take('page')).toBeNull();
    expect([frontier.best('page'), frontier.best('check'), frontier.size()]).toEqual([
      Number.NEGATIVE_INFINITY,
      7,
      1,
    ]);
    expect(frontier.drain()).toHaveLength(1);
    expect(frontier.size()).toBe(0);
  });
});

describe('address patterns', () => {
  it('fold numbers, and headlines below the first folder', () => {
    expect(addressPattern('https://a2.example:8080/news/2566/12?page=3')).toBe(
      'https://a2.example:8080/news/#/#?page=#',
    );
    expect(articlePattern('https://a.example/news/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7')).toBe(
      'https://a.example/news/*',
    );
    expect(articlePattern('https://a.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7')).toBe(
      'https://a.example/ข่าว',
    );
    expect(addressPattern('https://a.example/%zz/1')).toBe('https://a.example/%zz/#');
  });

  it('group what was left, must-look links with their places', () => {
    const entries = [
      entry('/p/1'),
      entry('/p/2', { links: [{ page: 1, link: 5 }] }),
      entry('/n/1', { look: 'may' }),
    ];
    expect(groupUnopened([{ why: 'max-pages', entries }])).toEqual([
      { pattern: 'http://agency.example/n/#', count: 1, look: 'may', why: 'max-pages', links: [] },
      {
        pattern: 'http://agency.example/p/#',
        count: 2,
        look: 'must',
        why: 'max-pages',
        links: [
          { page: 0, link: 0 },
          { page: 1, link: 5 },
        ],
      },
    ]);
  });
});

describe('traps', () => {
  it.each([
    [`http://a.example/${'x'.repeat(2000)}`, true],
    ['http://a.example/a/b/a/b/a/b/', true],
    [`http://a.example/${Array.from({ length: 15 }, (_, n) => `d${n}`).join('/')}`, true],
    ['http://a.example/ita/2566/ita/o12', false],
    ['http://a.example/', false],
  ])('%s', (url, expected) => {
    expect(isTrap(url)).toBe(expected);
  });
});
