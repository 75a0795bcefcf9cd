import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { cleanText } from '../../text/clean.js';
import type { CheckFlags } from '../options.js';
import { write } from '../streams.js';
import { findConfig, namedConfig } from './find.js';
import { readConfig } from './read.js';
import { settingsOf } from './settings.js';

/**
 * Settings of `oit check` from a file, for what the command line leaves open: before the action, as if they had been typed.
 * The command line wins, key by key.
 *
 * @throws KnownError for settings that are wrong; CommanderError when neither names what to check
 */
export async function applyConfig(command: Command): Promise<void> {
  const { config, quiet, lang } = command.opts<CheckFlags>();
  const file =
    typeof config === 'string'
      ? namedConfig(config)
      : config === false
        ? null
        : await findConfig(process.cwd());
  if (file !== null) {
    const shown = typeof config === 'string' ? config : nearPath(file.path);
    const { target, values } = await readConfig(file, shown, command, process.env);
    const folder = dirname(file.path);
    const typed: unknown = command.processedArgs[0];
    const kept = isElsewhere(typed, target) && values.delete('header');
    for (const { key, path } of settingsOf(command)) {
      if (!values.has(key) || [key, ...rivalsOf(key)].some((one) => isTyped(command, one))) continue;
      const value = values.get(key);
      command.setOptionValueWithSource(
        key,
        path === null ? value : fromFolder(folder, value, path),
        'config',
      );
    }
    if (typed === undefined && target !== undefined)
      command.processedArgs[0] = await targetFrom(folder, target);
    if (!(quiet ?? values.has('quiet'))) {
      const language = command.opts<CheckFlags>().lang ?? lang;
      await write(
        process.stderr,
        `${USED[language]}: ${cleanText(shown)}${kept ? ` (${KEPT[language]})` : ''}\n`,
      );
    }
  }
  if (command.processedArgs[0] === undefined)
    command.error("error: missing required argument 'url|dir'", { code: 'commander.missingArgument' });
}

const USED = { th: 'ใช้การตั้งค่าจาก', en: 'Settings from' };
const KEPT = {
  th: 'ไม่ส่ง header เพราะส่งให้เว็บไซต์ของ target เท่านั้น',
  en: 'header is not sent: it goes to the site of its target only',
};

/** Two options for one choice: who types the one takes no notice of the other in a file. */
const RIVALS = [
  ['json', 'format'],
  ['rules', 'fiscalYear'],
];

const rivalsOf = (key: string) => RIVALS.find((keys) => keys.includes(key)) ?? [];

const isTyped = (command: Command, key: string) =>
  !['default', undefined].includes(command.getOptionValueSource(key));

/** Headers may hold a password for the site the settings name: no other site gets them. */
function isElsewhere(typed: unknown, target: string | undefined): boolean {
  if (typeof typed !== 'string') return false;
  if (target === undefined) return true;
  const originOf = (text: string) => {
    const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    return URL.canParse(address) ? new URL(address).origin : text;
  };
  return originOf(typed) !== originOf(target);
}

/** Paths of a settings file begin where it lies, wherever the command is typed. */
function fromFolder(folder: string, value: unknown, path: 'file' | 'dir' | 'id or file'): unknown {
  if (Array.isArray(value)) return value.map((one) => fromFolder(folder, one, path));
  if (typeof value !== 'string' || (path === 'id or file' && !/[\\/]|\.ya?ml$/i.test(value))) return value;
  return nearPath(resolve(folder, value));
}

async function targetFrom(folder: string, target: string): Promise<string> {
  const path = resolve(folder, target);
  const found = await stat(path).catch(() => null);
  const isPath = found !== null || /^\.{1,2}([\\/]|$)/.test(target) || isAbsolute(target);
  return isPath ? nearPath(path) : target;
}

/** A path as one would type it here. */
function nearPath(path: string): string {
  return relative(process.cwd(), path) || '.';
}
