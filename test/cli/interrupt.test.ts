import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stopOnInterrupt } from '../../src/cli/interrupt.js';
import { ResultSchema } from '../../src/result/schema.js';
import { LAUNCHER, runOit } from '../helpers/run-oit.js';
import { serve } from '../helpers/server.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const HOMEPAGE =
  '<h1>อบต.ตัวอย่าง</h1><p>ยินดีต้อนรับ</p><a href="/structure">โครงสร้างหน่วยงาน</a> <a href="/plan">แผน</a>';
/** So many addresses left unopened that the result fills every buffer between the program and a reader who does not read. */
const LONG = Array.from({ length: 1500 }, (_, index) => {
  const name = [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return `<a href="/${name}/${'x'.repeat(1500)}">แผนผัง ${name}</a> `;
}).join('');

let folder = '';
let url = '';
let close = async () => {};
let asked = new EventEmitter();
let children: ChildProcess[] = [];
beforeEach(async () => {
  asked = new EventEmitter();
  folder = await mkdtemp(join(tmpdir(), 'oit-interrupt-'));
  // All pages but the homepage never end.
  ({ url, close } = await serve((request, reply) => {
    if (request.url === '/') reply.writeHead(200, HTML).end(HOMEPAGE);
    else if (request.url === '/long') reply.writeHead(200, HTML).end(HOMEPAGE + LONG);
    else if (/robots|sitemap/.test(request.url ?? '')) reply.writeHead(404).end();
    else {
      reply.writeHead(200, HTML).write('<h1>โครงสร้าง');
      asked.emit('page');
    }
  }));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await close();
  await rm(folder, { recursive: true, force: true });
});

/** The command against the slow website, once it waits for a page. */
async function waiting(path: string, ...args: string[]) {
  const page = once(asked, 'page');
  const child = spawn(process.execPath, [LAUNCHER, 'check', url + path, '--delay', '0', ...args]);
  children.push(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await page;
  return { child, stderr: () => stderr, ended: once(child, 'close') };
}

// Windows knows no signals between processes; Ctrl-C in its console comes to the program as SIGINT too.
describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it('writes what is known so far to every output, marked as incomplete, and ends with 2', async () => {
    const [json, text] = [join(folder, 'a.json'), join(folder, 'a.txt')];
    const { child, stderr, ended } = await waiting('', '-o', json, '-o', text, '--lang', 'en');
    child.stdout.resume();
    child.kill('SIGINT');
    expect(await ended).toEqual([2, null]);
    const result = ResultSchema.parse(JSON.parse(await readFile(json, 'utf8')));
    expect(result.crawl).toMatchObject({ stoppedBy: 'interrupted', complete: false, homepageRead: true });
    expect(result.items.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(await readFile(text, 'utf8')).toContain('stopped by the user');
    expect(stderr()).toContain('press Ctrl-C again');
  });

  it('and a SIGTERM from a service or CI do the same', async () => {
    const json = join(folder, 'a.json');
    const { child, stderr, ended } = await waiting('', '-o', json, '--lang', 'en');
    child.stdout.resume();
    child.kill('SIGTERM');
    expect(await ended).toEqual([2, null]);
    const { crawl } = ResultSchema.parse(JSON.parse(await readFile(json, 'utf8')));
    expect(crawl).toMatchObject({ stoppedBy: 'interrupted', complete: false, homepageRead: true });
    expect(stderr()).toContain('Saved');
  });

  it('that npx passes on a second time is still one', async () => {
    const { child, ended } = await waiting('', '--json');
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await ended).toEqual([2, null]);
    expect(ResultSchema.parse(JSON.parse(stdout)).crawl.stoppedBy).toBe('interrupted');
  });

  it('pressed again ends the program at once', async () => {
    const json = join(folder, 'a.json');
    // Nobody reads the output, so the program cannot come to its end.
    const { child, ended } = await waiting('long', '-o', json, '--json');
    child.kill('SIGINT');
    const again = setInterval(() => existsSync(json) && child.kill('SIGINT'), 100);
    const [status, signal] = await ended;
    clearInterval(again);
    expect([status, signal]).toEqual([null, 'SIGINT']);
  });
});

describe('the first Ctrl-C', () => {
  it('is told once and leaves no listener behind', async () => {
    const listeners = () => [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];
    const before = listeners();
    let told = 0;
    const { signal, release } = stopOnInterrupt(() => {
      told += 1;
    }, 1);
    process.emit('SIGINT');
    process.emit('SIGINT');
    expect([told, signal.aborted]).toEqual([1, true]);
    release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listeners()).toEqual(before);
  });
});

describe('--max-time', () => {
  it('ends a check of a website that never comes to an end, and says so', async () => {
    const { status, stdout, stderr } = await runOit([
      'check',
      url,
      '--json',
      '--delay',
      '0',
      '--timeout',
      '600',
      '--max-time',
      '1',
    ]);
    const result = ResultSchema.parse(JSON.parse(stdout));
    expect(result.crawl).toMatchObject({ stoppedBy: 'time', complete: false });
    expect(result.items.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(stderr).toContain('--max-time');
    expect(status).toBe(0);
  });
});
