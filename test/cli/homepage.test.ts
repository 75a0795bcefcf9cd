import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ResultSchema } from '../../src/result/schema.js';
import { isThai, linesOf, type Ran, runOit } from '../helpers/run-oit.js';
import { serve } from '../helpers/server.js';

/** A Result whose items are all undecided on stdout, one line in each language on stderr, exit 2. */
function expectUnreadable({ status, stdout, stderr }: Ran): void {
  const result = ResultSchema.parse(JSON.parse(stdout));
  expect(result.score.grade).toBeNull();
  expect(result.crawl.complete).toBe(false);
  expect(result.items).toHaveLength(43);
  for (const item of result.items) {
    expect(item.verdict).toBe('review');
    expect(item.findings[0]?.code).toBe('could-not-check');
  }
  const lines = linesOf(stderr);
  expect(lines).toHaveLength(2);
  expect(isThai(lines[0] ?? '')).toBe(true);
  expect(status).toBe(2);
}

async function checkServer(listener: RequestListener, ...more: string[]): Promise<Ran> {
  const { url, close } = await serve(listener);
  try {
    return await runOit(['check', url, '--json', ...more]);
  } finally {
    await close();
  }
}

/** A port of loopback on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a homepage that cannot be read still gives a result, with exit status 2', () => {
  it('when the server refuses the connection', async () => {
    expectUnreadable(await runOit(['check', `http://127.0.0.1:${await closedPort()}/`, '--json']));
  });

  it('when it does not answer in time', async () => {
    expectUnreadable(await checkServer(() => {}, '--timeout', '0.5'));
  });

  it('when it answers 500', async () => {
    expectUnreadable(
      await checkServer((_, reply) => {
        reply.writeHead(500, { 'content-type': 'text/html' }).end('<h1>error</h1>');
      }),
    );
  });

  it('when it redirects in a circle', async () => {
    expectUnreadable(
      await checkServer((request, reply) => {
        reply.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
      }),
    );
  });

  it('when it is no HTML', async () => {
    expectUnreadable(
      await checkServer((_, reply) => {
        reply.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4\n');
      }),
    );
  });

  it('with advice that fits the cause', async () => {
    const ran = await checkServer((_, reply) => {
      reply.writeHead(403, { 'content-type': 'text/html' }).end('<h1>no</h1>');
    });
    expectUnreadable(ran);
    expect(ran.stderr).toContain('look with a browser');
    expect(ran.stderr).not.toContain('Check the address');
  });

  it('and says so in the report for people too', async () => {
    const ran = await runOit(['check', `http://127.0.0.1:${await closedPort()}/`]);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('อ่านหน้าเว็บไซต์หลักไม่ได้');
  });
});

describe('--cache with --insecure', () => {
  it('is said not to be used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oit-cache-'));
    const { stderr } = await runOit([
      'check',
      'fixtures/example-2566',
      '--cache',
      join(folder, 'c'),
      '--insecure',
      '--json',
    ]);
    expect(stderr).toContain('--cache ไม่ได้ใช้');
    expect(stderr).toContain('--cache was not used');
    await rm(folder, { recursive: true, force: true });
  });
});
