import type { SoundPack } from '#src/packs/read-pack.ts';
import { comparePacks, type PackChange } from '#src/authoring/compare.ts';
import { printable } from '#node/table.ts';
import type { Result } from './result.ts';

/** `pack compare OLD NEW`: 1 where they mean something else. */
export function packCompare(before: SoundPack, after: SoundPack): Result {
  const changes = comparePacks(before.content, after.content);
  const head = `From ${name(before)} to ${name(after)}: ${changes.length === 0 ? 'nothing changed in meaning' : `${changes.length} change${changes.length === 1 ? '' : 's'}`}.`;
  return {
    status: changes.length === 0 ? 0 : 1,
    text: [head, ...changes.map(shown)].join('\n'),
    json: { changes },
  };
}

function name({ content: { pack } }: SoundPack): string {
  return `${pack.id} ${pack.version}`;
}

const LONGEST = 300;

function shown({ rule, kind, field, before, after }: PackChange): string {
  const where = [rule ?? 'the pack', ...(field === '' ? [] : [field])].join(' ');
  const lines = [
    ...(before === '' ? [] : [`    - ${cut(before)}`]),
    ...(after === '' ? [] : [`    + ${cut(after)}`]),
  ];
  return [`  ${kind.replaceAll('-', ' ')}: ${where}`, ...lines].join('\n');
}

function cut(text: string): string {
  const line = printable(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
