import { readdir, realpath, stat } from 'node:fs/promises';
import { KnownError } from '../errors.js';
import { INDEX_FILES } from './folder/locate.js';
import { loginOf, withoutLogin } from './login.js';
import { refuseMistyped, withoutQuotes } from './mistyped.js';

/** What is to be checked, made of what the user typed. */
export type CheckTarget =
  /**
   * Addresses to try in order: a host without scheme is asked by https first. `login`: the Authorization header made of the
   * user name and password typed in the address, '' when there are none; the addresses never hold them.
   */
  | { source: 'url'; candidates: string[]; login: string }
  /** `root`: real path of the folder; `base`: the address it is served under, ending in `/`. */
  | { source: 'folder'; root: string; base: string };

const LOCAL_BASE = 'http://localhost/';

/**
 * @param given an address (with or without https://, Thai names too) or the path of a folder
 * @param baseUrl the address a folder will have on the web; http://localhost/ when missing
 * @throws KnownError for anything that is neither, with what to do
 */
export async function resolveTarget(given: string, baseUrl?: string): Promise<CheckTarget> {
  const asTyped = given.trim();
  const isThere = await stat(asTyped).catch(() => null);
  const text = isThere ? asTyped : withoutQuotes(asTyped);
  const shown = withoutLogin(text);
  if (text === '') throw notAnAddress(shown);
  const found = isThere ?? (await stat(text).catch(() => null));
  if (found?.isDirectory()) return folderTarget(text, baseUrl);
  if (found) {
    throw new KnownError(
      `“${text}” เป็นไฟล์ ไม่ใช่โฟลเดอร์ โปรดระบุโฟลเดอร์ที่เก็บเว็บไซต์ หรือที่อยู่เว็บไซต์ เช่น https://www.example.go.th`,
      `"${text}" is a file; give the folder of the website, or an address such as https://www.example.go.th`,
    );
  }
  refuseMistyped(text);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return webTarget([text], shown, baseUrl);
  if (scheme || /^(mailto|javascript|data|tel|about|blob|file):/i.test(text)) {
    const name = scheme ?? text.split(':', 1)[0] ?? '';
    throw new KnownError(
      `ไม่รองรับที่อยู่แบบ “${name}:” ใน “${shown}” โปรดใช้ที่อยู่ที่ขึ้นต้นด้วย https:// หรือ http:// หรือระบุโฟลเดอร์`,
      `"${name}:" addresses are not supported ("${shown}"); use one that starts with https:// or http://, or a folder`,
    );
  }
  if (looksLikePath(text)) {
    throw new KnownError(
      `ไม่พบโฟลเดอร์ “${text}” โปรดตรวจสอบชื่อโฟลเดอร์ หรือระบุที่อยู่เว็บไซต์ เช่น https://www.example.go.th`,
      `There is no folder "${text}"; check its name, or give an address such as https://www.example.go.th`,
    );
  }
  return webTarget([`https://${text}`, `http://${text}`], shown, baseUrl);
}

function webTarget(written: string[], shown: string, baseUrl: string | undefined): CheckTarget {
  if (baseUrl !== undefined) throw noFolder(shown);
  const urls = written.map((text) => httpUrl(text, shown));
  return { source: 'url', candidates: urls.map(({ href }) => withoutLogin(href)), login: loginOf(urls[0]) };
}

function noFolder(given: string): KnownError {
  return new KnownError(
    `--base-url ใช้กับโฟลเดอร์เท่านั้น แต่ “${given}” ไม่ใช่โฟลเดอร์ โปรดตัด --base-url ออก หรือระบุโฟลเดอร์ของเว็บไซต์`,
    `--base-url is for folders only, but "${given}" is none; leave --base-url out, or give the website's folder`,
  );
}

function looksLikePath(text: string): boolean {
  return /^([./~\\]|[a-z]:[\\/])|\\/i.test(text);
}

function httpUrl(text: string, shown: string): URL {
  if (/\s/.test(text) || !URL.canParse(text)) throw notAnAddress(shown);
  const url = new URL(text);
  if (!/[.:]/.test(url.hostname) && url.hostname !== 'localhost') throw notAnAddress(shown);
  url.hash = '';
  return url;
}

function notAnAddress(given: string): KnownError {
  return new KnownError(
    `“${given}” ไม่ใช่ที่อยู่เว็บไซต์และไม่มีโฟลเดอร์ชื่อนี้ โปรดระบุที่อยู่ เช่น https://www.example.go.th หรือโฟลเดอร์ที่เก็บเว็บไซต์`,
    `"${given}" is neither a web address nor a folder; give an address such as https://www.example.go.th, or the website's folder`,
  );
}

async function folderTarget(path: string, baseUrl: string | undefined): Promise<CheckTarget> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(
      `เปิดโฟลเดอร์ “${path}” ไม่ได้ (${error.code ?? 'error'}) โปรดตรวจสอบสิทธิ์การอ่านโฟลเดอร์`,
      `The folder "${path}" cannot be opened (${error.code ?? 'error'}); check that you may read it`,
    );
  });
  const visible = names.filter((name) => !name.startsWith('.'));
  if (visible.length === 0) {
    throw new KnownError(
      `โฟลเดอร์ “${path}” ว่างเปล่า โปรดระบุโฟลเดอร์ที่มีไฟล์ของเว็บไซต์ (มี index.html)`,
      `The folder "${path}" is empty; give the folder that holds the website (with its index.html)`,
    );
  }
  if (!INDEX_FILES.some((index) => visible.includes(index))) {
    throw new KnownError(
      `โฟลเดอร์ “${path}” ไม่มีหน้าแรก (index.html) โปรดระบุโฟลเดอร์ที่มี index.html หรือเปลี่ยนชื่อไฟล์หน้าแรกเป็น index.html`,
      `The folder "${path}" has no homepage (index.html); give the folder that has one, or name the homepage index.html`,
    );
  }
  return { source: 'folder', root: await realpath(path), base: baseOf(baseUrl) };
}

function baseOf(given: string | undefined): string {
  if (given === undefined) return LOCAL_BASE;
  const baseUrl = withoutLogin(given);
  if (!/^https?:\/\//i.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new KnownError(
      `--base-url “${baseUrl}” ไม่ใช่ที่อยู่เว็บไซต์ โปรดใช้ที่อยู่ที่ขึ้นต้นด้วย https:// เช่น https://www.example.go.th/`,
      `--base-url "${baseUrl}" is not a web address; use one that starts with https://, such as https://www.example.go.th/`,
    );
  }
  const url = new URL(baseUrl);
  return new URL(url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`, url.origin).href;
}
