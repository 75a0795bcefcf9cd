import { expect, it } from 'vitest';
import { check } from '../src/check.js';
import { loadRules } from '../src/rules/load.js';
import { html } from './helpers/crawl-site.js';
import { withSites } from './helpers/with-sites.js';

const site = withSites();

it('a homepage whose menu is made by a script never says that the agency lacks what the menu may hold', async () => {
  const menu = '<ul id="main-menu"></ul><script src="/menu.js"></script>';
  const { url } = await site({
    '/': html('อบต.ตัวอย่าง', ['/news', 'ข่าวประชาสัมพันธ์']).replace('<h1>', `${menu}<h1>`),
    '/news': html('ข่าว'),
  });
  const { items, crawl } = await check(url, {
    rules: await loadRules('oit-2566'),
    now: new Date(0),
    render: 'never',
  });
  expect(items.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  expect(items.find(({ id }) => id === 'o30')?.findings[0]?.message).toContain('สคริปต์');
  expect(crawl.complete).toBe(false);
});
