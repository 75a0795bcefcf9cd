import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptHeaders } from '../../src/evidence/headers.js';
import { bodyName } from '../../src/evidence/names.js';

const KINDS = ['html', 'pdf', 'office', 'image', 'zip', 'text', 'other', 'empty'] as const;

describe('the name of a file in the pack', () => {
  it('is one that every file system takes, whatever the address is', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.string(),
        fc.constantFrom(...KINDS),
        (url, path, kind) => {
          const name = bodyName('0001', `${url}/${path}`, kind);
          expect(name).toMatch(
            /^0001(-[a-z0-9]+)*\.(html|pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|png|jpe?g|gif|webp|bmp|tiff?|zip|txt|xml|json|csv|bin)$/,
          );
          expect(name.length).toBeLessThan(60);
        },
      ),
    );
  });

  it.each([
    ['https://a.example/', 'html', '0001-home.html'],
    ['https://a.example/con', 'html', '0001-con.html'],
    ['https://a.example/..%2f..%2fetc%2fpasswd', 'text', '0001-etc-passwd.txt'],
    ['https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf', 'pdf', '0001.pdf'],
    ['https://a.example/report.exe', 'html', '0001-report.html'],
    ['https://a.example/setup.exe', 'other', '0001-setup.bin'],
    ['https://a.example/plan.docm', 'office', '0001-plan.bin'],
    ['https://a.example/plan.xlsx?x=1', 'office', '0001-plan.xlsx'],
    ['https://a.example/%', 'html', '0001.html'],
    ['not an address', 'html', '0001-home.html'],
  ] as const)('of %s is told by what it is (%s): %s', (url, kind, name) => {
    expect(bodyName('0001', url, kind)).toBe(name);
  });
});

describe('the headers in the pack', () => {
  it('show no session, token or login, and are sorted', () => {
    const kept = keptHeaders(
      {
        'x-auth-token': 'a1',
        server: 'example',
        'set-cookie2': 'b2',
        'x-amz-security-token': 'c3',
        'x-session-id': 'd4',
        'content-type': 'text/html',
        'x-api-key': 'e5',
      },
      2,
    );
    expect(Object.entries(kept).filter(([, value]) => value !== '***')).toEqual([
      ['content-type', 'text/html'],
      ['server', 'example'],
      ['set-cookie', '***, ***'],
    ]);
  });

  it('are cut when a server sends too much, and cleaned of what moves a cursor', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x-${n}`, 'y'.repeat(3_000)]));
    const kept = keptHeaders({ ...many, 'a-first': 'x\u202ey\u001b[31m' }, 1_000_000);
    expect(JSON.stringify(kept).length).toBeLessThan(20_000);
    expect(kept['a-first']).not.toMatch(/[\u001b\u202e]/);
  });
});
