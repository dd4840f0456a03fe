import { describe, expect, test } from 'vitest';
import { type Impact, impactOf, type NamedNote } from '#src/authoring/impact.ts';
import { createEngine, engineWith } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { ear, rules } from './small-packs.ts';

const engine = createEngine(rules);
const notes: readonly NamedNote[] = [
  { name: 'a', note: noteOf('Assessment: ear pain.') },
  { name: 'b', note: noteOf('Assessment: left ear pain. Talking therapy today.') },
  { name: 'c', note: noteOf('CC: otalgia. Plan: talking therapy.') },
];

/** The engine of what ships with the small pack "ear" changed. */
function changed(...given: Parameters<typeof ear>) {
  const own = ear(...given).packs.flatMap(({ pack }) => (pack === null ? [] : [pack]));
  return engineWith(engine, [...own, ...rules.packs]);
}

function impact(after: typeof engine, before = engine, examples = 5): Impact {
  let ticks = 0;
  const run = impactOf(before, after, notes, { context: {}, now: () => (ticks += 1), examples });
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

test('the same packs change nothing', () => {
  expect(impact(changed())).toMatchObject({
    notes: 3,
    notesChanged: 0,
    prompts: { before: 4, after: 4 },
    hints: { before: 0, after: 0 },
    rules: [],
  });
});

test('a rule that is lowered turns questions into hints, each with a place to read', () => {
  expect(impact(changed([['level: ask', 'level: hint']]))).toMatchObject({
    notesChanged: 2,
    prompts: { before: 4, after: 2 },
    hints: { before: 0, after: 2 },
    rules: [
      {
        rule: 'ear/ear-pain-side',
        before: 2,
        after: 2,
        gained: 0,
        lost: 0,
        changed: 2,
        examples: [
          { note: 'a', part: 0, start: 12, end: 20, change: 'changed' },
          { note: 'c', part: 0, start: 4, end: 11, change: 'changed' },
        ],
      },
    ],
  });
});

test('what is asked no more is lost, and the other way round gained', () => {
  const silent = engineWith(
    engine,
    rules.packs.filter(({ id }) => id !== 'ear'),
  );
  expect(impact(silent).rules).toMatchObject([{ rule: 'ear/ear-pain-side', lost: 2, gained: 0 }]);
  expect(impact(engine, silent).rules).toMatchObject([{ rule: 'ear/ear-pain-side', lost: 0, gained: 2 }]);
});

test('a question that another rule takes over is told of both', () => {
  const { rules: told } = impact(changed([['Which ear hurts?', 'Which of the two?']], 'hearing'));
  expect(told.map(({ rule, before, after, changed: of }) => [rule, before, after, of])).toEqual([
    ['ear/ear-pain-side', 2, 0, 2],
    ['hearing/ear-pain-side', 0, 2, 2],
  ]);
  expect(told[0]!.examples[0]).toMatchObject({ before: 'ear/ear-pain-side', after: 'hearing/ear-pain-side' });
});

test('keeps as many examples of each rule as are wanted', () => {
  const [rule] = impact(changed([['level: ask', 'level: hint']]), engine, 1).rules;
  expect(rule).toMatchObject({ changed: 2, examples: [{ note: 'a' }] });
});

test('counts reading on both sides, and asking on its own', () => {
  // The clock of the test goes on by one each time it is read: reading, asking before, asking after.
  expect(impact(engine).milliseconds).toEqual({ before: 6, after: 6 });
});

describe('goes note by note', () => {
  test('and tells how many are done', () => {
    const run = impactOf(engine, engine, notes, { context: {}, now: () => 0, examples: 1 });
    expect([...run]).toEqual([1, 2, 3]);
  });

  test('and reads no note more once it is stopped', () => {
    const read: string[] = [];
    function* watched() {
      for (const note of notes) {
        read.push(note.name);
        yield note;
      }
    }
    for (const done of impactOf(engine, engine, watched(), { context: {}, now: () => 0, examples: 1 }))
      if (done === 2) break;
    expect(read).toEqual(['a', 'b']);
  });
});
