import type { OptionWord, Place, Values } from './words.js';

/** A script for fish: `oit completion fish > ~/.config/fish/completions/oit.fish`. */
export function fishScript(places: readonly Place[]): string {
  const below = places.filter(({ at }) => at !== '');
  return `# oit: completion for fish
function __oit_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
${below.map(({ at }) => `            case '${at.includes(' ') ? at : ` ${at}`}'\n                set at '${at}'`).join('\n')}
        end
    end
    test "$at" = "$argv[1]"
end
complete -c oit -f
${places.flatMap(linesOf).join('\n')}
`;
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function linesOf({ at, commands, options, values }: Place): string[] {
  const here = `complete -c oit -n ${quoted(`__oit_at ${quoted(at)}`)}`;
  return [
    ...commands.map(({ name, description }) => `${here} -a ${name} -d ${quoted(description)}`),
    ...(values === 'unknown' ? [] : [`${here} ${taking(values)}`]),
    ...options.map((option) => `${here} ${names(option)} -d ${quoted(option.description)}`),
  ];
}

function names({ names, values }: OptionWord): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  if (values === undefined) return flags.join(' ');
  return [...flags, values === 'unknown' ? '-x' : `-r ${taking(values)}`].join(' ');
}

function taking(values: Exclude<Values, 'unknown'>): string {
  if (values === 'file') return '-F';
  if (values === 'dir') return `-a '(__fish_complete_directories)'`;
  return `-a ${quoted(values.join(' '))}`;
}
