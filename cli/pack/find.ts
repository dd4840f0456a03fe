import { findSubjects, type Subject } from '#src/authoring/find-subjects.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { AxisSplit } from '#src/match/knowledge.ts';
import { printable } from '#node/table.ts';
import type { HouseRules } from '../rules.ts';
import type { Result } from './result.ts';

/** `pack find`: what a rule on words of a note, or on a code, may name; 1 where nothing is understood of them. */
export function packFind(words: string, { rules }: HouseRules): Result {
  const found = findSubjects(words, createEngine(rules));
  const none = `Nothing is known of "${printable(words)}". Try fewer words, as notes have them, or a code.`;
  return {
    status: found.length === 0 ? 1 : 0,
    text: found.map(shown).join('\n') || none,
    json: { found },
  };
}

function shown({ kind, id, name, axes }: Subject): string {
  const field = kind === 'code' ? `families: [${id}]` : `condition: ${id}`;
  const lines = axes.map((split) => `  axis: ${split.axis}${valuesOf(split)}`);
  return [
    `${field}  ${name}`.trimEnd(),
    ...(lines.length === 0 ? ['  split by no detail: no rule can ask about it'] : lines),
  ].join('\n');
}

/** As many values as fit on a line; --json has all. */
const MOST = 8;

function valuesOf({ options }: AxisSplit): string {
  if (options.length === 0) return '';
  const more = options.length > MOST ? `, and ${options.length - MOST} more` : '';
  return `  (${options.slice(0, MOST).join(', ')}${more})`;
}
