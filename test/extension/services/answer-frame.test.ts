import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#extension/services/answer-frame.ts';
import { promptsInOrder } from '#extension/services/findings-by-frame.ts';
import { LONGEST_TEXT } from '#extension/services/message-guard.ts';
import { Notes } from '#extension/services/notes.ts';
import type { FieldsMessage, FindingsMessage, TextMessage } from '#extension/services/protocol.ts';
import { readerOf } from '#extension/services/reader.ts';
import { loadRules } from '#src/packs/load.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { answered } from '../../fixtures/background.ts';

const reader = readerOf(loadRules(readRulesFiles('.')).rules!);
const TAB = 3;

let notes: Notes;
beforeEach(() => {
  notes = new Notes();
});

function answer(frameId: number, message: TextMessage): Answer {
  const refused = { push: [], askOthers: false, open: 0, marks: [] };
  return { ...refused, ...answered(notes, reader, '2026-11-21', { tab: TAB, frameId }, message) };
}

function fieldsOf(frame: string, texts: readonly string[], more: Partial<FieldsMessage> = {}): FieldsMessage {
  const fields = texts.map((text, order) => ({
    field: `${frame}${order}`,
    label: '',
    order,
    revision: 1,
    text,
  }));
  return { type: 'fields', frame, fields, typing: null, aside: [], ...more };
}

function findings({ reply }: Pick<Answer, 'reply'>): FindingsMessage {
  if (reply.type !== 'findings') throw new Error(`the reply is ${reply.type}`);
  return reply;
}

/** The words asked about in each field of a reply. */
function asked(message: FindingsMessage): string[][] {
  return message.fields.map(({ prompts }) => prompts.map(({ quote }) => quote));
}

describe('a frame that tells its fields', () => {
  it('is told what is open in each, at the revision that was read', () => {
    const reply = findings(answer(0, fieldsOf('a', ['Hip effusion.', 'Effusion of the knee.'])));
    expect(asked(reply)).toEqual([['Hip effusion'], ['Effusion of the knee']]);
    expect(reply.fields.map(({ field, part, revision }) => [field, part, revision])).toEqual([
      ['a0', 0, 1],
      ['a1', 1, 1],
    ]);
    expect(reply.open).toBe(2);
  });

  it('is asked nothing that another of its fields answers', () => {
    const reply = findings(answer(0, fieldsOf('a', ['Left knee pain.', 'Effusion of the knee.'])));
    expect(asked(reply).flat()).not.toContain('Effusion of the knee');
  });

  it('is not asked about the sentence that is being written', () => {
    const typing = { field: 'a0', at: 20, isRested: false };
    const reply = findings(answer(0, fieldsOf('a', ['Effusion of the knee'], { typing })));
    expect(asked(reply)).toEqual([[]]);
  });

  it('is not asked what was set aside by hand', () => {
    const message = fieldsOf('a', ['Effusion of the knee.']);
    const { prompts } = findings(answer(0, message)).fields[0]!;
    const aside = prompts.map(({ key }) => ({ key, reason: 'not-now' as const }));
    expect(asked(findings(answer(0, { ...message, aside })))).toEqual([[]]);
    expect(notes.get(TAB)?.aside.map(({ prompt, reason }) => [prompt.quote, reason])).toEqual([
      ['Effusion of the knee', 'not-now'],
    ]);
  });

  it('gets an answer too when it holds nothing', () => {
    expect(answer(0, fieldsOf('a', []))).toMatchObject({ reply: { fields: [], open: 0 }, askOthers: false });
    expect(notes.get(TAB)).toBeUndefined();
  });
});

describe('a frame that tells an edit', () => {
  const edit = {
    type: 'edit',
    frame: 'a',
    field: 'a0',
    base: 1,
    revision: 2,
    typing: null,
    aside: [],
  } as const;

  it('is told what is open after it', () => {
    answer(0, fieldsOf('a', ['Effusion of the knee.']));
    const after = findings(answer(0, { ...edit, edit: { at: 16, remove: 0, insert: 'left ' } }));
    expect(asked(after)).toEqual([[]]);
    expect(after.fields[0]!.revision).toBe(2);
  });

  it('is asked for its text when the background was stopped in between', () => {
    expect(answer(0, { ...edit, edit: { at: 0, remove: 0, insert: 'x' } }).reply).toEqual({
      type: 'text-wanted',
    });
  });

  it('is refused a note that grows too long, and the note stays as it was', () => {
    answer(0, fieldsOf('a', ['Effusion of the knee.']));
    const insert = 'x'.repeat(LONGEST_TEXT);
    expect(answer(0, { ...edit, edit: { at: 0, remove: 0, insert } }).reply).toEqual({
      type: 'refused',
      code: 'note-too-large',
    });
    expect(notes.get(TAB)?.note.frames[0]?.fields[0]?.revision).toBe(1);
  });
});

describe('the frames of one tab', () => {
  it('are asked for their fields when the first of them speaks, and not again', () => {
    expect(answer(0, fieldsOf('a', ['Knee pain.'])).askOthers).toBe(true);
    expect(answer(7, fieldsOf('b', ['Plan: rest.'])).askOthers).toBe(false);
  });

  it('are told when the text of another changes what is open in theirs', () => {
    answer(7, fieldsOf('b', ['Effusion of the knee.']));
    const { push, open } = answer(0, fieldsOf('a', ['Left knee pain.']));
    expect(push.map(({ frameId, message }) => [frameId, asked(message)])).toEqual([[7, [[]]]]);
    expect(open).toBe(0);
  });

  it('are left alone when nothing changed for them', () => {
    answer(7, fieldsOf('b', ['Effusion of the knee.']));
    answer(0, fieldsOf('a', ['Seen today.']));
    expect(answer(0, fieldsOf('a', ['Seen today, again.'])).push).toEqual([]);
  });

  it('are listed for the panel in the order of the note', () => {
    answer(7, fieldsOf('b', ['Effusion of the knee.']));
    answer(0, fieldsOf('a', ['Seen for hip effusion.']));
    const { places, prompts } = notes.get(TAB)!;
    expect(
      promptsInOrder(places, prompts).map(({ prompt, frameId, field }) => [prompt.quote, frameId, field]),
    ).toEqual([
      ['hip effusion', 0, 'a0'],
      ['Effusion of the knee', 7, 'b0'],
    ]);
  });

  it('leave nothing behind in the note when they are left', () => {
    answer(7, fieldsOf('b', ['Left knee pain.']));
    expect(asked(findings(answer(0, fieldsOf('a', ['Effusion of the knee.']))))).toEqual([[]]);
    const { push } = answer(7, fieldsOf('b', []));
    expect(push.map(({ message }) => asked(message))).toEqual([[['Effusion of the knee']]]);
    answer(0, fieldsOf('a', []));
    expect(notes.get(TAB)).toBeUndefined();
  });

  it('know nothing of the frames of another tab', () => {
    answer(0, fieldsOf('a', ['Left knee pain.']));
    const other = answered(
      notes,
      reader,
      '2026-11-21',
      { tab: 4, frameId: 0 },
      fieldsOf('c', ['Knee effusion.']),
    );
    expect(asked(findings(other))).toEqual([['Knee effusion']]);
  });
});
