import type { PackChange } from '#src/authoring/compare.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const KINDS: Readonly<Record<PackChange['kind'], MessageKey>> = {
  'rule-added': 'changeRuleAdded',
  'rule-removed': 'changeRuleRemoved',
  'level-raised': 'changeLevelRaised',
  'level-lowered': 'changeLevelLowered',
  'question-reworded': 'changeQuestion',
  'reason-reworded': 'changeReason',
  'families-widened': 'changeFamiliesWidened',
  'families-narrowed': 'changeFamiliesNarrowed',
  'condition-changed': 'changeCondition',
  'check-changed': 'changeCheck',
  'limits-widened': 'changeLimitsWidened',
  'limits-narrowed': 'changeLimitsNarrowed',
  'limits-changed': 'changeLimits',
  'threshold-changed': 'changeThreshold',
  'answers-changed': 'changeAnswers',
  'source-changed': 'changeSource',
  'texts-added': 'changeTextsAdded',
  'texts-removed': 'changeTextsRemoved',
  'version-changed': 'changeVersion',
  'version-kept': 'changeVersionKept',
  'dates-changed': 'changeDates',
  'scope-widened': 'changeScopeWidened',
  'scope-narrowed': 'changeScopeNarrowed',
  'papers-changed': 'changePapers',
  'field-changed': 'changeField',
};

/** What a change means, in words. */
export function changeText({ kind }: PackChange): string {
  return say(KINDS[kind]);
}
