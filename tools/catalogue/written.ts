import { z } from 'zod';
import { packFile, ruleFile } from '#src/packs/schema/pack.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { wholeRules } from '../whole-rules.ts';
import { catalogue } from '#src/authoring/catalogue.ts';

const INTRO =
  'Written by `npm run catalogue` of what is under `rules/packs`; [README](README.md) says how a rule is written.';

/** The files that are written of the rules, by path. Throws an error that names every fault of the rules. */
export function written(files: readonly RulesFile[]): Readonly<Record<string, string>> {
  const { rules, tests } = wholeRules(files);
  return {
    'rules/CATALOGUE.md': catalogue(rules.packs, tests, rules.knowledge.conditions, { intro: INTRO }),
    'rules/schema/pack.schema.json': schemaText(packFile, 'A pack: pack.yaml'),
    'rules/schema/rule.schema.json': schemaText(ruleFile, 'A rule: one YAML file beside pack.yaml'),
  };
}

/** The shape of a file as editors read it, before defaults are filled in. */
function schemaText(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
}
