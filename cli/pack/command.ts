import type { HouseRules } from '../rules.ts';
import { packHelp } from './help.ts';
import { packOptionsOf } from './options.ts';
import { runPack } from './run-pack.ts';

/**
 * `chartcue pack ...`: runs it, writes what it came to, and gives the exit status. `house` reads the rules that ship; it
 * is only called where a command needs them. Throws an InputError (status 2).
 */
export async function packCommand(
  words: readonly string[],
  out: (text: string) => void,
  warn: (line: string) => void,
  house: (warn: (line: string) => void) => HouseRules,
): Promise<0 | 1> {
  const options = packOptionsOf(words);
  if (options.help) {
    out(packHelp(options.command));
    return 0;
  }
  const { status, text, json } = await runPack(options, {
    house: () => house(warn),
    today: new Date().toLocaleDateString('sv'), // the one locale that writes YYYY-MM-DD
    progress: warn,
  });
  out(`${options.json ? JSON.stringify(json) : text}\n`);
  return status;
}
