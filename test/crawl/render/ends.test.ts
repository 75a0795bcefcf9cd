import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from '../../helpers/browser.js';
import { html, look, paths } from '../../helpers/crawl-site.js';
import { LAUNCHER } from '../../helpers/run-oit.js';
import { withSites } from '../../helpers/with-sites.js';

const site = withSites();
const page = (body: string) =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>อบต.ตัวอย่าง</title></head><body>${body}</body></html>`;
const MENU = '<nav><a href="/plan">แผนปฏิบัติการ</a></nav>';
const BUILT = page(`<div id="root"></div><script>root.innerHTML = ${JSON.stringify(MENU)}</script>`);
/** A page whose script never ends, and what is called once a browser runs it. */
const hangs = () => {
  let isRunning = () => {};
  const running = new Promise<void>((done) => {
    isRunning = done;
  });
  const script = (_: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('for (;;) {}');
    isRunning();
  };
  return {
    running,
    routes: { '/hang': page('<div id="root"></div><script src="/h.js"></script>'), '/h.js': script },
  };
};

/** Living processes that a process started, and what those started. */
function startedBy(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const own = pids.map(Number).filter((pid) => {
    try {
      const [state, ppid] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return Number(ppid) === parent && state !== 'Z';
    } catch {
      return false;
    }
  });
  return own.flatMap((pid) => [pid, ...startedBy(pid)]);
}
const browsers = (parent: number) =>
  startedBy(parent).filter((pid) => {
    try {
      return /--headless/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    } catch {
      return false;
    }
  });
const goneSoon = (pids: number[]) =>
  expect.poll(() => pids.filter((pid) => isAlive(pid)), { timeout: 10_000 }).toEqual([]);
const isAlive = (pid: number) => {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe.skipIf(!hasBrowser || process.platform !== 'linux')('the browser', () => {
  it('that dies in the middle of a page costs that page only', async () => {
    const { running, routes } = hangs();
    const { url } = await site({
      '/': html('หน้าแรก', '/hang', '/built'),
      ...routes,
      '/built': BUILT,
      '/plan': html('แผน'),
    });
    const crawled = look(url, { render: 'auto', renderTimeoutMs: 15_000 });
    await running;
    const [first = 0] = browsers(process.pid);
    expect(first).toBeGreaterThan(0);
    process.kill(first, 'SIGKILL');
    const snapshot = await crawled;
    expect(paths(snapshot)).toEqual(['/', '/hang', '/built', '/plan']);
    expect(snapshot.pages[1]?.target).toMatchObject({ life: 'unknown', cause: 'script-failed' });
    expect(snapshot.problems[0]?.message).toContain('could not be rendered');
    expect(snapshot.complete).toBe(false);
    expect(browsers(process.pid)).toEqual([]);
  });

  it('is closed when the time is up while a page hangs', async () => {
    const { running, routes } = hangs();
    const { url } = await site({
      '/': html('หน้าแรก', '/hang', '/plan'),
      '/plan': html('แผน', '/more'),
      ...routes,
    });
    const crawled = look(url, { render: 'auto', maxTimeMs: 10_000, renderTimeoutMs: 60_000 });
    await running;
    const pids = browsers(process.pid);
    expect(await crawled).toMatchObject({ stoppedBy: 'time', complete: false });
    await goneSoon(pids);
  });

  it('is closed by Ctrl-C, and what is known is told', async () => {
    const { running, routes } = hangs();
    const { url } = await site({ '/': html('หน้าแรก', ['/hang', 'ITA']), ...routes });
    const child = spawn(process.execPath, [LAUNCHER, 'check', url, '--json', '--render', 'auto']);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = once(child, 'close');
    await running;
    const pids = browsers(child.pid ?? 0);
    expect(pids.length).toBeGreaterThan(0);
    child.kill('SIGINT');
    expect(await ended).toEqual([2, null]);
    await goneSoon(pids);
    const { crawl, items } = JSON.parse(Buffer.concat(chunks).toString());
    expect(crawl).toMatchObject({ stoppedBy: 'interrupted', complete: false });
    const hanging = crawl.problems.find((one: { url: string }) => one.url.endsWith('/hang'));
    expect(hanging?.cause).toBe('interrupted');
    expect(items.filter(({ verdict }: { verdict: string }) => verdict === 'fail')).toEqual([]);
  });

  it('is given no more of an endless list of scripts than one page may load', async () => {
    const script = Buffer.alloc(1_000_000, ' ');
    const list = Array.from({ length: 60 }, (_, at) => `<script src="/s.js?${at}"></script>`).join('');
    const served = await site({
      '/': html('หน้าแรก', '/list'),
      '/list': page(`<div id="root"></div>${list}<script>root.innerHTML = ${JSON.stringify(MENU)}</script>`),
      '/s.js': (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
      '/plan': html('แผน'),
    });
    const snapshot = await look(served.url, { render: 'auto', renderTimeoutMs: 30_000 });
    expect(served.asked.filter((one) => one.includes('/s.js')).length).toBeLessThanOrEqual(26);
    expect(paths(snapshot)).toEqual(['/', '/list', '/plan']);
    expect(snapshot).toMatchObject({ complete: false, pages: [{}, { cut: 'script-failed' }, {}] });
  });
});
