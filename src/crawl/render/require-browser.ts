import { KnownError } from '../../errors.js';
import { type Missing, whatIsMissing } from './launch.js';

const SENTENCES: Record<Missing, readonly [th: string, en: string]> = {
  'no-playwright': [
    '--render always ต้องใช้ playwright-core ให้ติดตั้งไว้ที่เดียวกับ oit-check ด้วย npm install playwright-core',
    '--render always needs playwright-core: install it beside oit-check with npm install playwright-core',
  ],
  'no-browser': [
    '--render always ต้องใช้ Chrome, Chromium หรือ Edge ให้ติดตั้งตัวใดตัวหนึ่ง หรือระบุที่อยู่ของโปรแกรมใน OIT_BROWSER',
    '--render always needs Chrome, Chromium or Edge: install one, or name its path in OIT_BROWSER',
  ],
};

/** @throws KnownError when no browser can be opened: who asks for one on every page wants no run without */
export async function requireBrowser(): Promise<void> {
  const missing = await whatIsMissing();
  if (missing) throw new KnownError(...SENTENCES[missing]);
}
