import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { ownRules } from '../rules/read-rules.ts';

const engine = createEngine(ownRules().rules!);
const path = fileURLToPath(new URL('read-as.yaml', import.meta.url));
const { sentences } = parse(readFileSync(path, 'utf8')) as {
  readonly sentences: readonly { readonly says: string; readonly reads: readonly string[] }[];
};

/** The families that a note names as this patient's now, each with its details. */
function readAs(text: string): string[] {
  return analyse(noteOf(text), engine)
    .problems.filter(({ isPresent }) => isPresent)
    .map(({ condition, details }) =>
      [condition.family, ...new Set(details.map(({ axis, value }) => `${axis}=${value}`).toSorted())].join(
        ' ',
      ),
    )
    .toSorted();
}

test.each(sentences)('$says', ({ says, reads }) => {
  expect(readAs(says)).toEqual(reads.toSorted());
});
