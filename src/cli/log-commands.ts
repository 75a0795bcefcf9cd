/**
 * Text for the log of a CI job. GitHub Actions takes a line that begins with `::`, spaces before it or not, and `##[` anywhere,
 * for a command to itself; a website must not be able to give it one by a link's words that begin a line of the report.
 */
export function withoutCommands(text: string, env: NodeJS.ProcessEnv): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
