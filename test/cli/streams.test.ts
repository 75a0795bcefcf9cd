import { describe, expect, it } from 'vitest';
import { closingFor } from '../../src/cli/closing.js';
import { canRewrite, wantsColor } from '../../src/cli/streams.js';

const terminal = { isTTY: true } as NodeJS.WriteStream;
const pipe = { isTTY: undefined } as unknown as NodeJS.WriteStream;

describe('colour', () => {
  it('is used on a terminal and not in a pipe', () => {
    expect(wantsColor(terminal, {})).toBe(true);
    expect(wantsColor(pipe, {})).toBe(false);
    expect(wantsColor(terminal, { TERM: 'dumb' })).toBe(false);
  });

  it('is taken away by NO_COLOR and forced by FORCE_COLOR; NO_COLOR wins', () => {
    expect(wantsColor(terminal, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColor(terminal, { NO_COLOR: '' })).toBe(true);
    expect(wantsColor(pipe, { FORCE_COLOR: '1' })).toBe(true);
    expect(wantsColor(terminal, { FORCE_COLOR: '0' })).toBe(false);
    expect(wantsColor(pipe, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});

describe('a progress line', () => {
  it('is only drawn on a terminal that can write a line anew', () => {
    expect(canRewrite(terminal, {})).toBe(true);
    expect(canRewrite(terminal, { TERM: 'xterm', CI: '1' })).toBe(true);
    expect(canRewrite(terminal, { TERM: 'dumb' })).toBe(false);
    expect(canRewrite(pipe, { TERM: 'xterm' })).toBe(false);
  });
});

describe('the last lines of the report', () => {
  it('tell the answer again on a terminal only, and how to keep it unless it is kept', () => {
    expect(closingFor(pipe, [])).toEqual({});
    expect(closingFor(terminal, ['a.JSON']).closing?.file).toMatch(/^report\.(html|txt)$/);
    expect(closingFor(terminal, ['a.json', 'b.TXT'])).toEqual({ closing: { file: null } });
  });
});
