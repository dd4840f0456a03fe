import type { Condition } from '#src/match/knowledge.ts';
import { CHECK_KINDS, CHECK_SHAPES } from '#src/match/rules.ts';
import type { Fault } from './fault.ts';
import type { RuleSource } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** Whether the axis of a rule is one of its condition's, its check one of that axis, and its labels those of options there are. */
export function checkAxis({ file, value }: RuleSource, condition: Condition): Fault[] {
  const split = condition.axes.find((one) => one.axis === value.axis);
  if (split === undefined) {
    const axes = condition.axes.map((one) => one.axis).join(', ');
    const problem = `The classification does not split "${condition.id}" by ${value.axis}.`;
    return [faultAt(file, 'axis', ['axis'], problem, `Use one of its axes: ${axes}.`)];
  }
  const faults: Fault[] = [];
  if (!fits(value, split.options.length === 0)) {
    const own = split.options.length > 0 ? 'detail' : value.axis === 'time' ? 'time' : 'service';
    const kinds = CHECK_KINDS.filter((kind) => CHECK_SHAPES[kind].of === own).join(', ');
    const problem = `The check ${value.check} does not fit the axis ${value.axis}.`;
    faults.push(faultAt(file, 'check', ['check'], problem, `Use one of: ${kinds}.`));
  }
  for (const option of Object.keys(value.labels)) {
    if (split.options.includes(option)) continue;
    const problem = `"${option}" is no option of "${condition.id}" on this axis.`;
    const mend = `Label one of: ${split.options.join(', ')}.`;
    faults.push(faultAt(file, 'reference', ['labels', option], problem, mend));
  }
  return faults;
}

/** What an axis lists is a detail's; what it leaves to words is a service's, and its time a time's as well. */
function fits({ check, axis }: RuleSource['value'], isOpen: boolean): boolean {
  const { of } = CHECK_SHAPES[check];
  if (!isOpen) return of === 'detail';
  return of === 'service' || (of === 'time' && axis === 'time');
}
