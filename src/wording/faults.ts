/** The faults that the modules under `rules/` can find, by rule. Their words are data: one edition's YAML each. */
export const FAULTS = {
  'Q-01': ['none', 'no-words'],
  'Q-02': ['no-source', 'no-date', 'neither'],
  'Q-03': ['unsupported'],
  'Q-04': ['no-option', 'no-other', 'no-undetermined'],
  'Q-05': ['unlinked', 'unfilled'],
  'Q-07': ['reason', 'subject', 'no-way-out'],
  'Q-08': ['agreement', 'directive', 'assertion', 'one-answer', 'steering', 'presumes'],
  'Q-09': ['money'],
  'Q-10': ['quality'],
  'Q-11': ['names-diagnosis'],
  'Q-12': ['selected', 'praised', 'emphasised', 'ranked'],
  'Q-13': ['not-marked', 'not-dated'],
  'Q-14': ['remove', 'soften', 'exclude'],
  'Q-15': ['no-source', 'not-marked', 'tied-to-option'],
  'Q-16': ['exempts-itself'],
  'Q-18': ['missing', 'unknown'],
  'Q-19': ['answered'],
  'Q-20': ['not-a-provider', 'in-place-of'],
  'Q-21': ['no-question', 'several'],
  'Q-23': ['by-silence'],
} as const;

export type RuleId = keyof typeof FAULTS;
export type FaultId<R extends RuleId> = (typeof FAULTS)[R][number];
