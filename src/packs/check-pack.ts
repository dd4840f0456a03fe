import type { Conditions } from '#src/match/conditions.ts';
import type { Condition, Knowledge } from '#src/match/knowledge.ts';
import { plainWords } from '#src/text/plain-words.ts';
import { checkAxis } from './check-axis.ts';
import { checkFamilies } from './check-families.ts';
import { checkValues } from './check-values.ts';
import type { Fault } from './fault.ts';
import { markedText } from './marked-text.ts';
import type { PackFiles, RuleSource } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** What a pack's files say of each other and of the knowledge: names, dates, axes, marks. */
export function checkPack(files: PackFiles, knowledge: Knowledge, classified: Conditions | null): Fault[] {
  const byId = new Map(knowledge.conditions.map((condition) => [condition.id, condition]));
  const tree = classified?.tree ?? null;
  return [
    ...checkManifest(files),
    ...files.rules.flatMap((rule) => [
      ...checkRule(rule, byId, classified),
      ...checkValues(rule, byId.get(rule.value.condition ?? ''), knowledge, tree),
    ]),
    ...checkRepeats(files),
  ];
}

function checkManifest({ folder, pack, rules }: PackFiles): Fault[] {
  const { file, value } = pack;
  const faults: Fault[] = [];
  if (value.id !== folder) {
    const problem = `The id "${value.id}" is not the name of the pack's folder, "${folder}".`;
    faults.push(faultAt(file, 'id-not-file', ['id'], problem, 'Make them the same.'));
  }
  if (value.until !== null && value.until < value.from) {
    const problem = 'The last day comes before the first.';
    faults.push(
      faultAt(file, 'dates', ['until'], problem, 'Set until to a later day, or to null for no end.'),
    );
  }
  if (!value.changelog.some((entry) => entry.version === value.version)) {
    const problem = `The changelog says nothing of version ${value.version}.`;
    faults.push(faultAt(file, 'dates', ['changelog'], problem, 'Add what this version changed.'));
  }
  if (rules.length === 0 && value.templates.length === 0) {
    const problem = 'The pack has neither rules nor templates.';
    faults.push(faultAt(file, 'pack-empty', [], problem, 'Add a rule file beside pack.yaml.'));
  }
  return faults;
}

/** Checks that look for phrases of their own. */
const TAKES_STATEMENT: ReadonlySet<string> = new Set(['statement-missing', 'stop-unsaid', 'sum-disagrees']);

function checkRule(
  rule: RuleSource,
  conditions: ReadonlyMap<string, Condition>,
  classified: Conditions | null,
): Fault[] {
  const { file, value } = rule;
  const faults: Fault[] = [];
  const named = file.path
    .split('/')
    .at(-1)
    ?.replace(/\.ya?ml$/u, '');
  if (value.id !== named) {
    const problem = `The id "${value.id}" is not the name of the file.`;
    faults.push(faultAt(file, 'id-not-file', ['id'], problem, 'Make them the same.'));
  }
  if (value.level !== 'off' && value.asks.length < 2) {
    const problem = 'The rule has fewer than two texts that it asks about.';
    faults.push(faultAt(file, 'too-few', ['asks'], problem, 'Give at least two texts that ask.'));
  }
  if (value.level === 'off' && value.asks.length > 0) {
    const problem = 'A rule that is off asks about no text.';
    faults.push(faultAt(file, 'too-many', ['asks'], problem, 'Move its texts to quiet.'));
  }
  value.asks.forEach((text, i) => {
    if (markedText(text) !== null) return;
    const problem = 'The words asked about are not marked by [brackets] that pair.';
    const mend = 'Put [ before and ] after them; write a bracket of the note itself as \\[ or \\].';
    faults.push(faultAt(file, 'marks', ['asks', i], problem, mend));
  });
  if ((value.condition === undefined) === (value.families === undefined)) {
    const problem = 'A rule speaks for one condition, or for families.';
    const mend = 'Name a condition, or families with a name, and not both.';
    return [...faults, faultAt(file, 'reference', ['condition'], problem, mend)];
  }
  const blank = [...(value.when?.said ?? []), ...(value.when?.unsaid ?? []), ...(value.statement ?? [])].find(
    (phrase) => plainWords(phrase).trim() === '',
  );
  if (blank !== undefined) {
    const problem = 'A phrase that a rule waits for has no word in it.';
    faults.push(faultAt(file, 'field-value', ['when'], problem, 'Write words or numbers.'));
  }
  if ((value.statement === undefined) === TAKES_STATEMENT.has(value.check)) {
    const problem = `A statement is looked for by the checks ${[...TAKES_STATEMENT].join(', ')}, and by no other.`;
    const mend = 'Name the phrases that make the statement, or take another check.';
    faults.push(faultAt(file, 'check', ['statement'], problem, mend));
  }
  if (value.condition === undefined) return [...faults, ...checkFamilies(rule, classified)];
  if (value.when?.else !== undefined) {
    const problem = 'A rule of a condition leaves nothing alone where it does not speak.';
    faults.push(faultAt(file, 'check', ['when', 'else'], problem, 'Remove it.'));
  }
  for (const field of ['except', 'name', 'options'] as const) {
    if (value[field] === undefined) continue;
    faults.push(faultAt(file, 'check', [field], `A rule of a condition has no ${field}.`, 'Remove it.'));
  }
  const condition = conditions.get(value.condition);
  if (condition === undefined) {
    const problem = `There is no condition "${value.condition}".`;
    const mend = 'Use the id of one in classification/conditions.yaml, or add it there.';
    return [...faults, faultAt(file, 'reference', ['condition'], problem, mend)];
  }
  return [...faults, ...checkAxis(rule, condition)];
}

/** Two rules that check the same thing would ask twice. */
function checkRepeats({ rules }: PackFiles): Fault[] {
  const seen = new Map<string, string>();
  return rules.flatMap(({ file, value }) => {
    const all = (value.families ?? [value.condition]).map(
      (of) =>
        `${of} ${value.axis} ${value.check} ${JSON.stringify([value.when ?? {}, value.except ?? [], value.statement ?? []])}`,
    );
    const first = all.map((what) => seen.get(what)).find((one) => one !== undefined);
    for (const what of all) seen.set(what, value.id);
    if (first === undefined) return [];
    const problem = `The rule "${first}" does the same check on the same condition or family, and on the same axis.`;
    return [faultAt(file, 'id-twice', ['check'], problem, 'Keep one of the two.')];
  });
}
