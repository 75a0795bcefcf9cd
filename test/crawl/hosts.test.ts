import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsOf, isSisterHost } from '../../src/crawl/hosts.js';
import { words } from '../helpers/crawl-site.js';

describe('a host', () => {
  it.each([
    ['ita.agency.go.th', 'agency.go.th', true],
    ['ita.agency.go.th', 'www.agency.go.th', true],
    ['ita.abc.ministry.go.th', 'abc.ministry.go.th', true],
    ['ita.abc.ministry.go.th', 'www.abc.ministry.go.th', true],
    ['www.abc.ministry.go.th:8080', 'abc.ministry.go.th', true],
    ['def.ministry.go.th', 'abc.ministry.go.th', false],
    ['www.ministry.go.th', 'abc.ministry.go.th', false],
    ['xabc.ministry.go.th', 'abc.ministry.go.th', false],
    ['other.go.th', 'agency.go.th', false],
    ['127.0.0.2', '127.0.0.1', false],
    ['localhost', 'localhost', false],
    ['two.github.io', 'one.github.io', false],
  ])('%s beside a homepage at %s belongs to the same agency: %s', (host, home, expected) => {
    expect(isSisterHost(host, [home])).toBe(expected);
  });

  it('is judged the same with and without www and port', () => {
    const name = fc.constantFrom(
      'agency.go.th',
      'abc.ministry.go.th',
      'ita.agency.go.th',
      'def.ministry.go.th',
    );
    fc.assert(
      fc.property(name, name, (host, home) => {
        expect(isSisterHost(`www.${host}:8443`, [`www.${home}`])).toBe(isSisterHost(host, [home]));
      }),
    );
  });

  it('of a sister agency is not read', () => {
    const hosts = hostsOf(words);
    hosts.own.add('abc.ministry.go.th');
    const isReadable = (host: string) => hosts.isReadable(`https://${host}/`);
    expect(['ita.abc.ministry.go.th', 'www.ministry.go.th', 'def.ministry.go.th'].map(isReadable)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
