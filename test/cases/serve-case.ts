import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure, type ServerOptions } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { expired, good, key as leafKey, otherHost, underIntermediate } from '../helpers/certificates.js';
import { cert, key } from '../helpers/self-signed.js';
import type { Case, Ports, Routes, Tls } from './case.js';
import { createLegacy } from './legacy-tls.js';

const TLS: Record<Tls, ServerOptions> = {
  'self-signed': { key, cert },
  good: { key: leafKey, cert: good },
  expired: { key: leafKey, cert: expired },
  'other-host': { key: leafKey, cert: otherHost },
  'no-intermediate': { key: leafKey, cert: underIntermediate },
  old: {
    key: leafKey,
    cert: good,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
  },
};

/** The servers of one case. */
export interface Served {
  ports: Ports;
  /** How often a path was asked with GET; paths of other hosts as `//host/path`. */
  gets: ReadonlyMap<string, number>;
  /** Resolves when the path is asked for. */
  whenAsked(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function serveCase({ routes: make, tls = 'self-signed' }: Case): Promise<Served> {
  let routes: Routes = {};
  const gets = new Map<string, number>();
  const waiting: { path: string; tell: () => void }[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (request.method === 'GET')
      for (const name of [path, `//${hostOf(request)}${path}`]) gets.set(name, (gets.get(name) ?? 0) + 1);
    for (const one of waiting) if (one.path === path) one.tell();
    response.on('error', () => undefined);
    serve(routes, request, response);
  };
  const plain = createServer(answer);
  const secure = createSecure(TLS[tls], answer);
  const legacy = createLegacy();
  const ports = { http: await listen(plain), https: await listen(secure), legacy: await listen(legacy) };
  routes = make(ports);
  return {
    ports,
    gets,
    whenAsked: (path) => new Promise((tell) => void waiting.push({ path, tell })),
    async close() {
      legacy.close();
      await Promise.all([close(plain), close(secure)]);
    },
  };
}

const hostOf = (request: IncomingMessage) => (request.headers.host ?? '').replace(/:\d+$/, '');

function serve(routes: Routes, request: IncomingMessage, response: ServerResponse): void {
  const host = `//${hostOf(request)}`;
  // A host with routes of its own has no others.
  const base = Object.keys(routes).some((name) => name.startsWith(`${host}/`)) ? host : '';
  const path = request.url ?? '/';
  const bare = path.split('?', 1)[0] ?? '';
  const wild = /^\/(robots\.txt|sitemap)/.test(path) ? undefined : routes['*'];
  const route = routes[base + path] ?? routes[base + bare] ?? (base === '' ? wild : undefined);
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
