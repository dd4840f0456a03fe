import { expect, test } from 'vitest';
import { faultsAt } from '#extension/studio/faults-at.ts';
import { type FormField, PACK_FORM, RULE_FORM } from '#extension/studio/rule-form.ts';
import { type Fault, fieldName } from '#src/packs/fault.ts';
import { earFiles } from '../../authoring/small-packs.ts';
import { asked } from './small-house.ts';

/** What is wrong with the small pack "ear" after these changes. */
async function faultsOf(...changes: [before: string, after: string][]): Promise<readonly Fault[]> {
  const pack = { kind: 'files', files: earFiles(changes) } as const;
  return (await asked.ask('check', pack, '2026-11-28')).faults;
}

/** The fields of a form that say that something is wrong, and what each says is wrong. */
function told(form: readonly FormField[], faults: readonly Fault[]): [string, string[]][] {
  return form.flatMap((field): [string, string[]][] => {
    const own = faultsAt(field, form, faults);
    return own.length === 0 ? [] : [[fieldName(field.path), own.map((fault) => fault.field)]];
  });
}

const SOURCE = '\n  title: Guidelines\n  section: Laterality\n  release: FY2027\nasks';
const SOURCES = 'sources:\n  - title: Guidelines\n    section: Laterality\n    release: FY2027\n';

test('a source that is missing or empty is told at the first of its fields', async () => {
  const atTitle = [['source.title', ['source']]];
  expect(told(RULE_FORM, await faultsOf([`source:${SOURCE}`, 'asks']))).toEqual(atTitle);
  expect(told(RULE_FORM, await faultsOf([SOURCE, '\nasks']))).toEqual(atTitle);
  const ofPack = (sources: string) => faultsOf([SOURCES, sources]);
  expect(told(PACK_FORM, await ofPack(''))).toEqual([['sources[0].title', ['sources']]]);
  expect(told(PACK_FORM, await ofPack('sources: []\n'))).toEqual([['sources[0].title', ['sources']]]);
});

test('each field tells its own faults and those inside it, and no other field’s', async () => {
  const faults = await faultsOf(
    ['  section: Laterality\n', ''],
    ["  - 'CC: [otalgia] since Monday.'", "  - ''"],
    ['level: ask', 'level: loud'],
  );
  expect(told(RULE_FORM, faults)).toEqual([
    ['level', ['level']],
    ['source.section', ['source.section']],
    ['asks', ['asks[1]']],
  ]);
});
