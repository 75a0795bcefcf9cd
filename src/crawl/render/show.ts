import type { Looked, Looker, PageReply } from '../look.js';
import type { RenderMode } from '../options.js';
import { withoutFragment } from '../transport.js';
import type { Refused } from './activity.js';
import type { Renderer } from './renderer.js';

export type Show = (looked: Looked) => Promise<Looked>;

interface ShowOptions {
  mode: RenderMode;
  renderer: Renderer;
  looker: Looker;
  isOwn(url: string): boolean;
  /** Something a page asked for that a visitor cannot reach either. */
  onPrivate(refused: Refused): void;
}

/**
 * Lets a browser show a page that was read, when its scripts have more to say (`auto`) or always; what comes back is what the
 * visitor sees. A page that could not be rendered, or not whole, stays one that was not read to the end. Called page by
 * page in the order in which results are taken, so that the limits fall on the same pages every time.
 */
export function showWith({ mode, renderer, looker, isOwn, onPrivate }: ShowOptions): Show {
  return async (looked) => {
    const { content, reply } = looked;
    if (mode === 'never' || !content || !reply || reply.cut !== null) return looked;
    const isNeeded = content.scriptOnly || content.scriptParts;
    if (mode === 'auto' && !isNeeded) return looked;
    const shown = await renderer.render({ url: reply.finalUrl, reply });
    if (typeof shown === 'string') return failed(looked, shown);
    if (!URL.canParse(shown.url) || !/^https?:$/.test(new URL(shown.url).protocol))
      return failed(looked, 'its scripts lead to something that is no web page');
    for (const refused of shown.refused) if (refused.cause === 'private-address') onPrivate(refused);
    const url = withoutFragment(shown.url);
    const result = looker.rendered(looked.target.url, reply as PageReply, { html: shown.html, url });
    const missed = shown.refused.find(
      ({ url: asked, cause }) => cause !== 'private-address' && (isNeeded || isOwn(asked)),
    );
    if (missed) return partly(result, `a script's request to ${missed.url} failed: ${missed.message}`);
    return shown.isSettled ? result : partly(result, 'its scripts were not done in time');
  };
}

/** The page as it was before; its own state already says that a browser was needed. */
function failed(looked: Looked, why: string): Looked {
  const isRead = looked.target.life === 'alive' && looked.cut === null;
  return isRead ? looked : { ...looked, message: `${looked.message}; not shown by a browser: ${why}` };
}

function partly(looked: Looked, why: string): Looked {
  return {
    ...looked,
    cut: looked.cut ?? 'script-only',
    message: looked.message || `shown by a browser, but ${why}`,
  };
}
