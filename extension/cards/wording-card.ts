import type { WordingRemark } from '../services/wording-remark.ts';
import { CardWindow } from './card-window.ts';
import type { Anchor, DrawnCard, WindowActions } from './drawn-card.ts';
import { WordingFace } from './wording-face.ts';

/** The card that says which rules of wording a place of a query breaks. */
export class WordingCard extends CardWindow<WordingFace> implements DrawnCard {
  readonly key: string;

  constructor(remark: WordingRemark, near: Element, anchor: () => Anchor, actions: WindowActions) {
    super(near, anchor, actions, (h, hands) => new WordingFace(h, remark, hands));
    this.key = remark.key;
  }
}
