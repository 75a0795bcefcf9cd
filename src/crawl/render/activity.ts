import type { Cause } from '../../snapshot.js';
import { LIMITS } from './limits.js';

/** What a page asked for and did not get. */
export interface Refused {
  url: string;
  cause: Cause;
  message: string;
}

/** What one page loads while it is rendered. */
export interface Activity {
  refused: Refused[];
  /** Counts a request and waits for its turn; gives what ends it, null when the page has had its share. */
  begin(): Promise<(() => void) | null>;
  /** Counts what came; false when it is more than the page may still load. */
  takes(bytes: number): boolean;
  /** Counts a time the page sends the visitor on; false when that was once too often. */
  moves(): boolean;
  refuse(refused: Refused): void;
  /** True until the page sends the visitor on for the first time. */
  isFirst(): boolean;
  /** True when nothing has been under way for a while. */
  isQuiet(): boolean;
}

export function watchActivity(): Activity {
  const refused: Refused[] = [];
  let pending = 0;
  let asked = 0;
  let bytes = 0;
  let moved = 0;
  let last = performance.now();
  const waiting: (() => void)[] = [];
  const end = () => {
    pending -= 1;
    last = performance.now();
    waiting.shift()?.();
  };
  return {
    refused,
    async begin() {
      asked += 1;
      if (asked > LIMITS.requests) return null;
      pending += 1;
      last = performance.now();
      if (pending > LIMITS.atOnce) await new Promise<void>((go) => waiting.push(go));
      if (bytes < LIMITS.bytes) return end;
      end();
      return null;
    },
    takes(size) {
      bytes += size;
      return bytes <= LIMITS.bytes;
    },
    moves() {
      moved += 1;
      return moved <= LIMITS.navigations;
    },
    refuse(one) {
      if (refused.length >= LIMITS.requests * 2) return;
      if (!refused.some(({ url, cause }) => url === one.url && cause === one.cause)) refused.push(one);
    },
    isFirst: () => moved <= 1,
    isQuiet: () => pending === 0 && performance.now() - last >= LIMITS.quietMs,
  };
}
