import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { askedFamilies, isOneOf } from '../classification/families.ts';

interface Line {
  readonly id: string;
  readonly findings: readonly { readonly axis: string; readonly family: string; readonly kind: string }[];
}

// One process for all: what a terminal says of them is what the library says.
test('scan asks about each everyday family when it is bare, and not once it is documented', () => {
  const notes = askedFamilies.flatMap(({ family, bare, documented }) => [
    { id: `${family}: bare`, text: `Assessment: ${bare}` },
    { id: `${family}: documented`, text: `Assessment: ${documented}` },
  ]);
  const input = notes.map((note) => `${JSON.stringify(note)}\n`).join('');
  const ran = spawnSync(process.execPath, ['cli/main.ts', 'scan', '--ndjson'], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  const lines = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  expect(lines.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));

  const wrong = askedFamilies.flatMap(({ family, codes, asks }, at) => {
    const isAsked = ({ findings }: Line): boolean =>
      findings.some((one) => one.kind === 'gap' && one.axis === asks && isOneOf(codes, one.family));
    const [bare, documented] = [lines[at * 2]!, lines[at * 2 + 1]!];
    return [
      ...(isAsked(bare) ? [] : [`${family}: not asked`]),
      ...(isAsked(documented) ? [`${family}: cried`] : []),
    ];
  });
  expect(wrong).toEqual([]);
}, 60_000);
