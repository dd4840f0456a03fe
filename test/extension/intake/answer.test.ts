import { expect, test, vi } from 'vitest';
import { createAnswerer } from '#extension/intake/answer.ts';
import type { IntakeReply } from '#extension/intake/protocol.ts';

/** A file whose bytes come when the test says so, and who asked for them. */
class SlowFile extends Blob {
  asked = 0;
  readonly #bytes = Promise.withResolvers<ArrayBuffer>();

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.asked += 1;
    return this.#bytes.promise;
  }

  async comes(): Promise<void> {
    this.#bytes.resolve(await new Blob([this]).arrayBuffer());
  }

  fails(): void {
    this.#bytes.reject(new Error('gone'));
  }
}

const answerer = () =>
  createAnswerer(() => Promise.reject(new Error('not needed')), { steps: [], codes: [] });
const textOf = (reply: IntakeReply): string =>
  reply.type === 'read-file' ? reply.value.documents.map(({ text }) => text).join('') : reply.type;

test('files are asked for before their turn, and answered in the order they came', async () => {
  const answer = answerer();
  const files = ['First note.', 'Second note.'].map((text) => new SlowFile([text]));
  const told: string[] = [];
  const replies = files.map((file) =>
    answer({ type: 'read-file', file }).then((reply) => told.push(textOf(reply))),
  );
  expect(files.map(({ asked }) => asked)).toEqual([1, 1]);
  await files[1]!.comes();
  await files[0]!.comes();
  await Promise.all(replies);
  expect(told).toEqual(['First note.', 'Second note.']);
});

test('a large file is not loaded while another is read', async () => {
  const answer = answerer();
  const small = new SlowFile(['Small.']);
  const large = new SlowFile(['x'.repeat(1_000_001)]);
  const replies = [small, large].map((file) => answer({ type: 'read-file', file }));
  expect(large.asked).toBe(0);
  await small.comes();
  await large.comes();
  expect(textOf((await Promise.all(replies))[1]!).length).toBe(1_000_001);
  expect(large.asked).toBe(1);
});

test('a file that is gone fails by itself, and the next is read', async () => {
  const answer = answerer();
  const [gone, next] = [new SlowFile(['Gone.']), new SlowFile(['Next.'])];
  const replies = [gone, next].map((file) => answer({ type: 'read-file', file }));
  gone.fails();
  await next.comes();
  expect((await Promise.all(replies)).map(textOf)).toEqual(['failed', 'Next.']);
});

test('the rules are asked for with the first file, once, and no file waits for them', async () => {
  const rules = vi.fn<() => Promise<never>>(() => new Promise(() => {}));
  const answer = createAnswerer(rules, { steps: [], codes: [] });
  const replies = ['First note.', 'Second note.'].map((text) =>
    answer({ type: 'read-file', file: new Blob([text]) }),
  );
  expect((await Promise.all(replies)).map(textOf)).toEqual(['First note.', 'Second note.']);
  expect(rules).toHaveBeenCalledTimes(1);
});

test('rules that cannot be had fail the chart that needs them, not the files before it, and are tried again for the next', async () => {
  const rules = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('not to be had')));
  const answer = createAnswerer(rules, { steps: [], codes: [] });
  const chart = { type: 'weigh-chart', parts: [], today: '2026-11-28' } as const;
  const files = ['First note.', 'Second note.'].map((text) => new Blob([text]));
  for (const file of files) expect(textOf(await answer({ type: 'read-file', file }))).not.toBe('failed');
  expect(rules).toHaveBeenCalledTimes(1);
  expect(textOf(await answer(chart))).toBe('failed');
  expect(textOf(await answer(chart))).toBe('failed');
  expect(rules).toHaveBeenCalledTimes(3);
});
