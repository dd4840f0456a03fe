import { MANNER } from '../manner.ts';
import { beforeEach, expect, test } from 'vitest';
import type { FrameReply, TextMessage } from '#extension/services/protocol.ts';
import { Exchange } from '#extension/watch/exchange.ts';

interface Sent {
  readonly message: TextMessage;
  reply(reply: FrameReply): void;
  fail(): void;
}

const FOUND: FrameReply = {
  type: 'findings',
  fields: [],
  open: 0,
  marks: [],
  manner: { ...MANNER, delay: 300 },
};
let waiting: TextMessage | null;
let sent: Sent[];
let received: FrameReply[];
let losses: number;
let exchange: Exchange;

function message(revision: number): TextMessage {
  const edit = { at: 0, remove: 0, insert: 'x' };
  return { type: 'edit', frame: 'f', field: 'a', base: 0, revision, edit, typing: null, aside: [] };
}

/** There is this to tell now. */
function tell(revision: number): void {
  waiting = message(revision);
  exchange.ask();
}

/** Lets all that was resolved go its way. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  waiting = null;
  sent = [];
  received = [];
  losses = 0;
  exchange = new Exchange({
    compose() {
      const next = waiting;
      waiting = null;
      return next;
    },
    send: (next) =>
      new Promise((reply, reject) => {
        sent.push({ message: next, reply, fail: () => reject(new Error('no receiver')) });
      }),
    receive: (reply) => received.push(reply),
    lost: () => (losses += 1),
  });
});

test('nothing to tell, nothing sent', () => {
  exchange.ask();
  expect(sent).toEqual([]);
});

test('one request is under way at a time, and the latest wins', async () => {
  tell(1);
  tell(2);
  tell(3);
  expect(sent).toHaveLength(1);
  sent[0]!.reply(FOUND);
  await turn();
  expect(sent.map((each) => each.message)).toEqual([message(1), message(3)]);
  sent[1]!.reply(FOUND);
  await turn();
  expect(received).toHaveLength(2);
  tell(4);
  expect(sent).toHaveLength(3);
});

test('a request that the background was stopped in is tried once more', async () => {
  tell(1);
  sent[0]!.fail();
  await turn();
  expect(sent.map((each) => each.message)).toEqual([message(1), message(1)]);
  sent[1]!.reply(FOUND);
  await turn();
  expect([received.length, losses]).toEqual([1, 0]);
});

test('a request that fails twice is lost, and the next one is sent all the same', async () => {
  tell(1);
  sent[0]!.fail();
  await turn();
  sent[1]!.fail();
  await turn();
  expect([received.length, losses, sent.length]).toEqual([0, 1, 2]);
  tell(2);
  expect(sent).toHaveLength(3);
});

test('when stopped it neither sends nor listens', async () => {
  tell(1);
  exchange.stop();
  sent[0]!.reply(FOUND);
  await turn();
  tell(2);
  expect([received.length, sent.length]).toEqual([0, 1]);
});
