import type { Handler } from './case.js';
import { body, link, page } from './pages.js';

/** So many links. */
export const many = (count: number, href: (n: number) => string, label: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => link(href(n), label(n))).join('');
/** A number of the query, 0 when it is not there. */
export const query = (request: Parameters<Handler>[0], name: string) =>
  Number(new URL(request.url ?? '', 'http://x').searchParams.get(name) ?? 0);
/** Every page of the pattern is a page of its own that leads to more of its kind. */
export const spring =
  (title: string, links: (request: Parameters<Handler>[0]) => string): Handler =>
  (request, response) =>
    body(page(`${title} ${request.url}`, links(request)), { 'content-type': 'text/html; charset=utf-8' })(
      request,
      response,
    );
