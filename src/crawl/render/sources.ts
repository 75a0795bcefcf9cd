import type { Client, Reply } from '../client.js';
import { PAGE_BYTES } from '../transport.js';
import { LIMITS } from './limits.js';

/** Answers what the pages of a run load, through the crawl's own client: its address guard, robots, pace and cookies. */
export type Sources = (url: string, headers: Record<string, string>, isShared: boolean) => Promise<Reply>;

interface SourcesOptions {
  client: Client;
  mayAsk(url: string): (hop: string) => Promise<boolean>;
}

/** The scripts (and pictures, for a camera) of a template stand on every page of a site: each is asked for once a run. */
export function sourcesOf({ client, mayAsk }: SourcesOptions): Sources {
  const kept = new Map<string, Reply>();
  let bytes = 0;
  return async (url, headers, isShared) => {
    const known = isShared ? kept.get(url) : undefined;
    if (known) return known;
    const reply = await client({
      url,
      method: 'GET',
      maxBytes: PAGE_BYTES,
      maxOtherBytes: PAGE_BYTES,
      headers,
      mayAsk: mayAsk(url),
      retries: 1,
      closesHost: false,
    });
    const size = reply.ok ? reply.body.length : 0;
    if (isShared && bytes + size <= LIMITS.cacheBytes) {
      bytes += size;
      kept.set(url, reply);
    }
    return reply;
  };
}
