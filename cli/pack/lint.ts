import { lintPacks } from '#src/authoring/lint.ts';
import { faultLine } from '#src/packs/fault.ts';
import type { OwnPacks } from '#src/packs/read-pack.ts';
import type { HouseRules } from '../rules.ts';
import type { Result } from './result.ts';

/** `pack lint`: 1 where a fault keeps a pack out; remarks alone are 0. */
export function packLint(own: OwnPacks, { rules, ground }: HouseRules, date: string): Result {
  const { faults, remarks } = lintPacks(own, rules.packs, ground, date);
  const count = `${faults.length} fault${faults.length === 1 ? '' : 's'}, ${remarks.length} remark${remarks.length === 1 ? '' : 's'}.`;
  return {
    status: faults.length === 0 ? 0 : 1,
    text: [
      ...faults.map((fault) => `fault: ${faultLine(fault)}`),
      ...remarks.map(({ of, says }) => `remark: ${of}: ${says}`),
      count,
    ].join('\n'),
    json: { faults, remarks },
  };
}
