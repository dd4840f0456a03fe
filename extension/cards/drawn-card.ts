import type { AsideReason } from '#src/measures/day-count.ts';
import type { Answer } from '#src/prompts/prompt.ts';
import type { Typed } from '#src/prompts/typed.ts';
import type { Shown } from '../services/protocol.ts';
import type { Box } from './place.ts';

/** Where a card belongs at this moment, in coordinates of the field's own viewport. */
export interface Anchor {
  readonly words: readonly Box[];
  readonly caret: Box | null;
  readonly rtl: boolean;
}

/** What a window leads to beside what its face does. Every call stands for a hand's movement. */
export interface WindowActions {
  /** On to the next question. */
  next(): void;
  /** Escape, the close button, or a press outside (`outside`: the caret goes where the hand went). */
  close(how: 'dismissed' | 'outside'): void;
}

/** What a clinician can do with a card. Every call stands for a hand's movement. */
export interface CardActions extends WindowActions {
  answer(answer: Answer): void;
  typed(typed: Typed): void;
  /** To the place of a conflict with this index, among those the prompt offers. */
  goTo(index: number): void;
  /** Not to be asked again in this note; `remark` is what was written about a rule that is wrong, else empty. */
  setAside(reason: AsideReason, remark: string): void;
}

/** A card as those see it who open and close it. */
export interface DrawnCard {
  /** Key of the finding it asks about. */
  readonly key: string;
  /** Whether it is still in the page: a page can take it out. */
  readonly isOpen: boolean;
  readonly hasFocus: boolean;
  focus(): void;
  /** Takes its place anew: something moved. */
  place(): void;
  /** Says that nothing was written, and hands the text over instead. Of cards that write. */
  handOver?(text: string): Promise<void>;
  /** Says that the text is no longer the one that was asked about. Of cards that write. */
  sayChanged?(): void;
  remove(): void;
}

/** Draws the card of a prompt or remark above the page that `near` stands in. It does not take the focus. */
export type DrawCard = (shown: Shown, near: Element, anchor: () => Anchor, actions: CardActions) => DrawnCard;
