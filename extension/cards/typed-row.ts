import { type MessageKey, say } from '../ui/say.ts';
import type { AnswerInput } from '#src/prompts/prompt.ts';
import type { Typed } from '#src/prompts/typed.ts';
import { clockTime } from './clock.ts';
import type { Build } from './dom.ts';

export type TypedKind = Exclude<AnswerInput, 'none'>;
export type Read = { readonly typed: Typed } | { readonly wrong: string };

export interface TypedRow {
  readonly element: HTMLElement;
  readonly first: HTMLInputElement;
  readonly button: HTMLButtonElement;
  /** What was typed, or what is wrong with it. */
  read(): Read;
}

/** A day has no more. */
const MOST_MINUTES = 1440;

/** A time can be said by its minutes too: who was asked "how many minutes" knows those. */
const LABELS: Readonly<Record<TypedKind, readonly MessageKey[]>> = {
  minutes: ['cardMinutes'],
  times: ['cardMinutes', 'cardOrStart', 'cardStop'],
  text: ['cardOwnWords'],
};

/** Lines to type in, one for each label, with a button. Nothing stands in them. */
export function rowOf(
  h: Build,
  labels: readonly string[],
  press: string,
): Pick<TypedRow, 'element' | 'first' | 'button'> & { readonly lines: () => string[] } {
  const inputs = labels.map(() =>
    h('input', {
      type: 'text',
      maxlength: '200',
      autocomplete: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
    }),
  );
  const button = h('button', { type: 'button' }, press);
  const rows = labels.map((label, index) => h('label', {}, label, inputs[index]!));
  return {
    element: h('div', { class: 'typed' }, ...rows, button),
    first: inputs[0]!,
    button,
    lines: () => inputs.map((input) => input.value.trim()),
  };
}

/** The lines of an answer that is typed, with a button that inserts it. */
export function typedRow(h: Build, kind: TypedKind): TypedRow {
  const { lines, ...row } = rowOf(
    h,
    LABELS[kind].map((label) => say(label)),
    say('cardInsert'),
  );
  if (kind !== 'text') row.first.inputMode = 'numeric';
  return { ...row, read: () => readTyped(kind, lines()) };
}

/** The typed answer in these lines, or what is wrong with them. */
export function readTyped(kind: TypedKind, lines: readonly string[]): Read {
  const [first = '', start = '', stop = ''] = lines;
  if (kind === 'text') return first === '' ? { wrong: say('cardNotText') } : { typed: { kind, text: first } };
  if (kind === 'times' && first === '') return readTimes(start, stop);
  const minutes = Number(first);
  const isAlone = start === '' && stop === '';
  if (isAlone && /^\d{1,4}$/.test(first) && minutes > 0 && minutes <= MOST_MINUTES)
    return { typed: { kind: 'minutes', minutes } };
  return { wrong: kind === 'times' ? say('cardNotTimes') : say('cardNotMinutes') };
}

function readTimes(typedStart: string, typedStop: string): Read {
  const [start, stop] = [clockTime(typedStart), clockTime(typedStop)];
  if (start === null || stop === null || start === stop) return { wrong: say('cardNotTimes') };
  return { typed: { kind: 'times', start, stop } };
}
