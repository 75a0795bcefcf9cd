import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { labelsFrom } from '../../src/cli/match-input.js';
import { KnownError } from '../../src/errors.js';
import { runOit } from '../helpers/run-oit.js';

const read = (...chunks: (string | number[])[]): Promise<string[]> =>
  labelsFrom(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string))));

describe('labels on stdin', () => {
  it.each([
    ['with a last newline', 'ก\nข\n', ['ก', 'ข']],
    ['without one', 'ก\nข', ['ก', 'ข']],
    ['from Windows, with a byte order mark', '\uFEFFก\r\nข\r\n', ['ก', 'ข']],
    ['with empty lines', 'ก\n\n\nข\n', ['ก', '', '', 'ข']],
    ['with a NUL', 'ก\u0000ข\n', ['ก\u0000ข']],
    ['with a lone carriage return', 'ก\rข\n', ['ก\rข']],
    ['of one empty line', '\n', ['']],
  ])('are one a line: %s', async (_, input, labels) => {
    expect(await read(input)).toEqual(labels);
  });
  it('are put together when a letter is cut between two chunks', async () => {
    const bytes = [...Buffer.from('แผน\n')];
    expect(await read(bytes.slice(0, 4), bytes.slice(4))).toEqual(['แผน']);
  });
  it('are kept line by line when they are no UTF-8', async () => {
    expect(await read([0xff, 0xfe, 0x0a, 0xe0, 0xb8, 0x0a, 0xa1, 0xc2])).toEqual([
      '\uFFFD\uFFFD',
      '\uFFFD',
      '\uFFFD\uFFFD',
    ]);
  });
  it('must be there', async () => {
    await expect(read('')).rejects.toBeInstanceOf(KnownError);
  });
});

describe('oit match on a hostile stream', () => {
  it('answers every line with a line of JSON, and all is well', async () => {
    const lines = [
      'แผนปฏิบัติการป้องกันการทุจริต',
      '\u0000\u0001\u001B[2J',
      'ก'.repeat(1_000_000),
      '📄📄📄',
      'Z̷̢̛a̵͝l̶g̸o̴ ป̷̢ร̵',
      '\u202Eשלום مرحبا',
      '\u2028\u2029',
      '"\\',
    ];
    const input = Buffer.concat([
      Buffer.from(lines.join('\r\n')),
      Buffer.from('\r\n'),
      Buffer.from([0xff, 0xc3]),
    ]);
    const { status, stdout, stderr } = await runOit(['match', '--json', '--all'], { input });
    expect([status, stderr]).toEqual([0, '']);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { label: string; items: { id: string }[] });
    expect(answers.map(({ label }) => label)).toEqual([...lines, '\uFFFD\uFFFD']);
    expect(answers.map(({ items }) => items[0]?.id)).toEqual(['o36', ...Array(8).fill(undefined)]);
  });
  it('prints nothing a terminal would obey', async () => {
    const { stdout } = await runOit(['match', '--all'], { input: '\u001B[2Jแผนปฏิบัติการป้องกันการทุจริต\u0007\n' });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
