import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { createAgent } from '../../src/crawl/http/agent.js';
import { addressGuard, isPublic } from '../../src/crawl/private.js';
import { html, look } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();

/** A look-up that answers with the next address each time it is asked. */
function namesAt(...addresses: string[]) {
  const asked: string[] = [];
  const lookup: NonNullable<Parameters<typeof createAgent>[1]['lookup']> = (hostname, _, done) => {
    const address = addresses[Math.min(asked.length, addresses.length - 1)] ?? '';
    asked.push(hostname);
    done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
  return { lookup, asked };
}

describe('an address that is not public', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.1.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:7f00:1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::192.168.1.1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2002:a00:1::1',
    '2001:0:4136:e378:8000:63bf:80ff:fffe',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '4000::1',
    'not an address',
  ])('%s is known as one', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '2001:4860:4860::8888', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    '%s is none',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([
    'http://2130706433/',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://127.1/',
    'http://0177.0.0.01/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://0/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://LOCALHOST./',
  ])('is seen through however it is written: %s', (url) => {
    expect(addressGuard([], false).allowsUrl(url)).toBe(false);
  });

  it.each([
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '64:ff9b::169.254.169.254',
    '2002:a9fe:a9fe::',
    '::169.254.169.254',
    'fd00:ec2::254',
  ])('of a metadata service, %s, is refused even with --allow-private and typed by hand', (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    const open = addressGuard([`http://${host}/`], true);
    expect(open.allows(address, true)).toBe(false);
    expect(open.allowsUrl(`http://${host}/`)).toBe(false);
  });
});

describe('a name', () => {
  const ask = async (
    url: string,
    guard: ReturnType<typeof addressGuard>,
    lookup: ReturnType<typeof namesAt>['lookup'],
  ) => {
    const agent = createAgent(guard, { timeoutMs: 1_000, insecure: false, lookup });
    try {
      const answer = await request(url, { dispatcher: agent, headers: { connection: 'close' }, reset: true });
      await answer.body.dump();
      return String(answer.statusCode);
    } catch (error) {
      return String((error as NodeJS.ErrnoException).code);
    } finally {
      await agent.destroy();
    }
  };

  it('that turns to a private address when it is connected to is not asked (DNS rebinding)', async () => {
    const { url, all } = await site({ '/': html('0') });
    const { port } = new URL(url);
    const { lookup, asked } = namesAt('127.0.0.1');
    expect(await ask(`http://agency.example:${port}/`, addressGuard([], false), lookup)).toBe('OIT_PRIVATE');
    expect(asked).toEqual(['agency.example']);
    expect(all).toEqual([]);
  });

  it('is judged anew at every connection: once allowed is not for ever', async () => {
    const { url, all } = await site({ '/': html('0') });
    const { port } = new URL(url);
    const names = namesAt('127.0.0.1', '127.0.0.2');
    const base = addressGuard([], false);
    const guard = { ...base, allows: (address: string) => address === '127.0.0.1' };
    const agent = createAgent(guard, { timeoutMs: 1_000, insecure: false, lookup: names.lookup });
    const target = `http://agency.example:${port}/`;
    const first = await request(target, { dispatcher: agent, reset: true });
    await first.body.dump();
    await expect(request(target, { dispatcher: agent, reset: true })).rejects.toMatchObject({
      code: 'OIT_PRIVATE',
    });
    await agent.destroy();
    expect(all).toEqual(['GET /']);
    expect(names.asked).toHaveLength(2);
  });

  it.each(['::ffff:127.0.0.1', '64:ff9b::7f00:1', '10.0.0.1', '0.0.0.0', '100.64.0.9', 'fe80::1'])(
    'that stands for %s is not asked',
    async (address) => {
      const { lookup } = namesAt(address);
      expect(await ask('http://agency.example/', addressGuard([], false), lookup)).toBe('OIT_PRIVATE');
    },
  );

  it('typed by the user may be private, but never a metadata service', async () => {
    const { url } = await site({ '/': html('0') });
    const { port } = new URL(url);
    const typed = `http://intranet.example:${port}/`;
    const guard = addressGuard([typed], false);
    expect(await ask(typed, guard, namesAt('127.0.0.1').lookup)).toBe('200');
    expect(await ask(typed, guard, namesAt('169.254.169.254').lookup)).toBe('OIT_PRIVATE');
    expect(await ask(typed, addressGuard([typed], true), namesAt('fd00:ec2::254').lookup)).toBe(
      'OIT_PRIVATE',
    );
  });

  it('need not be looked up to be refused: numbers are judged at the connection too', async () => {
    const { url, all } = await site({ '/': html('0') });
    const { lookup } = namesAt('8.8.8.8');
    expect(await ask(url, addressGuard([], false), lookup)).toBe('OIT_PRIVATE');
    expect(await ask(url.replace('127.0.0.1', '[::1]'), addressGuard([], false), lookup)).toBe('OIT_PRIVATE');
    expect(all).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each(['http://0x7f.1:PORT/in', 'http://[::ffff:127.0.0.1]:PORT/in', 'http://169.254.169.254/latest/'])(
    'to %s is the end of the trail',
    async (location) => {
      const inner = await site({ '/in': html('ภายใน') });
      const to = location.replace('PORT', new URL(inner.url).port);
      const { url } = await site({
        '/': html('0', '/out'),
        '/out': (_, response) => void response.writeHead(302, { location: to }).end(),
      });
      const snapshot = await look(url);
      expect(snapshot.targets[`${url}out`]).toMatchObject({ life: 'unknown', cause: 'private-address' });
      expect(inner.all).toEqual([]);
    },
  );

  it.each([
    'file:///etc/passwd',
    'ftp://agency.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//',
    `/${'x'.repeat(9_000)}`,
  ])('to something that is no web address (%#) leads nowhere', async (location) => {
    const { url } = await site({
      '/': html('0', '/out'),
      '/out': (_, response) => void response.writeHead(302, { location }).end(),
    });
    expect((await look(url)).targets[`${url}out`]).toMatchObject({ cause: 'bad-address' });
  });
});
