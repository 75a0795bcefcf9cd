import type { IncomingMessage } from 'node:http';
import { createServer, type Server as HttpServer, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { cert, key } from '../helpers/self-signed.js';
import type { Case, Ports, Routes } from './case.js';

/** What the lab needs of a Result; handed in by whoever runs the check. */
export interface Checked {
  crawl: { requests: number; complete: boolean };
  items: { id: string; verdict: string; findings: { code: string; data: Record<string, unknown> }[] }[];
}

export type RunCheck = (given: string, options: object) => Promise<Checked>;

/** Short waits: what a case is about does not need the patience of the real thing. */
const OPTIONS = { timeoutMs: 5_000, backoffMs: 1, delayMs: 0, concurrency: 8, allowPrivate: true };
const MOST_REQUESTS = 60;

/** Serves a case, has it checked, and returns what was found and what of it is not as expected. */
export async function runCase(one: Case, check: RunCheck): Promise<{ checked: Checked; wrong: string[] }> {
  let routes: Routes = {};
  const gets = new Map<string, number>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (request.method === 'GET') gets.set(path, (gets.get(path) ?? 0) + 1);
    response.on('error', () => undefined);
    serve(routes, request, response);
  };
  const plain = createServer(answer);
  const secure = createSecure({ key, cert }, answer);
  const ports: Ports = { http: await listen(plain), https: await listen(secure) };
  routes = one.routes(ports);
  try {
    const given = one.start?.(ports) ?? `http://agency.example:${ports.http}/`;
    const checked = await check(given, { ...OPTIONS, ...one.options });
    return { checked, wrong: compare(one, checked, gets) };
  } finally {
    await Promise.all([close(plain), close(secure)]);
  }
}

/** Verdict, deciding finding and its cause, as the cases write them. */
export function outcomeOf({ items }: Checked, id: string): string {
  const item = items.find((each) => each.id === id);
  if (!item || item.verdict === 'pass') return item?.verdict ?? 'no such item';
  const finding = item.findings[0];
  return [item.verdict, finding?.code, finding?.data.causeCode].filter(Boolean).join(' ');
}

function compare(one: Case, checked: Checked, gets: Map<string, number>): string[] {
  const wrong: string[] = [];
  const expect = (what: string, is: unknown, wanted: unknown) => {
    if (is !== wanted) wrong.push(`${what}: ${String(is)}, not ${String(wanted)}`);
  };
  for (const [id, wanted] of Object.entries(one.expect)) expect(id, outcomeOf(checked, id), wanted);
  for (const [path, wanted] of Object.entries(one.gets ?? {}))
    expect(`GET ${path}`, gets.get(path) ?? 0, wanted);
  if (one.complete !== undefined) expect('complete', checked.crawl.complete, one.complete);
  const most = one.atMost ?? MOST_REQUESTS;
  if (checked.crawl.requests > most) wrong.push(`${checked.crawl.requests} requests, more than ${most}`);
  return wrong;
}

function serve(routes: Routes, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/';
  const bare = path.split('?', 1)[0] ?? '';
  const wild = /^\/(robots\.txt|sitemap)/.test(path) ? undefined : routes['*'];
  const route = routes[path] ?? routes[bare] ?? wild;
  if (typeof route === 'function') {
    route(request, response);
    return;
  }
  const status = route === undefined ? 404 : 200;
  const body = route ?? '<h1>404</h1>';
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/pdf';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
