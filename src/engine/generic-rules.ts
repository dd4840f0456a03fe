import { ByFamily } from '#src/match/by-family.ts';
import type { GenericQuestion } from '#src/match/curated.ts';
import type { Axis, Knowledge } from '#src/match/knowledge.ts';
import type { Rule } from '#src/match/rules.ts';

/** The rules that ask where no pack does. Their ids begin with "icd10cm/". */
export class GenericRules {
  /** By kind and axis ("gap time") those of families, and the one of all others. */
  readonly #ofFamilies = new Map<string, ByFamily<Rule>>();
  readonly #ofOthers = new Map<string, Rule>();

  constructor({ curated, release }: Pick<Knowledge, 'curated' | 'release'>) {
    for (const question of curated?.questions ?? []) {
      const rule = ruleOf(question, { title: curated!.source, section: question.section, release });
      const name = `${question.kind} ${question.axis}`;
      if (question.of === undefined) {
        this.#ofOthers.set(name, rule);
      } else {
        const ofFamilies = this.#ofFamilies.get(name) ?? new ByFamily<Rule>();
        this.#ofFamilies.set(name, ofFamilies);
        for (const family of question.of.families) ofFamilies.set(family, rule);
      }
    }
  }

  /** The rule that asks for an axis of a family, of several the one of the family nearest to it. */
  of(kind: GenericQuestion['kind'], axis: Axis, family: string): Rule | undefined {
    const name = `${kind} ${axis}`;
    return this.#ofFamilies.get(name)?.of(family) ?? this.#ofOthers.get(name);
  }
}

function ruleOf(asked: GenericQuestion, source: Rule['source']): Rule {
  const { axis, kind, question, ofSite, labels, why, of } = asked;
  return {
    id: `icd10cm/${axis}${kind === 'conflict' ? '-conflict' : ''}${of === undefined ? '' : `-${of.id}`}`,
    version: '1.0.0',
    check: kind === 'conflict' ? 'details-disagree' : 'detail-missing',
    condition: '',
    axis,
    level: 'ask',
    question,
    ofSite,
    why,
    source,
    labels,
  };
}
