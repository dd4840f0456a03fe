// A little more than 150 lines, because every message that comes from a page is checked in one place.
import { ASIDE_REASONS } from '#src/measures/day-count.ts';
import type {
  AsideKey,
  DoneMessage,
  EditMessage,
  FieldsMessage,
  FrameMessage,
  OfferDoneMessage,
  OfferWantedMessage,
  PanelMessage,
  RefusedReply,
  RemarkMessage,
  TakeUpMessage,
} from './protocol.ts';

/**
 * Messages from content scripts are as trustworthy as the page they run in: a renderer that was taken over speaks for
 * them. Each is checked here to the last field, and copied, so that nothing else comes in with it.
 *
 * By hand, not with a schema library: the one at hand builds its checks with `new Function`, and no program made of text
 * is to be in the bundle at all.
 */

/** Ten times the longest note we promise to read. */
export const LONGEST_TEXT = 10_000_000;
const MOST_FIELDS = 500;
const MOST_ASIDE = 5_000;
const LONGEST_REMARK = 500;
const MOST_CONTEXTS = 20;
const LONGEST_CONTEXT = 20_000;
const LONGEST_KEY = 300;
const LONGEST_LABEL = 300;

export type Guarded<T> =
  | { readonly message: T; readonly refused: null }
  | { readonly message: null; readonly refused: RefusedReply['code'] };

const MALFORMED = { message: null, refused: 'message-malformed' } as const;
const TOO_LARGE = { message: null, refused: 'message-too-large' } as const;

/** A message from a frame in its shape, or why it is refused. */
export function guardFrameMessage(value: unknown): Guarded<FrameMessage> {
  if (!isRecord(value)) return MALFORMED;
  if (value['type'] === 'fields') return guardFields(value);
  if (value['type'] === 'edit') return guardEdit(value);
  if (value['type'] === 'done') return guardDone(value);
  if (value['type'] === 'remark') return guardRemark(value);
  return MALFORMED;
}

/** A question from the side panel, or null when it is none. */
export function guardPanelMessage(value: unknown): PanelMessage | null {
  if (!isRecord(value) || value['type'] !== 'panel' || !isCount(value['tab'])) return null;
  return { type: 'panel', tab: value['tab'] };
}

/** What the side panel wants asked again, or null when it is none. */
export function guardTakeUp(value: unknown): TakeUpMessage | null {
  if (!isRecord(value) || value['type'] !== 'take-up') return null;
  const { tab, key } = value;
  return isCount(tab) && isKey(key) ? { type: 'take-up', tab, key } : null;
}

/** What a frame says to the workbench of the query that is offered, or null when it is nothing of that. */
export function guardOffer(value: unknown): OfferWantedMessage | OfferDoneMessage | null {
  if (!isRecord(value)) return null;
  const { type, id, what } = value;
  if (type === 'offer-wanted') return { type };
  if (type !== 'offer-done' || !isKey(id)) return null;
  return what === 'inserted' || what === 'copied' || what === 'declined' ? { type, id, what } : null;
}

function guardDone({ frame, key, what }: Fields): Guarded<DoneMessage> {
  if (!isKey(frame) || !isKey(key) || (what !== 'opened' && what !== 'answered')) return MALFORMED;
  return { message: { type: 'done', frame, key, what }, refused: null };
}

function guardRemark({ frame, key, text }: Fields): Guarded<RemarkMessage> {
  if (!isKey(frame) || !isKey(key) || typeof text !== 'string') return MALFORMED;
  if (text.length > LONGEST_REMARK) return TOO_LARGE;
  return { message: { type: 'remark', frame, key, text }, refused: null };
}

function guardFields(value: Fields): Guarded<FieldsMessage> {
  const { frame, fields, typing, aside, context } = value;
  if (!isKey(frame) || !Array.isArray(fields) || !isTyping(typing) || !isAsides(aside)) return MALFORMED;
  if (fields.length > MOST_FIELDS || aside.length > MOST_ASIDE) return TOO_LARGE;
  if (context !== undefined && !isTexts(context)) return MALFORMED;
  if (isTooMuch(context)) return TOO_LARGE;
  const copies: FieldsMessage['fields'][number][] = [];
  for (const each of fields) {
    if (!isRecord(each)) return MALFORMED;
    const { field, label, order, revision, text, isQuery } = each;
    if (!isKey(field) || typeof label !== 'string' || typeof text !== 'string') return MALFORMED;
    if (!isCount(order) || !isCount(revision)) return MALFORMED;
    if (isQuery !== undefined && isQuery !== true) return MALFORMED;
    const copy = { field, label: label.slice(0, LONGEST_LABEL), order, revision, text };
    copies.push(isQuery === true ? { ...copy, isQuery } : copy);
  }
  if (new Set(copies.map((copy) => copy.field)).size < copies.length) return MALFORMED;
  if (copies.reduce((sum, copy) => sum + copy.text.length, 0) > LONGEST_TEXT) return TOO_LARGE;
  const message: FieldsMessage = {
    type: 'fields',
    frame,
    fields: copies,
    typing: copyOf(typing),
    aside: aside.map(({ key, reason }) => ({ key, reason })),
  };
  return { message: context === undefined ? message : { ...message, context }, refused: null };
}

function guardEdit(value: Fields): Guarded<EditMessage> {
  const { frame, field, base, revision, edit, typing, aside } = value;
  if (!isKey(frame) || !isKey(field) || !isCount(base) || !isCount(revision)) return MALFORMED;
  if (!isRecord(edit) || !isTyping(typing) || !isAsides(aside)) return MALFORMED;
  const { at, remove, insert } = edit;
  if (!isCount(at) || !isCount(remove) || typeof insert !== 'string') return MALFORMED;
  if (insert.length > LONGEST_TEXT || aside.length > MOST_ASIDE) return TOO_LARGE;
  const message = {
    type: 'edit',
    frame,
    field,
    base,
    revision,
    edit: { at, remove, insert },
    typing: copyOf(typing),
    aside: aside.map(({ key, reason }) => ({ key, reason })),
  } as const;
  return { message, refused: null };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY;
}

function isAsides(value: unknown): value is readonly AsideKey[] {
  return Array.isArray(value) && value.every(isAside);
}

function isAside(value: unknown): boolean {
  return isRecord(value) && isKey(value['key']) && ASIDE_REASONS.some((each) => each === value['reason']);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isTooMuch(context: readonly string[] = []): boolean {
  return context.length > MOST_CONTEXTS || context.some(({ length }) => length > LONGEST_CONTEXT);
}

/** A whole number that can count something: revisions, offsets, places, tabs. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTyping(value: unknown): value is FieldsMessage['typing'] {
  return (
    value === null ||
    (isRecord(value) &&
      isKey(value['field']) &&
      isCount(value['at']) &&
      typeof value['isRested'] === 'boolean')
  );
}

function copyOf(typing: FieldsMessage['typing']): FieldsMessage['typing'] {
  return typing === null ? null : { field: typing.field, at: typing.at, isRested: typing.isRested };
}
