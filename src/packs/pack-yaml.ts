import { stringify } from 'yaml';
import type { PackContent } from './content.ts';
import type { RulesFile } from './yaml-file.ts';

/** A pack as the files of its folder ("spine/pack.yaml"): what somebody who got it in one file goes on from. */
export function packYaml({ pack, rules }: PackContent): RulesFile[] {
  const file = (name: string, value: object): RulesFile => ({
    path: `${pack.id}/${name}.yaml`,
    text: stringify(value, { lineWidth: 110, singleQuote: true, aliasDuplicateObjects: false }),
  });
  return [file('pack', pack), ...rules.map((rule) => file(rule.id, rule))];
}
