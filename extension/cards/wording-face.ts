import type { WordingBreach, WordingRemark } from '../services/wording-remark.ts';
import { say } from '../ui/say.ts';
import type { Face } from './card-window.ts';
import { dialogBox, type WindowHands } from './dialog-box.ts';
import type { Build } from './dom.ts';

/** What is seen of a remark on a query's wording: each rule that is broken, why, and how to mend it. Nothing is to be chosen. */
export class WordingFace implements Face {
  readonly box: HTMLElement;
  readonly buttons = [];

  constructor(h: Build, { quote, breaches }: WordingRemark, hands: WindowHands) {
    this.box = dialogBox(
      h,
      say(breaches.some(({ isBlocking }) => isBlocking) ? 'wordingBlocks' : 'wordingBetter'),
      hands,
      quote === '' ? null : h('p', { class: 'about', id: 'about' }, h('q', { dir: 'auto' }, quote)),
      h('ul', { class: 'breaches', id: 'question' }, ...breaches.map((breach) => breachItem(h, breach))),
    );
  }

  get first(): HTMLElement {
    return this.box;
  }

  choose(): void {
    // no number stands for anything
  }
}

function breachItem(h: Build, { rule, why, mend, isBlocking }: WordingBreach): HTMLElement {
  return h(
    'li',
    {},
    h('strong', {}, say(isBlocking ? 'wordingRuleBlocks' : 'wordingRuleBetter', rule)),
    h('p', {}, why),
    h('p', { class: 'about' }, mend),
  );
}
