import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../src/check.js';
import { loadRules } from '../src/rules/load.js';
import { html, PDF } from './helpers/crawl-site.js';

it.skipIf(process.platform === 'win32')(
  'a file that is a shortcut out of the folder is left to a person, one to nothing is a dead link',
  async () => {
    const place = await mkdtemp(join(tmpdir(), 'oit-symlinks-'));
    const root = await mkdtemp(join(place, 'site-'));
    await writeFile(join(place, 'plan.pdf'), PDF);
    await symlink('../plan.pdf', join(root, 'plan.pdf'));
    await symlink('nowhere.pdf', join(root, 'report.pdf'));
    const home = html(
      'อบต.ตัวอย่าง',
      ['plan.pdf', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน'],
      ['report.pdf', 'รายงานผลการดำเนินงานประจำปี 2565'],
    );
    await writeFile(join(root, 'index.html'), home);
    const { items } = await check(root, { rules: await loadRules(), now: new Date(0), render: 'never' });
    const first = (id: string) => items.find((item) => item.id === id)?.findings[0];
    expect(first('o4')).toMatchObject({ code: 'could-not-check', data: { causeCode: 'outside-folder' } });
    expect(first('o4')?.messageEn).toContain('symlink');
    expect(first('o4')?.fixEn).toContain('Put the file itself into the folder');
    expect(first('o13')?.code).toBe('broken-link');
    await rm(place, { recursive: true });
  },
);
