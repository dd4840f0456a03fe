import type { AllRules } from '#src/packs/all-rules.ts';
import { faultLine } from '#src/packs/fault.ts';
import { loadRules } from '#src/packs/load.ts';
import type { RuleTests } from '#src/packs/rule-tests.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';

/** The rules with their tests. Throws an error that names every fault: file, line, field, problem and mend. */
export function wholeRules(files: readonly RulesFile[]): {
  readonly rules: AllRules;
  readonly tests: readonly RuleTests[];
} {
  const { rules, tests, faults } = loadRules(files);
  if (rules === null || faults.length > 0)
    throw new Error(`rules/ has ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`);
  return { rules, tests };
}
