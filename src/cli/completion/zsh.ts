import { steps } from './bash.js';
import type { OptionWord, Place, Values } from './words.js';

/** A script for zsh, as a file `_oit` of a folder in fpath, or sourced. */
export function zshScript(places: readonly Place[]): string {
  return `#compdef oit
_oit() {
  local at='' prev="\${words[CURRENT-1]}" i
  local -a found
  if [[ $PREFIX == --*=* ]]; then
    prev="\${PREFIX%%=*}"
    compset -P '*='
  fi
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
${steps(places).join('\n')}
    esac
  done
  case "$at:$prev" in
${places.flatMap(({ at, options }) => options.flatMap((option) => valueCase(at, option))).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    case "$at" in
${places.map(({ at, options }) => `      '${at}') found=(${described(options.flatMap(eachName))}) ;;`).join('\n')}
    esac
    _describe -o option found
    return
  fi
  case "$at" in
${places.map((place) => `    '${place.at}') ${follows(place)} ;;`).join('\n')}
  esac
}
if [ "\${funcstack[1]}" = _oit ]; then _oit "$@"; else compdef _oit oit; fi
`;
}

interface Word {
  name: string;
  description: string;
}

const eachName = ({ names, description }: OptionWord): Word[] => names.map((name) => ({ name, description }));

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const described = (words: readonly Word[]) =>
  words.map(({ name, description }) => quoted(`${name}:${description}`)).join(' ');

function valueCase(at: string, { names, values }: OptionWord): string[] {
  if (values === undefined) return [];
  return [`    ${names.map((name) => `'${at}:${name}'`).join('|')}) ${reply(values)}; return ;;`];
}

function follows({ commands, values }: Place): string {
  return commands.length > 0 ? `found=(${described(commands)}); _describe command found` : reply(values);
}

function reply(values: Values): string {
  if (values === 'unknown') return ':';
  if (typeof values === 'string') return values === 'dir' ? '_files -/' : '_files';
  return `compadd -- ${values.map(quoted).join(' ')}`;
}
