import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortAddress } from '../../src/report/place.js';
import { withThaiHost } from '../../src/text/host-name.js';

describe('an address is shown', () => {
  it.each([
    ['https://xn--72c1aas6b3a2be8an5v.xn--o3cw4h/ita', 'https://อบตตัวอย่าง.ไทย/ita'],
    ['https://www.xn--72c1aas6b3a2be8an5v.xn--o3cw4h:8443/', 'https://www.อบตตัวอย่าง.ไทย:8443/'],
    ['XN--72C1AAS6B3A2BE8AN5V.XN--O3CW4H', 'อบตตัวอย่าง.ไทย'],
    ['https://www.agency.example/xn--o3cw4h', 'https://www.agency.example/xn--o3cw4h'],
    ['/news/xn--o3cw4h', '/news/xn--o3cw4h'],
  ])('with its Thai name: %s', (url, shown) => {
    expect(withThaiHost(url)).toBe(shown);
  });

  it.each(['https://xn--80ak6aa92e.example/', 'https://xn--pple-43d.example/', 'https://xn--.example/'])(
    'as it is sent when its letters could be taken for others: %s',
    (url) => expect(withThaiHost(url)).toBe(url),
  );

  it('the same however often it is shown', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, text) => {
        for (const address of [url, text, `https://xn--${text}/`])
          expect(withThaiHost(withThaiHost(address))).toBe(withThaiHost(address));
      }),
    );
  });

  it('so in the places of a report', () => {
    expect(shortAddress('https://xn--72c1aas6b3a2be8an5v.xn--o3cw4h/ita', 'https://a.example/')).toBe(
      'อบตตัวอย่าง.ไทย/ita',
    );
  });
});
