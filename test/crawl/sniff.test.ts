import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/crawl/sniff.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the first bytes of an answer', () => {
  it.each([
    ['html', '<!doctype html><title>x</title>'],
    ['pdf', '%PDF-1.7'],
    ['office', 'PK\x03\x04....[Content_Types].xml'],
    ['text', 'ok'],
  ])('are known as %s behind the blank lines of PHP includes', (kind, text) => {
    expect(sniff(bytes(`${'\r\n'.repeat(900)}\xef\xbb\xbf \xef\xbb\xbf\n${text}`))).toBe(kind);
  });

  it('are empty only when all that came is blank', () => {
    expect(sniff(bytes(''))).toBe('empty');
    expect(sniff(bytes(' \r\n'.repeat(2000)))).toBe('empty');
    expect(sniff(bytes(`${' \n'.repeat(2000)}x`))).toBe('text');
  });
});
