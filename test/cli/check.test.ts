import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResultSchema } from '../../src/result/schema.js';
import { displayWidth } from '../../src/text/width.js';
import { isThai, linesOf, runOit } from '../helpers/run-oit.js';
import { serve } from '../helpers/server.js';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/example-2566', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../bin/oit.js', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('oit check', () => {
  it('prints the report, plain in a pipe, and ends with 1 when items fail', async () => {
    const { status, stdout, stderr } = await runOit(['check', EXAMPLE]);
    expect(status).toBe(1);
    expect(stdout).toContain('39.53');
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });

  it('colours the report with FORCE_COLOR', async () => {
    const { stdout } = await runOit(['check', EXAMPLE], { env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[');
  });

  it('prints nothing but the JSON with --json, and writes the same to -o', async () => {
    const json = join(folder, 'result.json');
    const text = join(folder, 'result.txt');
    const { stdout, stderr } = await runOit(['check', EXAMPLE, '--json', '-o', json, '-o', text]);
    expect(linesOf(stderr)).toEqual([`บันทึกแล้ว: ${json}`, `บันทึกแล้ว: ${text}`]);
    expect(ResultSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(await readFile(json, 'utf8')).toBe(stdout);
    expect(await readFile(text, 'utf8')).toContain('39.53');
    expect((await readdir(folder)).sort()).toEqual(['result.json', 'result.txt']);
  });

  it('warns in both languages on stderr when not all was looked at, with --json too', async () => {
    const { status, stdout, stderr } = await runOit(['check', EXAMPLE, '--json', '--max-pages', '3']);
    expect(JSON.parse(stdout).crawl.complete).toBe(false);
    const lines = linesOf(stderr);
    expect(lines).toHaveLength(2);
    expect(isThai(lines[0] ?? '')).toBe(true);
    expect(lines[1]).toContain('Warning: not all of the website was looked at');
    expect(status).toBe(0);
    expect((await runOit(['check', EXAMPLE, '--max-pages', '3', '--strict'])).status).toBe(1);
  });

  it('draws for the width of COLUMNS in a pipe', async () => {
    const { stdout } = await runOit(['check', EXAMPLE], { env: { COLUMNS: '70' } });
    for (const line of linesOf(stdout)) expect(displayWidth(line)).toBeLessThanOrEqual(70);
  });

  it('shows what is asked of the type of agency', async () => {
    const { stdout } = await runOit(['check', EXAMPLE, '--agency-type', 'อบต.']);
    expect(stdout).toContain('เฉพาะ อบต. ต้อง: แสดงทั้งฝ่ายการเมือง');
  });

  it('ends with 0 from the least score on', async () => {
    expect((await runOit(['check', EXAMPLE, '--min-score', '39.53'])).status).toBe(0);
    const missed = await runOit(['check', EXAMPLE, '--min-score', '39.54']);
    expect(missed.status).toBe(1);
    expect(missed.stderr).toContain('39.53 ต่ำกว่าที่กำหนดไว้ 39.54');
    expect(missed.stderr).toContain('below the least score 39.54');
  });

  it('speaks English with --lang en', async () => {
    const { stdout } = await runOit(['check', EXAMPLE, '--lang', 'en']);
    expect(stdout).toContain('What to do next');
  });

  it('takes the rule set of --fiscal-year', async () => {
    const { stdout } = await runOit(['check', EXAMPLE, '--json', '--fiscal-year', '2566']);
    expect(JSON.parse(stdout).ruleSet.fiscalYear).toBe(2566);
  });

  it('is quiet when the reader of the pipe goes away', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'check', EXAMPLE, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  it('reports what there is when it is interrupted, and ends with 2', async () => {
    let asked = () => {};
    const hanging = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const { url, close } = await serve((request, reply) => {
      if (request.url === '/') {
        reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        reply.end(
          '<html><body><h1>อบต.ตัวอย่าง</h1><a href="/structure">โครงสร้าง</a><p>ยินดีต้อนรับ</p></body></html>',
        );
      } else if (request.url === '/structure') asked();
      else reply.writeHead(404).end();
    });
    const child = spawn(process.execPath, [LAUNCHER, 'check', url, '--json', '--delay', '0']);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await hanging;
    child.kill('SIGINT');
    expect(await ended).toBe(2);
    await close();
    const result = ResultSchema.parse(JSON.parse(stdout));
    expect(result.crawl.stoppedBy).toBe('interrupted');
    expect(result.items).toHaveLength(43);
  });
});
