import { Card } from './card.ts';
import type { DrawCard } from './drawn-card.ts';
import { WordingCard } from './wording-card.ts';

/** Draws the card of whatever is shown. */
export const drawCard: DrawCard = (shown, ...where) =>
  shown.kind === 'wording' ? new WordingCard(shown, ...where) : new Card(shown, ...where);
