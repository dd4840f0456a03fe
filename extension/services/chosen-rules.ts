import type { Level } from '#src/match/level.ts';
import type { CompiledRules, Pack } from '#src/match/rules.ts';
import { packOf } from '#src/measures/day-count.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { Settings } from '../storage/settings.ts';

type Choice = Pick<Settings, 'packsOff' | 'levels'>;

/** The rules with the packs of one's own that are live, before the others: where one is in force, it alone speaks of those of its id. */
export function withLivePacks(rules: CompiledRules, live: readonly Pack[]): CompiledRules {
  return live.length === 0 ? rules : { ...rules, packs: [...live, ...rules.packs] };
}

/** The rules at the levels that were chosen. A pack that is off still speaks for its families: by silence. */
export function withChosenLevels(rules: CompiledRules, choice: Choice): CompiledRules {
  const packs = rules.packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, level: chosenLevel(rule.id, choice) ?? rule.level })),
  }));
  return { ...rules, packs };
}

/**
 * The prompts at the levels that were chosen for what no pack asks: the classification's own rules have a level for each
 * family, so they can be made quieter as a whole and not louder. Without those of `rulesOff`, on which a host's user said
 * never.
 */
export function atChosenLevels(
  prompts: readonly Prompt[],
  choice: Choice,
  rulesOff: readonly string[],
): Prompt[] {
  return prompts.flatMap((prompt) => {
    const level = chosenLevel(prompt.rule, choice);
    if (level === 'off' || rulesOff.includes(prompt.rule) || rulesOff.includes(prompt.key)) return [];
    return [level === 'hint' ? { ...prompt, level } : prompt];
  });
}

function chosenLevel(rule: string, { packsOff, levels }: Choice): Level | undefined {
  const pack = packOf(rule);
  return packsOff.includes(pack) ? 'off' : (levels[rule] ?? levels[pack]);
}
