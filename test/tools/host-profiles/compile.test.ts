import { describe, expect, it } from 'vitest';
import { faultLine } from '#src/packs/fault.ts';
import { compileProfiles, wholeProfiles } from '#tools/host-profiles/compile.ts';
import { readProfileFiles } from '#tools/host-profiles/files.ts';

const ANY = { path: 'rules/hosts/any.yaml', text: 'id: any\ntitle: Any page\n' };

function faultsOf(text: string): string[] {
  return compileProfiles([ANY, { path: 'rules/hosts/ehr.yaml', text }]).faults.map(faultLine);
}

describe('the profiles of hosts', () => {
  it('that are shipped have no fault, and the one for every page comes last', () => {
    const profiles = wholeProfiles(readProfileFiles(process.cwd()));
    expect(profiles.map(({ id }) => id)).toEqual([
      'sample-fields',
      'sample-query',
      'sample-record',
      'any-page',
    ]);
  });

  it('are compiled with all that was left out', () => {
    const text = 'id: ehr\ntitle: An EHR\nhosts: ["*.hospital.example"]\nsign: "button.sign"\n';
    const { profiles } = compileProfiles([ANY, { path: 'rules/hosts/ehr.yaml', text }]);
    expect(profiles[0]).toEqual({
      id: 'ehr',
      hosts: ['*.hospital.example'],
      page: '',
      parts: [],
      include: [],
      exclude: [],
      context: [],
      queries: [],
      sign: 'button.sign',
    });
  });

  it.each([
    [
      'a field that is none',
      'id: ehr\ntitle: x\npage: p\nfields: []',
      /ehr\.yaml:4 fields: There is no field/,
    ],
    ['an id that is not its file', 'id: other\ntitle: x\npage: p', /ehr\.yaml:1 id: The id is not the name/],
    ['a host with a path', 'id: ehr\ntitle: x\nhosts: ["ehr.example/chart"]', /ehr\.yaml:3 hosts\[0\]:/],
    [
      'a selector that is not closed',
      'id: ehr\ntitle: x\npage: "[a=\'b]"',
      /ehr\.yaml:3 page: .* CSS selector/,
    ],
    ['a style sheet for a selector', 'id: ehr\ntitle: x\npage: "a{color:red}"', /ehr\.yaml:3 page:/],
    [
      'a part without a name',
      'id: ehr\ntitle: x\npage: p\nparts: [{field: a}]',
      /parts\[0\]\.name: The field "name" is missing/,
    ],
    ['no YAML', 'id: [', /ehr\.yaml:1/],
    ['a second one for every page', 'id: ehr\ntitle: x', /There are 2 profiles without hosts and page/],
  ])('name the fault of %s', (_what, text, says) => {
    expect(faultsOf(text)[0]).toMatch(says);
  });

  it('that have a fault fail the build', () => {
    expect(() => wholeProfiles([])).toThrow('rules/hosts has 1 fault(s)');
  });
});
