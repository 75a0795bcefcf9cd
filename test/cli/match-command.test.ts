import { describe, expect, it } from 'vitest';
import { linesOf, runOit } from '../helpers/run-oit.js';

interface Answer {
  label: string;
  items: { id: string; score: number; why: string }[];
}

function answers(stdout: string): Answer[] {
  return linesOf(stdout).map((line) => JSON.parse(line) as Answer);
}

describe('oit match --json', () => {
  it('gives one object a line: the label as given, its items best first with score and reason', async () => {
    const { status, stdout, stderr } = await runOit(['match', 'แผนการจัดซื้อจัดจ้าง', 'สวัสดี', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const [plan, hello] = answers(stdout);
    expect(plan?.label).toBe('แผนการจัดซื้อจัดจ้าง');
    expect(plan?.items[0]?.id).toBe('o19');
    for (const item of plan?.items ?? []) {
      expect(item.score).toBeGreaterThan(0);
      expect(item.score).toBeLessThanOrEqual(1);
      expect(item.why).not.toBe('');
    }
    expect(hello).toEqual({ label: 'สวัสดี', items: [] });
  });

  it('reads labels from stdin, one a line, and answers every line in its order', async () => {
    const { stdout } = await runOit(['match', '--json'], { input: 'โครงสร้าง\n\nข้อมูลผู้บริหาร\r\n' });
    const rows = answers(stdout);
    expect(rows.map((row) => row.label)).toEqual(['โครงสร้าง', '', 'ข้อมูลผู้บริหาร']);
    expect(rows.map((row) => row.items[0]?.id)).toEqual(['o1', undefined, 'o2']);
  });

  it('does not take an empty stdin for an answer', async () => {
    const { status, stdout, stderr } = await runOit(['match', '--json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('No label given');
    expect(linesOf(stderr)).toHaveLength(2);
  });
});
