import type { Place, Values } from './words.js';

/** A script for PowerShell 5.1 and later: `oit completion powershell >> $PROFILE`. Names of files PowerShell completes itself. */
export function powershellScript(places: readonly Place[]): string {
  return `# oit: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName oit -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${places.map(({ at, commands }) => `    '${at}' = @(${listOf(commands.map(({ name, description }) => pair(name, description)))})`).join('\n')}
  }
  $options = @{
${places.map(({ at, options }) => `    '${at}' = @(${listOf(options.flatMap(({ names, description }) => names.map((name) => pair(name, description))))})`).join('\n')}
  }
  $values = @{
${places.flatMap(valuesOf).join('\n')}
  }
  $at = ''
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  foreach ($word in $words | Select-Object -Skip 1) {
    $next = "$at $word".Trim()
    if ($options.ContainsKey($next)) { $at = $next }
  }
  $asked = "$($at):$($words[-1])"
  if ($words.Count -gt 1 -and $values.ContainsKey($asked)) { $found = $values[$asked] }
  elseif ($wordToComplete -like '-*') { $found = $options[$at] }
  elseif ($commands[$at].Count -gt 0) { $found = $commands[$at] }
  else { $found = $values["$($at):"] }
  foreach ($one in $found) {
    if ($one[0] -like "$wordToComplete*") {
      [System.Management.Automation.CompletionResult]::new($one[0], $one[0], 'ParameterValue', $one[1])
    }
  }
}
`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** The comma keeps PowerShell from taking a list of one pair for a list of two texts. */
const listOf = (pairs: string[]) => (pairs.length === 1 ? `,${pairs[0]}` : pairs.join(', '));
const pair = (name: string, description: string) => `@(${quoted(name)}, ${quoted(description)})`;

function valuesOf({ at, options, values }: Place): string[] {
  const line = (key: string, found: Values | undefined) =>
    found === undefined ? [] : [`    '${key}' = @(${listed(found)})`];
  return [
    ...line(`${at}:`, values),
    ...options.flatMap((option) => option.names.flatMap((name) => line(`${at}:${name}`, option.values))),
  ];
}

const listed = (values: Values) =>
  typeof values === 'string' ? '' : listOf(values.map((one) => pair(one, one)));
