import { isScripted } from '../../causes.js';
import type { Looked, Looker, PageReply } from '../look.js';
import type { RenderMode } from '../options.js';
import { pageKey } from '../page-key.js';
import { routeOf } from '../route.js';
import { withoutFragment } from '../transport.js';
import type { Refused } from './activity.js';
import { withShown } from './merge.js';
import type { Rendered } from './render-page.js';
import type { Obstacle, Renderer } from './renderer.js';

/**
 * @param isWelcome true for a page that is worth a look with a browser although it seems whole: what its scripts add is
 *   added, and where the look fails nothing changes
 */
export type Show = (looked: Looked, isWelcome?: boolean) => Promise<Looked>;

interface ShowOptions {
  mode: RenderMode;
  renderer: Renderer<Rendered>;
  looker: Looker;
  isOwn(url: string): boolean;
  /** Something a page asked for that a visitor cannot reach either. */
  onPrivate(refused: Refused): void;
  /** Told what a browser made of a page, before it is read. */
  onShown?: (page: { url: string; shownUrl: string; html: string }) => Promise<void>;
}

const OFF: Obstacle = { cause: 'render-off', message: '--render never was given' };

/**
 * Lets a browser show a page that was read, when its scripts have more to say (`auto`) or always; what comes back is what the
 * visitor sees. A page that could not be rendered, or not whole, stays one that was not read to the end. Called page by
 * page in the order in which results are taken, so that the limits fall on the same pages every time.
 */
export function showWith({ mode, renderer, looker, isOwn, onPrivate, onShown }: ShowOptions): Show {
  return async (looked, isWelcome = false) => {
    const { content, reply } = looked;
    const route = routeOf(looked.target.url);
    if (!content || !reply || reply.cut !== null || looked.isTried) return looked;
    const isNeeded = content.scriptOnly || content.scriptParts || route !== '';
    if (mode === 'never') return isNeeded ? failed(looked, OFF) : looked;
    const isExtra = mode === 'auto' && !isNeeded;
    if (isExtra && !(isWelcome && content.ownScripts)) return looked;
    const shown = await renderer.render({ url: `${reply.finalUrl}${route}`, reply });
    if ('cause' in shown) return failed(looked, shown);
    if (!URL.canParse(shown.url) || !/^https?:$/.test(new URL(shown.url).protocol)) {
      const message = 'its scripts lead to something that is no web page';
      return failed(looked, { cause: 'script-failed', message });
    }
    for (const refused of shown.refused) if (refused.cause === 'private-address') onPrivate(refused);
    const url = `${withoutFragment(shown.url)}${routeOf(shown.url)}`;
    await onShown?.({ url: looked.target.url, shownUrl: url, html: shown.html });
    const result = {
      ...looker.rendered(looked.target.url, reply as PageReply, { html: shown.html, url }),
      isTried: true as const,
    };
    if (isExtra) return added(looked, result);
    const why = whatLacks(shown, isNeeded, isOwn);
    if (why) return partly(result, why);
    const message = 'its scripts put nothing there';
    return result.target.cause === 'script-only'
      ? partly(result, { cause: 'script-failed', message })
      : result;
  };
}

/** Why what the browser showed may not be all; null when nothing says so. */
function whatLacks(shown: Rendered, isNeeded: boolean, isOwn: (url: string) => boolean): Obstacle | null {
  const missed = shown.refused.find(
    ({ url, cause }) => cause !== 'private-address' && (isNeeded || isOwn(url)),
  );
  if (missed) {
    const message = `a script's request to ${missed.url} failed: ${missed.message}`;
    if (missed.cause === 'robots') return { cause: 'robots', message };
    return { cause: isOwn(missed.url) ? 'script-failed' : 'script-host', message };
  }
  return shown.isSettled ? null : { cause: 'script-failed', message: 'its scripts were not done in time' };
}

/** The page as it was before; its own state already says that a browser was needed. */
function failed(looked: Looked, { cause, message }: Obstacle): Looked {
  const { target, cut } = looked;
  const route = routeOf(target.url);
  // What came is the page that the route stands on, not the one it shows.
  if (route !== '' && (target.life === 'alive' || isScripted(target.cause))) {
    const finalUrl = `${target.finalUrl}${route}`;
    return {
      ...looked,
      isTried: true,
      content: null,
      message,
      target: { ...target, finalUrl, life: 'unknown', cause },
    };
  }
  if (target.life === 'alive' && cut === null) return { ...looked, isTried: true };
  return {
    ...because(looked, cause),
    isTried: true,
    message: `${looked.message}; not shown by a browser: ${message}`,
  };
}

function partly(looked: Looked, { cause, message }: Obstacle): Looked {
  return {
    ...because({ ...looked, cut: looked.cut ?? 'script-only' }, cause),
    message: `${looked.message ? `${looked.message}; ` : ''}shown by a browser, but ${message}`,
  };
}

/** Names why scripts did not get to draw the page. */
function because(looked: Looked, cause: Obstacle['cause']): Looked {
  const named = <T>(old: T) => (old === 'script-only' ? cause : old);
  return {
    ...looked,
    cut: named(looked.cut),
    target: { ...looked.target, cause: named(looked.target.cause) },
  };
}

/** The page as it was read, with what scripts added to it, or where they sent the visitor on to. */
function added(looked: Looked, { content: shown, target }: Looked): Looked {
  const { content } = looked;
  if (!content || !shown) return looked;
  const isSame = pageKey(target.finalUrl, []) === pageKey(looked.target.finalUrl, []);
  return { ...looked, isTried: true, content: withShown(content, shown, isSame ? null : target.finalUrl) };
}
