import { describe, expect, it } from 'vitest';
import { hostGate } from '../../src/crawl/gate.js';

const never = new AbortController().signal;
const turn = () => new Promise<void>((done) => setImmediate(done));

describe('the gate', () => {
  it('lets only so many through to one host at once, and other hosts do not wait', async () => {
    const gate = hostGate(() => ({ concurrency: 2, delayMs: 0 }), never);
    let running = 0;
    let most = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    const tasks = Array.from({ length: 5 }, (_, index) =>
      gate.pass(`http://agency.example/${index}`, async () => {
        running += 1;
        most = Math.max(most, running);
        await held;
        running -= 1;
        return index;
      }),
    );
    expect(await gate.pass('http://other.example/', async () => 'other')).toBe('other');
    await turn();
    expect(running).toBe(2);
    release();
    expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  it('lets nobody through to a host that asked for a rest, and everybody once the run is over', async () => {
    const stop = new AbortController();
    const gate = hostGate(() => ({ concurrency: 8, delayMs: 0 }), stop.signal);
    gate.pause('http://agency.example/', 60_000);
    const passed: string[] = [];
    const waiting = gate.pass('http://agency.example/a', async () => passed.push('agency'));
    await gate.pass('http://other.example/', async () => passed.push('other'));
    await turn();
    expect(passed).toEqual(['other']);
    stop.abort();
    await waiting;
    expect(passed).toEqual(['other', 'agency']);
  });

  it('is open again after a task failed', async () => {
    const gate = hostGate(() => ({ concurrency: 1, delayMs: 0 }), never);
    await expect(gate.pass('http://a.example/', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await gate.pass('http://a.example/', async () => 1)).toBe(1);
  });
});
