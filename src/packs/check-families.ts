import type { Conditions } from '#src/match/conditions.ts';
import type { Fault } from './fault.ts';
import type { RuleSource } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** Whether a rule that speaks for families names codes that there are, and that are split by its axis; null: no classification. */
export function checkFamilies({ file, value }: RuleSource, classified: Conditions | null): Fault[] {
  const { families = [], except = [], axis, check, name } = value;
  const faults: Fault[] = [];
  if (name === undefined) {
    const mend = 'Add a name, as in "name: heart failure".';
    faults.push(
      faultAt(file, 'field-missing', ['name'], 'The rule does not say what its families are.', mend),
    );
  }
  if (check !== 'detail-missing' && (check !== 'details-disagree' || axis !== 'laterality')) {
    const problem = `The check ${check} on the axis ${axis} is none of families.`;
    const mend = 'Use detail-missing, or details-disagree on the axis laterality.';
    faults.push(faultAt(file, 'check', ['check'], problem, mend));
  }
  const tree = classified?.tree ?? null;
  if (classified === null || tree === null) {
    const problem = 'There is no classification to look families up in.';
    const mend = 'Compile it ("npm run classification -- FOLDER"), or use a condition.';
    return [...faults, faultAt(file, 'reference', ['families'], problem, mend)];
  }
  if (value.times !== undefined) {
    const mend = 'Remove it: it is of timed services.';
    faults.push(faultAt(file, 'check', ['times'], 'Families have no times to look for.', mend));
  }
  const options = new Set<string>(value.options);
  const namesOf = [
    ...families.map((code, i) => ({ code, path: ['families', i], isSpokenFor: true })),
    ...except.map((code, i) => ({ code, path: ['except', i], isSpokenFor: false })),
  ];
  for (const { code, path, isSpokenFor } of namesOf) {
    if (!tree.has(code)) {
      const near = tree.find(code);
      const mend =
        near < 0 ? 'Name a code of the classification.' : `The nearest above it is ${tree.nameOf(near)}.`;
      faults.push(faultAt(file, 'reference', path, `There is no code "${code}".`, mend));
      continue;
    }
    const axes = classified.axesAt(tree.find(code));
    const split = axes.find((one) => one.axis === axis);
    if (isSpokenFor) split?.options.forEach((option) => options.add(option));
    if (!isSpokenFor || split !== undefined) continue;
    const problem = `The classification does not split "${code}" by ${axis}.`;
    const known = axes.map((one) => one.axis).join(', ');
    const mend =
      known === '' ? 'It has no axis: name the family above it.' : `Use one of its axes: ${known}.`;
    faults.push(faultAt(file, 'axis', path, problem, mend));
  }
  for (const option of Object.keys(value.labels)) {
    if (options.has(option)) continue;
    const problem = `"${option}" is no option of these families on this axis.`;
    const mend =
      options.size === 0
        ? 'Remove the labels: this axis lists no options.'
        : `Label one of: ${[...options].join(', ')}.`;
    faults.push(faultAt(file, 'reference', ['labels', option], problem, mend));
  }
  return faults;
}
