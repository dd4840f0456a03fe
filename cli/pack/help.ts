import type { PackCommand } from './options.ts';

const EACH: Readonly<Record<PackCommand, readonly [usage: string, says: string]>> = {
  new: [
    'new DIR --title TEXT --by NAME [--date DAY]',
    'begins a pack: a folder with its manifest, which counts from the day on',
  ],
  find: ['find WORDS ...', 'what a rule on words of a note, or on a code, may name, and by what it is split'],
  test: ['test PATH ...', "runs each rule's own texts, among all packs that ship; 1 where one is red"],
  lint: [
    'lint PATH ... [--date DAY]',
    'every fault with file, line, field and a way to mend it, and what is worth knowing',
  ],
  compare: ['compare OLD NEW', 'two versions of a pack as changes in meaning; 1 where there is one'],
  impact: [
    'impact PATH ... --notes DIR|FILE [--before PATH ...] [--context K=V,..] [--date DAY]',
    'what the packs change on notes (.txt files, or JSON lines as for scan): gained, lost, examples, time; 1 where anything',
  ],
  catalogue: [
    'catalogue PATH ... [--date DAY]',
    'every rule in a list, as Markdown, and which packs do nothing on the day',
  ],
  keygen: ['keygen NAME', 'makes NAME.key to sign with, and NAME.pub for lists of trusted keys'],
  bundle: ['bundle PATH [--out FILE]', 'a pack in one file, ID-VERSION.chartcue-pack, not signed'],
  unpack: ['unpack FILE [--out DIR]', "a pack's folder of a pack in one file"],
  sign: [
    'sign PATH --key FILE --by NAME --reason TEXT [--date DAY] [--out FILE]',
    'a pack in one file with a signature more, once its texts are green',
  ],
  yearly: [
    'yearly PATH ... --classification DIR',
    'what another release, compiled into DIR, changes for the packs, rule by rule, with proposals; 1 where anything',
  ],
  verify: [
    'verify FILE ... --trust FILE',
    'whether packs may be taken: signed, unaltered, by a key of the list; 1 where one may not',
  ],
};

const REST = `PATH is the folder of a pack (with its pack.yaml), a folder of such folders, or a .chartcue-pack file. Packs of your own
take the place of those of the same id that ship, and speak before the others. --json writes the same for programs.

Exit status: 0 all is well, 1 the check found something, 2 the arguments cannot be used. Nothing is sent anywhere.`;

/** The help for one command of `chartcue pack`, or for all. */
export function packHelp(command: PackCommand | null): string {
  const shown = Object.entries(EACH).filter(([name]) => command === null || name === command);
  const lines = shown.map(([, [usage, says]]) => `  npm run -s chartcue -- pack ${usage}\n      ${says}`);
  return `chartcue pack: rule packs of one's own, from a folder in git to a signed file.\n\nUsage\n${lines.join('\n')}\n\n${REST}\n`;
}
