import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../../src/crawl/render/find-browser.js';
import { look } from '../../helpers/crawl-site.js';

describe('the browser that shows pages', () => {
  it('is the one the user names, and no other', () => {
    expect(browserPlaces('linux', { OIT_BROWSER: '/opt/own/chrome', CHROME_PATH: '/other' })).toEqual([
      '/opt/own/chrome',
    ]);
    expect(browserPlaces('win32', { CHROME_PATH: 'D:\\chrome.exe' })).toEqual(['D:\\chrome.exe']);
    expect(findBrowser('linux', { OIT_BROWSER: '/nowhere/chrome' })).toBeNull();
  });

  it.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/opt/microsoft/msedge/msedge'],
    ['darwin', { HOME: '/Users/it' }, '/Users/it/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\P86' }, 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\it\\Local' },
      'C:\\Users\\it\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ] as const)('is looked for on %s where it is usually installed', (platform, env, path) => {
    expect(browserPlaces(platform, env)).toContain(path);
  });

  it('is asked for by name when every page is to be shown and there is none', async () => {
    const before = process.env.OIT_BROWSER;
    process.env.OIT_BROWSER = '/nowhere/chrome';
    try {
      await expect(look('http://127.0.0.1:9/', { render: 'always' })).rejects.toThrow(
        '--render always needs Chrome',
      );
    } finally {
      if (before === undefined) delete process.env.OIT_BROWSER;
      else process.env.OIT_BROWSER = before;
    }
  });
});
