import type { OptionWord, Place, Values } from './words.js';

/** A script for bash 3.2 and later: `oit completion bash >> ~/.bashrc`. */
export function bashScript(places: readonly Place[]): string {
  return `# oit: completion for bash
_oit() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at='' i IFS=$'\\n'
  COMPREPLY=()
  # bash parts words at "=", so that --lang=en arrives as three.
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
${steps(places).join('\n')}
    esac
  done
  case "$at:$prev" in
${places.flatMap(({ at, options }) => options.flatMap((option) => valueCase(at, option))).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$at" in
${places.map(({ at, options }) => `      '${at}') ${reply(options.flatMap(({ names }) => names))} ;;`).join('\n')}
    esac
    return
  fi
  case "$at" in
${places.map(({ at, commands, values }) => `    '${at}') ${commands.length > 0 ? reply(commands.map(({ name }) => name)) : reply(values)} ;;`).join('\n')}
  esac
}
complete -F _oit oit
`;
}

/** The cases that lead from one command to those below it; the same in bash and zsh. */
export function steps(places: readonly Place[]): string[] {
  return places
    .filter(({ at }) => at !== '')
    .map(({ at }) => `      '${at.includes(' ') ? at : ` ${at}`}') at='${at}' ;;`);
}

function valueCase(at: string, { names, values }: OptionWord): string[] {
  if (values === undefined) return [];
  return [`    ${names.map((name) => `'${at}:${name}'`).join('|')}) ${reply(values)}; return ;;`];
}

function reply(values: Values): string {
  if (values === 'unknown') return ':';
  if (typeof values === 'string')
    return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -${values === 'dir' ? 'd' : 'f'} -- "$cur"))`;
  return `COMPREPLY=($(compgen -W $'${values.join('\\n')}' -- "$cur"))`;
}
