import { renderToString } from 'preact-render-to-string';
import type { Result } from '../../result/schema.js';
import type { ReportContext } from '../formats.js';
import { Document } from './document.js';
import { createPage } from './page.js';

/**
 * A Result as one HTML file that needs nothing else: no network, no other file. Both languages are in it, the one of the context is
 * shown first; with `context.baseline` it also tells what changed since. All text of the site passes through JSX, which escapes it.
 */
export function renderHtml(result: Result, context: ReportContext): string {
  return `<!doctype html>\n${renderToString(<Document page={createPage(result, context)} />)}\n`;
}
