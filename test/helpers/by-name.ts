import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { cert, key } from './self-signed.js';

export interface NamedSites {
  /** Connections to every host name end at the two servers; which one, the scheme decides. */
  dispatcher: Agent;
  /** Every request as an absolute address, in the order they arrived. */
  asked: string[];
  close: () => Promise<void>;
}

/** Web servers on loopback that answer, by http and https, for any host name: no name is ever looked up. */
export async function serveNames(listener: (url: URL) => RequestListener): Promise<NamedSites> {
  const asked: string[] = [];
  const answer =
    (scheme: string): RequestListener =>
    (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
      asked.push(url.href);
      listener(url)(request, response);
    };
  const plain = createServer(answer('http'));
  const secure = createSecure({ key, cert }, answer('https'));
  await Promise.all([listen(plain), listen(secure)]);
  const connect = buildConnector({ rejectUnauthorized: false });
  const dispatcher = new Agent({
    connect: (target, done) => {
      const server = target.protocol === 'https:' ? secure : plain;
      const { port } = server.address() as AddressInfo;
      connect({ ...target, hostname: '127.0.0.1', host: '127.0.0.1', port: String(port) }, done);
    },
  });
  return {
    dispatcher,
    asked,
    close: async () => {
      await dispatcher.destroy();
      await Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

const listen = (server: Server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
