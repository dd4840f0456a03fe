import type { AsideReason } from '#src/measures/day-count.ts';
import type { WindowHands } from './dialog-box.ts';
import type { Build } from './dom.ts';
import { rowOf } from './typed-row.ts';
import { say } from '../ui/say.ts';
import { REASONS } from './words.ts';

/** What the part needs of the card. */
export interface AsideHands extends Pick<WindowHands, 'press' | 'resized'> {
  setAside(reason: AsideReason, remark: string): void;
}

/**
 * The ways to set a question aside: at once, or for a reason. Who says that a rule is wrong may say why, in a line that
 * comes then; it need not be filled.
 */
export function asidePart(h: Build, hands: AsideHands): readonly [notNow: HTMLElement, reasons: HTMLElement] {
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = h('button', { type: 'button', class: 'plain' }, label);
    hands.press(made, act);
    return made;
  };
  const remark = (): void => {
    if (reasons.querySelector('.typed') !== null) return;
    const row = rowOf(h, [say('cardWrongRow')], say('cardSetItAside'));
    hands.press(row.button, () => hands.setAside('wrong', row.lines()[0]!));
    reasons.append(row.element);
    hands.resized();
    row.first.focus({ preventScroll: true });
    row.element.scrollIntoView({ block: 'nearest' });
  };
  const reasons = h(
    'details',
    {},
    h('summary', {}, say('cardSetAside')),
    ...REASONS.map(([reason, label]) =>
      button(say(label), () => (reason === 'wrong' ? remark() : hands.setAside(reason, ''))),
    ),
  );
  reasons.addEventListener('toggle', () => hands.resized());
  return [button(say('cardNotNow'), () => hands.setAside('not-now', '')), reasons];
}
