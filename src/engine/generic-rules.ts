import type { Knowledge } from '#src/match/knowledge.ts';
import type { Rule } from '#src/match/rules.ts';

/** The rules that ask where no pack does, by kind and axis: "gap laterality". Their ids begin with "icd10cm/". */
export function genericRules({ curated, release }: Knowledge): ReadonlyMap<string, Rule> {
  return new Map(
    (curated?.questions ?? []).map(({ axis, kind, question, ofSite, why, section }) => [
      `${kind} ${axis}`,
      {
        id: `icd10cm/${axis}${kind === 'conflict' ? '-conflict' : ''}`,
        version: '1.0.0',
        check: kind === 'conflict' ? 'details-disagree' : 'detail-missing',
        condition: '',
        axis,
        level: 'ask',
        question,
        ofSite,
        why,
        source: { title: curated!.source, section, release },
        labels: {},
      } satisfies Rule,
    ]),
  );
}
