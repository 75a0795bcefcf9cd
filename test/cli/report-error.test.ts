import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/cli/report-error.js';
import { KnownError } from '../../src/errors.js';

describe('an error on the command line', () => {
  it('that is known prints one Thai and one English line and its own status', () => {
    const error = new KnownError('ไม่พบไฟล์ ก', 'no file a', 1);
    expect(describeError(error, {})).toEqual({ text: 'ไม่พบไฟล์ ก\nno file a\n', status: 1 });
  });

  it('that nobody expected prints no stack, and says how to see one', () => {
    const { text, status } = describeError(new TypeError('x is not a function\nat more'), {});
    expect(status).toBe(2);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('Unexpected error: x is not a function (run with DEBUG=oit for details)');
  });

  it('shows the stack with DEBUG=oit, alone or among others', () => {
    const error = new TypeError('x is not a function');
    expect(describeError(error, { DEBUG: 'oit' }).text).toContain('report-error.test.ts');
    expect(describeError(error, { DEBUG: 'http,oit' }).text).toContain('report-error.test.ts');
    expect(describeError(error, { DEBUG: 'oito' }).text).not.toContain('report-error.test.ts');
  });

  it('echoes no control or bidi character of an argument', () => {
    const error = new KnownError('ไม่มี \u001b[31m\u202eก\nบรรทัดสอง', 'no \u0007a');
    expect(describeError(error, {}).text).toBe('ไม่มี [31mก\nบรรทัดสอง\nno a\n');
  });
});
