import { MANNER } from '../manner.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FindingsMessage } from '#extension/services/protocol.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { FieldLog } from '#extension/watch/field-log.ts';
import { OpenPrompts } from '#extension/watch/open-prompts.ts';
import { promptOf } from './prompt-of.ts';

const TEXT = 'Knee pain and hip pain.';
const knee = promptOf(TEXT, 'Knee pain');
const hip = promptOf(TEXT, 'hip pain');

let open: OpenPrompts;
let log: FieldLog;
let logs: Map<string, FieldLog>;

function found(revision: number, ...prompts: Prompt[]): FindingsMessage {
  const marks = prompts.map(({ key }) => key);
  return {
    type: 'findings',
    fields: [{ field: 'f1', part: 0, revision, prompts }],
    open: prompts.length,
    marks,
    manner: { ...MANNER, delay: 300 },
  };
}

/** The field's text becomes `text`, as typing makes it. */
function typed(text: string): void {
  const edit = log.read(text);
  if (edit !== null) open.changed('f1', edit);
}

const keys = (): string[] => open.asked().map((prompt) => prompt.key);

beforeEach(() => {
  open = new OpenPrompts();
  log = new FieldLog(TEXT);
  logs = new Map([['f1', log]]);
});

describe('what the background found', () => {
  test('stands at its place', () => {
    open.take(found(0, hip, knee), logs);
    expect(keys()).toEqual([knee.key, hip.key]);
    expect(open.open).toBe(2);
  });

  test('in an older text is carried to the newest', () => {
    typed(`Since May. ${TEXT}`);
    open.take(found(0, knee), logs);
    expect(open.asked()[0]!.start).toBe(11);
  });

  test('in an older text is dropped where its words were changed since', () => {
    typed('Knee swelling and hip pain.');
    open.take(found(0, knee, hip), logs);
    expect(keys()).toEqual([hip.key]);
  });

  test('in a text that is no longer known is not taken', () => {
    open.take(found(7, knee), logs);
    expect(keys()).toEqual([]);
  });

  test('in a text before the one read last does not undo what is known', () => {
    typed(`${TEXT} `);
    open.take(found(1, knee), logs);
    open.take(found(0, knee, hip), logs);
    expect(keys()).toEqual([knee.key]);
  });

  test('in fields that are not named any more is forgotten', () => {
    open.take(found(0, knee), logs);
    open.take({ type: 'findings', fields: [], open: 0, marks: [], manner: { ...MANNER, delay: 300 } }, logs);
    expect(keys()).toEqual([]);
  });

  test('as a hint is found by its key, and neither marked nor asked', () => {
    open.take(found(0, { ...knee, level: 'hint' }), logs);
    expect(keys()).toEqual([]);
    expect(open.marked()).toEqual([]);
    expect(open.find(knee.key)?.field).toBe('f1');
  });
});

describe('an answered question', () => {
  beforeEach(() => {
    open.take(found(0, knee, hip), logs);
    typed('Left knee pain and hip pain.');
    open.answered(knee.key, 'f1', log.revision);
  });

  test('goes at once, and its neighbour stays at its words', () => {
    expect(keys()).toEqual([hip.key]);
    expect(log.text.slice(open.asked()[0]!.start, open.asked()[0]!.end)).toBe('hip pain');
  });

  test('does not come back with what was read of the text before the answer', () => {
    open.take(found(0, hip, promptOf(TEXT, 'hip pain', { key: knee.key })), logs);
    expect(keys()).toEqual([hip.key]);
  });

  test('is asked again when the text read after the answer still asks it', () => {
    open.take(found(1, promptOf(log.text, 'hip pain', { key: knee.key })), logs);
    expect(keys()).toEqual([knee.key]);
  });
});

describe('a question set aside by hand', () => {
  test('is not asked again in this note, and the background is told', () => {
    open.take(found(0, knee), logs);
    open.setAside(knee.key, 'not-relevant');
    open.take(found(0, knee), logs);
    expect(keys()).toEqual([]);
    expect(open.asides()).toEqual([{ key: knee.key, reason: 'not-relevant' }]);
  });

  test('is asked again when it is taken up', () => {
    open.take(found(0, knee), logs);
    open.setAside(knee.key, 'not-now');
    open.takeUp(knee.key);
    open.take(found(0, knee), logs);
    expect(keys()).toEqual([knee.key]);
    expect(open.asides()).toEqual([]);
  });

  test('may be asked of the next note', () => {
    open.take(found(0, knee), logs);
    open.setAside(knee.key, 'not-relevant');
    open.beginAnew('another field');
    expect(open.asides()).toEqual([{ key: knee.key, reason: 'not-relevant' }]);
    open.beginAnew('f1');
    open.take(found(0, knee), logs);
    expect(keys()).toEqual([knee.key]);
    expect(open.asides()).toEqual([]);
  });
});

test('what is marked is what the background says, of whatever field', () => {
  const other = promptOf(TEXT, 'hip pain', { key: 'other', part: 1 });
  logs.set('f2', new FieldLog(TEXT));
  const message: FindingsMessage = {
    type: 'findings',
    fields: [
      { field: 'f1', part: 0, revision: 0, prompts: [hip, knee] },
      { field: 'f2', part: 1, revision: 0, prompts: [other] },
    ],
    open: 3,
    marks: [hip.key, 'other'],
    manner: { ...MANNER, delay: 300 },
  };
  open.take(message, logs);
  expect(open.marked().map((prompt) => prompt.key)).toEqual([hip.key, 'other']);
  expect(open.fieldOfPart(1)).toBe('f2');
  expect(open.partOfField('f1')).toBe(0);
});
