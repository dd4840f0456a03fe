import type { HostProfile } from '#extension/profiles/profile.ts';
import { type Fault, faultLine } from '#src/packs/fault.ts';
import { validate } from '#src/packs/validate.ts';
import { faultAt, readYaml, type RulesFile } from '#src/packs/yaml-file.ts';
import { profileSchema } from './schema.ts';

export interface CompiledProfiles {
  /** Those for hosts and kinds of pages, and last the one for every page. */
  readonly profiles: readonly HostProfile[];
  readonly faults: readonly Fault[];
}

/** Reads, checks and compiles profiles of hosts. Never throws: what is wrong is a fault. */
export function compileProfiles(files: readonly RulesFile[]): CompiledProfiles {
  const faults: Fault[] = [];
  const profiles = files.flatMap((file) => {
    const yaml = readYaml(file);
    if (Array.isArray(yaml)) {
      faults.push(...yaml);
      return [];
    }
    const { data, faults: wrong } = validate(yaml, profileSchema);
    if (data === null) {
      faults.push(...wrong);
      return [];
    }
    const { title: _, page = '', sign = '', ...rest } = data;
    if (!file.path.endsWith(`/${rest.id}.yaml`))
      faults.push(
        faultAt(yaml, 'id-not-file', ['id'], 'The id is not the name of its file.', 'Make them the same.'),
      );
    return [{ ...rest, page, sign }];
  });
  const general = profiles.filter(isGeneral);
  if (faults.length === 0 && general.length !== 1) {
    const problem = `There are ${general.length} profiles without hosts and page, and one is needed: for all other pages.`;
    const file = files[0]?.path ?? 'rules/hosts';
    faults.push({
      code: 'reference',
      file,
      line: 1,
      field: '',
      problem,
      mend: 'Name hosts or a page in the others.',
    });
  }
  return { profiles: [...profiles.filter((each) => !isGeneral(each)), ...general], faults };
}

/** The profiles. Throws an error that names every fault: file, line, field, problem and mend. */
export function wholeProfiles(files: readonly RulesFile[]): readonly HostProfile[] {
  const { profiles, faults } = compileProfiles(files);
  if (faults.length > 0)
    throw new Error(`rules/hosts has ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`);
  return profiles;
}

function isGeneral({ hosts, page }: HostProfile): boolean {
  return hosts.length === 0 && page === '';
}
