import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { html, look, ranked } from '../helpers/crawl-site.js';
import { NodeHttpDispatcher } from '../helpers/node-http-dispatcher.js';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const HTML = { 'content-type': 'text/html' };
const visit = (given: string, options: Parameters<typeof look>[1] = {}) =>
  look(given, { dispatcher: new NodeHttpDispatcher(), delayMs: 0, ...options });

/** A host by path; what is not listed answers 404, which robots.txt and sitemap.xml may. */
function host(origin: string, pages: Record<string, string>): string[] {
  const asked: string[] = [];
  nock(origin)
    .persist()
    .get(/.*/)
    .reply((path) => {
      if (!/^\/(robots\.txt|sitemap\.xml)/.test(path)) asked.push(path);
      const body = pages[path];
      return body === undefined ? [404, ''] : [200, body, HTML];
    });
  return asked;
}

describe('hosts on the web', () => {
  it('of social networks are never asked, not even through a redirect', async () => {
    nock('https://agency.example')
      .get('/fb')
      .reply(302, '', { location: 'https://www.facebook.com/agency.example' });
    host('https://agency.example', {
      '/': html('0', 'https://www.facebook.com/agency.example', 'https://line.me/x', '/fb'),
    });
    const snapshot = await visit('https://agency.example/');
    expect(snapshot.targets['https://agency.example/fb']).toMatchObject({
      life: 'alive',
      finalUrl: 'https://www.facebook.com/agency.example',
    });
    expect(snapshot.targets['https://line.me/x']).toBeUndefined();
    expect(snapshot.problems).toEqual([]);
  });

  it('are the same website with www, by http and by https', async () => {
    const asked = host('https://www.agency.example', {
      '/': html(
        '0',
        'http://agency.example/ita',
        'https://agency.example/ita#o1',
        '//www.agency.example/ita',
      ),
      '/ita': html('ITA'),
    });
    const bare = host('http://agency.example', { '/ita': html('ITA') });
    const snapshot = await visit('https://www.agency.example/');
    expect([...asked, ...bare]).toEqual(['/', '/ita']);
    expect(snapshot.ownHosts).toEqual(['agency.example']);
    expect(snapshot.targets['https://agency.example/ita']?.life).toBe('alive');
  });

  it('beside the main one are read only when they must be, others only asked for their life', async () => {
    host('https://www.agency.go.th', {
      '/': html(
        '0',
        ['https://ita.agency.go.th/', 'ITA'],
        ['https://shop.agency.go.th/', 'ร้าน'],
        ['https://other.go.th/', 'อื่น'],
      ),
    });
    const sibling = host('https://ita.agency.go.th', {
      '/': html('ITA', ['/o1', 'ITA o1']),
      '/o1': html('o1'),
    });
    const shop = host('https://shop.agency.go.th', { '/': html('ร้าน') });
    host('https://other.go.th', { '/': html('อื่น', ['/x', 'ITA']) });
    const guide = ranked((label) => (label.startsWith('ITA') || label === 'อื่น' ? 'must' : 'may'));
    const snapshot = await visit('https://www.agency.go.th/', { guide });
    expect(sibling).toEqual(['/', '/o1']);
    expect(shop).toEqual([]);
    expect(snapshot.pages.map(({ target }) => new URL(target.url).host)).toEqual([
      'www.agency.go.th',
      'ita.agency.go.th',
      'ita.agency.go.th',
    ]);
    expect(snapshot.targets['https://other.go.th/']?.life).toBe('alive');
  });

  it('of a site service are read within the part that was linked', async () => {
    host('https://agency.example', { '/': html('0', 'https://sites.google.com/view/agency/ita') });
    const asked = host('https://sites.google.com', {
      '/view/agency/ita': html('ITA', '/view/agency/o1', '/view/stranger/o1'),
      '/view/agency/o1': html('o1'),
      '/view/stranger/o1': html('คนอื่น'),
    });
    const snapshot = await visit('https://agency.example/');
    expect(snapshot.pages.map(({ target }) => new URL(target.url).pathname)).toEqual([
      '/',
      '/view/agency/ita',
      '/view/agency/o1',
    ]);
    expect(asked).toContain('/view/stranger/o1');
  });

  it('that ask for an account before a file is shown keep it locked', async () => {
    host('https://agency.example', { '/': html('0', 'https://drive.google.com/file/d/1/view') });
    nock('https://drive.google.com')
      .get('/file/d/1/view')
      .reply(302, '', { location: 'https://accounts.google.com/ServiceLogin' });
    const snapshot = await visit('https://agency.example/', { guide: ranked(() => 'check') });
    expect(snapshot.targets['https://drive.google.com/file/d/1/view']).toMatchObject({
      life: 'locked',
      cause: 'permission',
    });
  });

  it('that do not exist are dead links once the homepage was found by its name', async () => {
    host('https://agency.example', { '/': html('0', 'https://gone.example/o1', 'https://busy.example/o2') });
    nock('https://gone.example')
      .persist()
      .get('/o1')
      .replyWithError(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    nock('https://busy.example')
      .persist()
      .get('/o2')
      .replyWithError(Object.assign(new Error('x'), { code: 'EAI_AGAIN' }));
    const snapshot = await visit('https://agency.example/', { guide: ranked(() => 'check') });
    expect(snapshot.targets['https://gone.example/o1']).toMatchObject({
      life: 'dead',
      cause: 'no-host',
      status: null,
    });
    expect(snapshot.targets['https://busy.example/o2']).toMatchObject({
      life: 'unknown',
      cause: 'dns-temporary',
    });
  });

  it('that have answered before exist, and no name says anything once the network is gone', async () => {
    const gone = () => Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    const body = html('0', '/o1.pdf', 'https://other.example/o2.pdf');
    nock('https://agency.example').get('/').reply(200, body, HTML);
    for (const name of ['https://agency.example', 'https://other.example']) {
      const lost = nock(name).persist();
      for (const path of ['/', '/o1.pdf', '/o2.pdf']) {
        lost.get(path).replyWithError(gone());
        lost.head(path).replyWithError(gone());
      }
    }
    nock('https://agency.example')
      .persist()
      .get(/robots|sitemap/)
      .reply(404);
    const snapshot = await visit('https://agency.example/', { guide: ranked(() => 'check') });
    for (const url of ['https://agency.example/o1.pdf', 'https://other.example/o2.pdf'])
      expect(snapshot.targets[url]).toMatchObject({ life: 'unknown', cause: 'dns' });
    expect(snapshot.problems.map(({ cause }) => cause)).toEqual(['dns', 'dns']);
  });

  it('that do not exist say nothing when the homepage itself was not found by a name', async () => {
    nock('http://127.0.0.1:8099').persist().get('/').reply(200, html('0', 'https://gone.example/o1'), HTML);
    nock('http://127.0.0.1:8099').persist().get(/.*/).reply(404);
    nock('https://gone.example')
      .persist()
      .get('/o1')
      .replyWithError(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    const snapshot = await visit('http://127.0.0.1:8099/', { guide: ranked(() => 'check') });
    expect(snapshot.targets['https://gone.example/o1']).toMatchObject({ life: 'unknown', cause: 'dns' });
  });

  it('that cannot be reached are not asked again and again', async () => {
    const links = Array.from({ length: 40 }, (_, index) => `https://down.example/${index}.pdf`);
    host('https://agency.example', { '/': html('0', ...links) });
    let count = 0;
    const down = nock('https://down.example').persist();
    down.head(/.*/).replyWithError(Object.assign(new Error('x'), { code: 'ETIMEDOUT' }));
    down.get(/.*/).replyWithError(Object.assign(new Error('x'), { code: 'ETIMEDOUT' }));
    down.on('request', () => {
      count += 1;
    });
    const snapshot = await visit('https://agency.example/', { guide: ranked(() => 'check') });
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(40);
    expect(links.every((url) => snapshot.targets[url]?.cause === 'timeout')).toBe(true);
  });

  it('are asked for a homepage by https first and by http when that does not connect', async () => {
    nock('https://agency.example')
      .persist()
      .get('/')
      .replyWithError(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
    host('http://agency.example', { '/': html('0') });
    expect(await visit('agency.example')).toMatchObject({
      homepage: 'http://agency.example/',
      homepageFailure: null,
    });
  });

  it('that do not resolve are reported as such', async () => {
    nock('https://agency.example')
      .persist()
      .get('/')
      .replyWithError(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect((await visit('agency.example')).homepageFailure).toMatchObject({
      url: 'https://agency.example/',
      cause: 'dns',
    });
  });
});
