import type { SoundPack } from '#src/packs/read-pack.ts';
import { type Impact, impactOf, type NamedNote } from '#src/authoring/impact.ts';
import type { Example, RuleImpact } from '#src/authoring/impact-tally.ts';
import { encounterFor } from '#src/authoring/trial.ts';
import { createEngine, engineWith } from '#src/engine/engine.ts';
import type { EncounterContext } from '#src/engine/finding.ts';
import { isInForce, standingOn } from '#src/engine/in-force.ts';
import type { Knowledge } from '#src/match/knowledge.ts';
import { printable } from '#node/table.ts';
import type { HouseRules } from '../rules.ts';
import type { Result } from './result.ts';

const EXAMPLES = 5;

/**
 * `pack impact`: what changes on notes when `after` run, against `before`, each among all that ships. 1 where anything
 * changes. `progress` is told the number of notes done.
 */
export function packImpact(
  before: readonly SoundPack[],
  after: readonly SoundPack[],
  notes: readonly NamedNote[],
  context: EncounterContext,
  { rules }: HouseRules,
  progress: (done: number) => void,
): Result {
  const engine = createEngine(rules);
  const among = (own: readonly SoundPack[]) =>
    engineWith(engine, [...own.map(({ pack }) => pack), ...rules.packs]);
  const run = impactOf(among(before), among(after), notes, {
    context,
    now: () => performance.now(),
    examples: EXAMPLES,
  });
  let step = run.next();
  for (; step.done !== true; step = run.next()) progress(step.value);
  const impact = step.value;
  const silent = silentHere([...before, ...after], context, rules.knowledge);
  return {
    status: impact.notesChanged === 0 ? 0 : 1,
    text: [...silent.map((says) => `  ${says}`), shown(impact, notes)].join('\n'),
    json: { ...impact, silent },
  };
}

/** The packs that say nothing in the encounter that was named: what they would change is not seen. */
function silentHere(packs: readonly SoundPack[], context: EncounterContext, knowledge: Knowledge): string[] {
  return packs
    .filter(({ pack }) => !isInForce(pack, context, knowledge))
    .map(({ pack }) => {
      const speaks = Object.entries(encounterFor(pack, knowledge)).filter(([key]) => key !== 'date');
      const mend = speaks.map(([key, value]) => `${key}=${value}`).join(',');
      const date = context.date ?? knowledge.inForceFrom;
      return standingOn(pack, date) === 'in force'
        ? `${pack.id} ${pack.version} says nothing here: give --context ${mend}, or what else it is for.`
        : `${pack.id} ${pack.version} is not in force on ${date}: give --date.`;
    });
}

function shown(impact: Impact, notes: readonly NamedNote[]): string {
  const { notes: count, notesChanged, prompts, hints, milliseconds, rules } = impact;
  const each = (sum: number): string => (sum / count).toFixed(2);
  return [
    `${count} note${count === 1 ? '' : 's'}, ${notesChanged} change${notesChanged === 1 ? 's' : ''}.`,
    `  questions a note: ${each(prompts.before)} before, ${each(prompts.after)} after`,
    `  hints a note:     ${each(hints.before)} before, ${each(hints.after)} after`,
    `  ms a note:        ${each(milliseconds.before)} before, ${each(milliseconds.after)} after`,
    ...rules.flatMap((rule) => [ruleLine(rule), ...rule.examples.map((one) => exampleLine(one, notes))]),
  ].join('\n');
}

function ruleLine({ rule, before, after, gained, lost, changed }: RuleImpact): string {
  return `${rule}: ${before} before, ${after} after; ${gained} gained, ${lost} lost, ${changed} changed`;
}

function exampleLine(
  { note: name, part, start, end, change, before, after }: Example,
  notes: readonly NamedNote[],
) {
  const text = notes.find((one) => one.name === name)?.note.parts[part]?.text ?? '';
  const rules = change === 'changed' && before !== after ? ` (${before} -> ${after})` : '';
  return `  ${change} in ${name} at ${start}: "${printable(text.slice(start, end))}"${rules}`;
}
