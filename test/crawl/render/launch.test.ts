import { expect, it } from 'vitest';
import { launch } from '../../../src/crawl/render/launch.js';
import { hasBrowser } from '../../helpers/browser.js';
import { serve } from '../../helpers/server.js';

it.skipIf(!hasBrowser)('opens no connection by itself, even when nobody answers its requests', async () => {
  let touched = 0;
  const { url, close } = await serve((_, response) => {
    touched += 1;
    response.end('x');
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await expect(page.goto(url)).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await expect(page.goto(url.replace('127.0.0.1', 'localhost'))).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  } finally {
    await browser.close();
    await close();
  }
  expect(touched).toBe(0);
});
