import type { Entry } from '../../src/crawl/frontier.js';
import { ORIGIN } from './snapshot.js';

/** A must-look page of http://agency.example waiting in the frontier; its key is its path. */
export const entry = (path: string, more: Partial<Entry> = {}): Entry => ({
  lane: 'page',
  url: `${ORIGIN}${path}`,
  key: path,
  look: 'must',
  priority: 0,
  clicks: 1,
  isSought: true,
  isChained: false,
  isRefined: false,
  links: [{ page: 0, link: 0 }],
  ...more,
});
