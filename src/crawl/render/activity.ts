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
  /** Counts a request; false when the page has had its share. */
  begin(): boolean;
  end(bytes: number): void;
  /** Counts a time the page sends the visitor on; false when that was once too often. */
  moves(): boolean;
  refuse(refused: Refused): void;
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
  return {
    refused,
    begin() {
      asked += 1;
      if (asked > LIMITS.requests || bytes > LIMITS.bytes) return false;
      pending += 1;
      last = performance.now();
      return true;
    },
    end(size) {
      pending -= 1;
      bytes += size;
      last = performance.now();
    },
    moves() {
      moved += 1;
      return moved <= LIMITS.navigations;
    },
    refuse(one) {
      if (!refused.some(({ url, cause }) => url === one.url && cause === one.cause)) refused.push(one);
    },
    isQuiet: () => pending === 0 && performance.now() - last >= LIMITS.quietMs,
  };
}
