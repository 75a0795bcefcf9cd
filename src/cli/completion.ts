import { Argument, type Command } from 'commander';
import type { Lang } from '../report/words.js';
import { bashScript } from './completion/bash.js';
import { fishScript } from './completion/fish.js';
import { powershellScript } from './completion/powershell.js';
import { type Place, placesOf } from './completion/words.js';
import { zshScript } from './completion/zsh.js';
import { helpIn } from './help.js';
import { langOption } from './lang-option.js';
import { exampleHelp } from './manual/examples.js';
import { oneOf } from './option-values.js';
import { write } from './streams.js';

const SCRIPTS = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} satisfies Record<string, (places: readonly Place[]) => string>;

export type Shell = keyof typeof SCRIPTS;
const SHELLS = Object.keys(SCRIPTS) as Shell[];

/** Adds `oit completion <shell>`: prints a script that completes what this version knows. */
export function registerCompletion(program: Command, lang: Lang): void {
  program
    .command('completion')
    .description('สคริปต์ให้เชลล์เติมคำด้วย Tab · a script by which the shell completes words')
    .addArgument(
      new Argument('<shell>', `${SHELLS.join(' ')}`).argParser(oneOf('completion <shell>', SHELLS)),
    )
    .addOption(langOption('ภาษาของคำอธิบาย · language of the descriptions'))
    .configureHelp(helpIn(lang))
    .addHelpText('after', exampleHelp('completion', lang))
    .action(async (shell: Shell, flags: { lang: Lang }) => {
      await write(process.stdout, completionScript(shell, program, flags.lang));
    });
}

/** The completion script of a shell, made from the commands themselves. */
export function completionScript(shell: Shell, program: Command, lang: Lang): string {
  return SCRIPTS[shell](placesOf(program, lang));
}
