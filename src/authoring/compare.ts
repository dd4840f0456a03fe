import type { PackContent, RuleContent } from '#src/packs/content.ts';
import { type FieldChange, fieldChanges, sameValue } from './field-changes.ts';

/** A change in what a pack means, from one version to another. */
export interface PackChange extends FieldChange {
  /** The id of the rule inside its pack; null for the pack itself. */
  readonly rule: string | null;
}

/**
 * What changed in meaning between two versions of a pack: first the pack itself, then its rules in the order of their ids.
 * Order of fields, comments and layout mean nothing.
 */
export function comparePacks(before: PackContent, after: PackContent): PackChange[] {
  const had = new Map(before.rules.map((rule) => [rule.id, rule]));
  const has = new Map(after.rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set([...had.keys(), ...has.keys()])].toSorted();
  return [
    ...changesOf('pack', null, before.pack, after.pack),
    ...versionKept(before, after),
    ...ids.flatMap((id) => ruleChanges(id, had.get(id), has.get(id))),
  ];
}

function ruleChanges(
  id: string,
  before: RuleContent | undefined,
  after: RuleContent | undefined,
): PackChange[] {
  if (before === undefined)
    return [{ rule: id, kind: 'rule-added', field: '', before: '', after: after?.question ?? '' }];
  if (after === undefined)
    return [{ rule: id, kind: 'rule-removed', field: '', before: before.question, after: '' }];
  return changesOf('rule', id, before, after);
}

function changesOf(of: 'pack' | 'rule', rule: string | null, before: object, after: object): PackChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) =>
    fieldChanges(of, field, Reflect.get(before, field), Reflect.get(after, field)).map((change) => ({
      rule,
      ...change,
    })),
  );
}

/** A pack that means something else under the same version cannot be told from the one that people have. */
function versionKept(before: PackContent, after: PackContent): PackChange[] {
  const { version } = after.pack;
  if (before.pack.version !== version || sameValue(before, after)) return [];
  return [{ rule: null, kind: 'version-kept', field: 'version', before: version, after: version }];
}
