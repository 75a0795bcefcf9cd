import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, look } from '../helpers/crawl-site.js';
import { cert, key } from '../helpers/self-signed.js';

const server = createServer({ key, cert }, (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end(html('หน้าหลัก'));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

describe('a certificate nobody vouches for', () => {
  it('keeps the homepage from being read', async () => {
    expect((await look(url)).homepageFailure).toMatchObject({ url, cause: 'tls' });
  });

  it('is taken as it is with --insecure', async () => {
    expect((await look(url, { insecure: true })).homepageFailure).toBeNull();
  });
});
