import type { AnswerInput } from '#src/prompts/prompt.ts';
import type { Typed } from '#src/prompts/typed.ts';
import { clockTime } from './clock.ts';
import { h } from './dom.ts';
import { WORDS } from './words.ts';

export interface TypedRow {
  readonly element: HTMLElement;
  readonly first: HTMLInputElement;
  readonly button: HTMLButtonElement;
  /** What was typed, or what is wrong with it. */
  read(): { readonly typed: Typed } | { readonly wrong: string };
}

/** The inputs of an answer that is typed, with a button that inserts it. Nothing stands in them. */
export function typedRow(kind: Exclude<AnswerInput, 'none'>): TypedRow {
  const labels = { minutes: [WORDS.minutes], times: [WORDS.start, WORDS.stop], text: [WORDS.ownWords] }[kind];
  const inputs = labels.map(() =>
    h('input', { type: 'text', maxlength: '200', autocomplete: 'off', spellcheck: 'false' }),
  );
  if (kind === 'minutes') inputs[0]!.inputMode = 'numeric';
  const button = h('button', { type: 'button' }, WORDS.insert);
  const rows = labels.map((label, index) => h('label', {}, label, inputs[index]!));
  return {
    element: h('div', { class: 'typed' }, ...rows, button),
    first: inputs[0]!,
    button,
    read: () =>
      readTyped(
        kind,
        inputs.map((input) => input.value.trim()),
      ),
  };
}

/** The typed answer in these lines, or what is wrong with them. */
export function readTyped(
  kind: Exclude<AnswerInput, 'none'>,
  lines: readonly string[],
): { readonly typed: Typed } | { readonly wrong: string } {
  const [first = '', second = ''] = lines;
  if (kind === 'minutes') {
    const minutes = Number(first);
    const isWhole = /^\d{1,4}$/.test(first) && minutes > 0;
    return isWhole ? { typed: { kind, minutes } } : { wrong: WORDS.notMinutes };
  }
  if (kind === 'times') {
    const [start, stop] = [clockTime(first), clockTime(second)];
    if (start === null || stop === null || start === stop) return { wrong: WORDS.notTimes };
    return { typed: { kind, start, stop } };
  }
  return first === '' ? { wrong: WORDS.notText } : { typed: { kind, text: first } };
}
