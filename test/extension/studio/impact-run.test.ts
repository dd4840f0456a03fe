import { expect, test } from 'vitest';
import type { Impact } from '#src/authoring/impact.ts';
import type { ImpactMessage, ImpactQuestion, ImpactReply } from '#extension/studio/impact-on-notes.ts';
import { ImpactRuns } from '#extension/studio/impact-run.ts';

const question: ImpactQuestion = { before: null, after: null, notes: [{ name: 'a', parts: ['Ear pain.'] }] };
const impact: Impact = {
  notes: 1,
  notesChanged: 0,
  prompts: { before: 1, after: 1 },
  hints: { before: 0, after: 0 },
  milliseconds: { before: 1, after: 1 },
  rules: [],
};

/** Runs whose workers reply when the test says so. */
function page() {
  const workers: { asked: ImpactMessage[]; reply: (reply: ImpactReply) => void; isEnded: boolean }[] = [];
  const runs = new ImpactRuns((reply) => {
    const worker = { asked: [] as ImpactMessage[], reply, isEnded: false };
    workers.push(worker);
    return {
      ask: (message) => worker.asked.push(message),
      end: () => {
        worker.isEnded = true;
      },
    };
  });
  const said: unknown[] = [];
  const run = (): void =>
    runs.run(question, {
      progress: (done) => said.push(done),
      ended: (result) => said.push(result),
    });
  return { workers, runs, said, run };
}

test('a run goes to the worker that has read the rules meanwhile, and so does the next', () => {
  const { workers, runs, said, run } = page();
  runs.prepare();
  runs.prepare();
  run();
  workers[0]!.reply({ done: 1 });
  workers[0]!.reply({ impact });
  run();
  expect(workers.map(({ asked }) => asked)).toEqual([['prepare', question, question]]);
  expect(said).toEqual([1, impact]);
});

test('a cancel ends the worker whatever it is at, and nothing it says is heard afterwards', () => {
  const { workers, runs, said, run } = page();
  run();
  runs.cancel();
  run();
  workers[0]!.reply({ impact });
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect(said).toEqual([]);
  workers[1]!.reply({ impact });
  expect(said).toEqual([impact]);
});

test('a cancel when nothing runs leaves the worker that is ready', () => {
  const { workers, runs } = page();
  runs.prepare();
  runs.cancel();
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  runs.end();
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test('a worker that breaks down is told of to who runs, and the next run gets another', () => {
  const { workers, runs, said, run } = page();
  runs.prepare();
  workers[0]!.reply({ failed: 'broken' });
  run();
  workers[1]!.reply({ failed: 'broken' });
  expect(said).toEqual(['broken']);
  run();
  expect(workers.length).toBe(3);
});

test('a pack with faults is told of, and the worker stays for the next run', () => {
  const { workers, said, run } = page();
  run();
  workers[0]!.reply({ failed: 'faulty' });
  run();
  expect(said).toEqual(['faulty']);
  expect(workers.length).toBe(1);
});
