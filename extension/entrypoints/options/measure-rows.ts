import type { Total } from '#src/measures/totals.ts';
import type { MessageKey } from '../../ui/say.ts';

/** What is counted of questions: its name, and its number in a total. */
export const MEASURES: readonly (readonly [label: MessageKey, of: (total: Total) => number])[] = [
  ['measureShown', ({ shown, silent }) => shown + silent],
  ['measureOpened', ({ opened }) => opened],
  ['measureAnswered', ({ answered }) => answered],
  ['measureEdited', ({ edited }) => edited],
  ['measureAside', ({ aside }) => Object.values(aside).reduce((sum, each) => sum + each, 0)],
];
