import type { EditMessage, FieldsMessage, FrameMessage, PanelMessage, RefusedReply } from './protocol.ts';

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
const MOST_SETTLED = 5_000;
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
  return MALFORMED;
}

/** A question from the side panel, or null when it is none. */
export function guardPanelMessage(value: unknown): PanelMessage | null {
  if (!isRecord(value) || value['type'] !== 'panel' || !isCount(value['tab'])) return null;
  return { type: 'panel', tab: value['tab'] };
}

function guardFields(value: Fields): Guarded<FieldsMessage> {
  const { frame, fields, typing, settled } = value;
  if (!isKey(frame) || !Array.isArray(fields) || !isTyping(typing) || !isKeys(settled)) return MALFORMED;
  if (fields.length > MOST_FIELDS || settled.length > MOST_SETTLED) return TOO_LARGE;
  const copies: FieldsMessage['fields'][number][] = [];
  for (const each of fields) {
    if (!isRecord(each)) return MALFORMED;
    const { field, label, order, revision, text } = each;
    if (!isKey(field) || typeof label !== 'string' || typeof text !== 'string') return MALFORMED;
    if (!isCount(order) || !isCount(revision)) return MALFORMED;
    copies.push({ field, label: label.slice(0, LONGEST_LABEL), order, revision, text });
  }
  if (new Set(copies.map((copy) => copy.field)).size < copies.length) return MALFORMED;
  if (copies.reduce((sum, copy) => sum + copy.text.length, 0) > LONGEST_TEXT) return TOO_LARGE;
  const message = { type: 'fields', frame, fields: copies, typing: copyOf(typing), settled } as const;
  return { message, refused: null };
}

function guardEdit(value: Fields): Guarded<EditMessage> {
  const { frame, field, base, revision, edit, typing, settled } = value;
  if (!isKey(frame) || !isKey(field) || !isCount(base) || !isCount(revision)) return MALFORMED;
  if (!isRecord(edit) || !isTyping(typing) || !isKeys(settled)) return MALFORMED;
  const { at, remove, insert } = edit;
  if (!isCount(at) || !isCount(remove) || typeof insert !== 'string') return MALFORMED;
  if (insert.length > LONGEST_TEXT || settled.length > MOST_SETTLED) return TOO_LARGE;
  const message = {
    type: 'edit',
    frame,
    field,
    base,
    revision,
    edit: { at, remove, insert },
    typing: copyOf(typing),
    settled,
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

function isKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isKey);
}

/** A whole number that can count something: revisions, offsets, places, tabs. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTyping(value: unknown): value is FieldsMessage['typing'] {
  return value === null || (isRecord(value) && isKey(value['field']) && isCount(value['at']));
}

function copyOf(typing: FieldsMessage['typing']): FieldsMessage['typing'] {
  return typing === null ? null : { field: typing.field, at: typing.at };
}
