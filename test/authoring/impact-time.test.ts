import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { impactOf, type NamedNote } from '#src/authoring/impact.ts';
import { createEngine, engineWith } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { Random } from '../packs/hostile/random.ts';
import { ownRules } from '../rules/read-rules.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Seconds of the processor for 500 notes on one core: who waits for an impact has two. */
const PATIENCE = 5;

const { rules } = ownRules();
const lines = readdirSync('test/notes').flatMap((name) =>
  readFileSync(`test/notes/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
);

/** Notes of about 3,000 characters, no two the same: lines of the sample notes, in any order. */
function notes(count: number): NamedNote[] {
  const random = new Random(500);
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    while (text.length < 3000) text += `${random.of(lines)}\n`;
    return { name: `note ${i}`, note: noteOf(text) };
  });
}

test('the impact of a change to a pack on 500 notes takes less than five seconds of the processor', () => {
  const before = createEngine(rules!);
  const packs = rules!.packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) =>
      rule.axis === 'laterality' ? { ...rule, level: 'hint' as const } : rule,
    ),
  }));
  const run = impactOf(before, engineWith(before, packs), notes(500), {
    context: {},
    now: () => performance.now(),
    examples: 3,
  });
  const start = process.threadCpuUsage().user;
  let step = run.next();
  while (step.done !== true) step = run.next();
  const seconds = (process.threadCpuUsage().user - start) / 1_000_000;
  expect(step.value.notes).toBe(500);
  expect(step.value.notesChanged).toBeGreaterThan(100);
  expect(step.value.prompts.after).toBeLessThan(step.value.prompts.before);
  expect(seconds).toBeLessThan(PATIENCE);
});
