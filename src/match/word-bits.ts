import type { ClockRole, WordGroup } from './knowledge.ts';

/** Bits of a function word's groups. */
export const GROUP: Readonly<Record<WordGroup, number>> = {
  article: 1,
  possessive: 2,
  preposition: 4,
  coordination: 8,
  verb: 16,
  pronoun: 32,
  modifier: 64,
  normal: 128,
};

/** Bits of a word that stands with times of day, years and minutes. */
export const CLOCK: Readonly<Record<ClockRole, number>> = {
  start: 1,
  stop: 2,
  joins: 4,
  beforeYear: 8,
  counted: 16,
  spent: 32,
  shared: 64,
  wider: 128,
  apart: 256,
  bound: 512,
  habit: 1024,
  visit: 2048,
  beforeAge: 4096,
};
