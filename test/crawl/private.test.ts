import { describe, expect, it } from 'vitest';
import { addressGuard } from '../../src/crawl/private.js';
import { html, life, look } from '../helpers/crawl-site.js';
import { withSites } from '../helpers/with-sites.js';

const site = withSites();

describe('private addresses', () => {
  const guard = addressGuard(['http://10.0.0.5:8080/', 'http://intranet.agency.example/'], false);

  it.each([
    'http://127.0.0.1/',
    'http://10.1.2.3/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://169.254.1.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://100.64.0.1/',
    'http://localhost/',
    'http://a.localhost/',
    'http://10.0.0.5/',
    'http://10.0.0.5:6379/',
  ])('%s is refused', (url) => {
    expect(guard.allowsUrl(url)).toBe(false);
    expect(addressGuard([], true).allowsUrl(url)).toBe(true);
  });

  it.each([
    'http://10.0.0.5:8080/x',
    'http://8.8.8.8/',
    'http://[2001:4860:4860::8888]/',
    'http://www.agency.example/',
  ])('%s may be asked', (url) => {
    expect(guard.allowsUrl(url)).toBe(true);
  });

  it('of a name typed on the command line are trusted, on its own port only', () => {
    expect(guard.isTrusted('intranet.agency.example', '443')).toBe(true);
    expect(guard.isTrusted('www.intranet.agency.example', '80')).toBe(true);
    expect(guard.isTrusted('intranet.agency.example', '6379')).toBe(false);
    expect(guard.allows('10.0.0.1', true)).toBe(true);
    expect(guard.allows('10.0.0.1', false)).toBe(false);
  });

  it('of metadata services are refused always', () => {
    const open = addressGuard(['http://169.254.169.254/'], true);
    for (const host of ['169.254.169.254', '[fd00:ec2::254]', '[::ffff:169.254.169.254]'])
      expect(open.allowsUrl(`http://${host}/`)).toBe(false);
    expect(open.allows('169.254.169.254', true)).toBe(false);
  });

  it('that a site links or redirects to are not asked', async () => {
    const other = await site({ '/': html('อื่น'), '/x.pdf': html('x') });
    const { url } = await site({
      '/': html(
        '0',
        '/away',
        `${other.url}x.pdf`,
        other.url.replace('127.0.0.1', 'localhost'),
        other.url.replace('127.0.0.1', '127.0.0.2'),
      ),
      '/away': (_, response) => void response.writeHead(302, { location: other.url }).end(),
    });
    const snapshot = await look(url);
    expect(life(snapshot, '/away')).toBe('unknown private-address');
    expect(life(snapshot, `${other.url}x.pdf`)).toBe('unknown private-address');
    expect(other.all).toEqual([]);
    expect(snapshot.complete).toBe(false);
    const allowed = await look(url, { allowPrivate: true });
    expect(life(allowed, '/away')).toBe('alive');
  });

  it('behind a name are found out at the moment of connecting', async () => {
    const { url, all } = await site({ '/': html('0') });
    const named = url.replace('127.0.0.1', 'localhost');
    const typed = await look(named);
    expect(typed.homepageFailure).toBeNull();
    all.length = 0;
    const { createAgent } = await import('../../src/crawl/http/agent.js');
    const { request } = await import('undici');
    const agent = createAgent(addressGuard([], false), { timeoutMs: 1000, insecure: false });
    await expect(request(named, { dispatcher: agent })).rejects.toMatchObject({ code: 'OIT_PRIVATE' });
    await agent.destroy();
    expect(all).toEqual([]);
  });
});
