import { afterEach } from 'vitest';
import { type Site, serveSite } from './crawl-site.js';

/** Serves sites for one test file and closes them after each test. */
export function withSites(): (routes: Parameters<typeof serveSite>[0]) => Promise<Site> {
  const open: Site[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });
  return async (routes) => {
    const site = await serveSite(routes);
    open.push(site);
    return site;
  };
}
