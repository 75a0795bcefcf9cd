import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

type Env = Record<string, string | undefined>;

/** A user names his browser here; the second is what other tools read. */
const NAMED = ['OIT_BROWSER', 'CHROME_PATH'];

const LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const LINUX_OWN = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * Where Chrome, Chromium or Edge are installed, best first. What the environment names stands alone: a user who names a
 * browser wants no other.
 */
export function browserPlaces(platform: NodeJS.Platform, env: Env): string[] {
  const named = NAMED.map((name) => env[name]?.trim() ?? '').find((path) => path !== '');
  if (named !== undefined) return [named];
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS.flatMap((file) => folders.map((folder) => win32.join(folder, file)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return MAC.flatMap((file) => folders.map((folder) => posix.join(folder, file)));
  }
  return [...LINUX.flatMap((name) => LINUX_FOLDERS.map((folder) => posix.join(folder, name))), ...LINUX_OWN];
}

/** Path of an installed browser, null when there is none. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Env = process.env,
): string | null {
  return browserPlaces(platform, env).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
