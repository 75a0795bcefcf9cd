import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrontier } from '../../src/crawl/frontier.js';
import { addressPattern, articlePattern } from '../../src/crawl/pattern.js';
import { isTrap } from '../../src/crawl/traps.js';
import { entry } from '../helpers/entry.js';

const open = () => createFrontier({ may: 2, must: 3, combined: 4 });
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
        const frontier = createFrontier({ may: 99, must: 99, combined: 99 });
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

  it('bounds an endless list, but not the entries of a menu', () => {
    const frontier = open();
    for (const day of [1, 2, 3, 4, 5]) frontier.add(entry(`/day/${day}`, { isChained: true }));
    for (const id of [1, 2, 3, 4, 5]) frontier.add(entry(`/page/${id}`));
    expect(takeAll(frontier)).toHaveLength(8);
    expect(frontier.sampled().map(({ key }) => key)).toEqual(['/day/4', '/day/5']);
    frontier.add(entry('/day/5'));
    expect(takeAll(frontier)).toEqual(['/day/5']);
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
    expect(addressPattern('https://a.example/f/0123456789abcdef0123456789abcdef.pdf')).toBe(
      'https://a.example/f/#.pdf',
    );
    expect(addressPattern('https://a.example/f/3f2504e0-4f89-11d3-9a0c-0305e82c3301')).toBe(
      'https://a.example/f/#',
    );
    expect(addressPattern('https://a.example/feedbacc/decade')).toBe('https://a.example/feedbacc/decade');
  });
});

describe('traps', () => {
  it.each([
    [`http://a.example/${'x'.repeat(2000)}`, true],
    ['http://a.example/ita/b/ita/b/ita/b/', true],
    [
      'http://a.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/x/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/x/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/x',
      true,
    ],
    ['http://a.example/files/com_news1/2023-05/1/1/1/plan', false],
    ['http://a.example/th/th/th/a/b/a/b/a/b', false],
    ['http://a.example/ita/2566/ita/2567/ita/o12', false],
    [`http://a.example/${Array.from({ length: 15 }, (_, n) => `d${n}`).join('/')}`, true],
    ['http://a.example/ita/2566/ita/o12', false],
    ['http://a.example/', false],
  ])('%s', (url, expected) => {
    expect(isTrap(url)).toBe(expected);
  });
});
