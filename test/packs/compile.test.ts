import { describe, expect, test } from 'vitest';
import { compileCondition } from '#src/packs/compile.ts';
import { loadRules } from '#src/packs/load.ts';
import { ownRules, rulesFiles } from '../rules/read-rules.ts';
import { changed } from './small-rules.ts';

const site = (id: string, parent: string | null, ...terms: string[]) => ({
  id,
  name: id,
  parent,
  paired: true,
  near: [],
  terms,
});
const limb = [
  site('toe', 'foot', 'toe'),
  site('great-toe', 'toe', 'great toe', 'hallux'),
  site('heel', 'foot', 'heel'),
  site('foot', null, 'foot', 'sole'),
];
const ulcer = {
  id: 'ulcer',
  name: 'ulcer of foot',
  family: 'L97',
  covers: [],
  kind: 'diagnosis' as const,
  site: 'foot',
  heads: ['ulcer', 'sore'],
  within: false,
  except: [],
  terms: ['mal perforans'],
  broader: [],
  axes: [],
};

describe('a condition’s wordings', () => {
  test('are its heads with the words of its site, and its own terms', () => {
    const { terms } = compileCondition(ulcer, limb);
    expect(terms).toEqual(['ulcer foot', 'ulcer sole', 'sore foot', 'sore sole', 'mal perforans']);
  });

  test('take in the parts of the site, whatever their order in the file', () => {
    const { terms } = compileCondition({ ...ulcer, within: true }, limb);
    expect(terms).toContain('ulcer great toe');
    expect(terms).toContain('sore heel');
  });

  test('leave out a part and all that is in it', () => {
    const { terms } = compileCondition({ ...ulcer, within: true, except: ['toe'] }, limb);
    expect(terms).toContain('ulcer heel');
    expect(terms.filter((term) => /toe|hallux/.test(term))).toEqual([]);
  });
});

describe('the compiled rules', () => {
  const { rules, tests } = ownRules();

  test('survive JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  test('name each rule by its pack and itself, in the order of ids', () => {
    for (const { id, rules: own } of rules!.packs) {
      const ids = own.map((rule) => rule.id);
      expect(ids).toEqual(ids.toSorted());
      for (const name of ids) expect(name.startsWith(`${id}/`)).toBe(true);
    }
    expect(tests.map(({ rule }) => rule)).toEqual(
      rules!.packs.flatMap((pack) => pack.rules.map(({ id }) => id)),
    );
  });

  test('hold no words of the rules’ own tests', () => {
    expect(JSON.stringify(rules)).not.toContain(tests[0]!.quiet[0]!);
  });

  test('are the same whether paths begin with rules/ or inside it', () => {
    const inside = rulesFiles().map(({ path, text }) => ({ path: path.replace(/^rules\//, ''), text }));
    expect(loadRules(inside).rules).toEqual(rules);
  });

  test('carry a link where the source has one, and no empty field where it has none', () => {
    const path = 'rules/packs/ear/ear-pain-side.yaml';
    const linked = loadRules(
      changed(path, '  release: FY2027', '  release: FY2027\n  link: https://www.cms.gov/icd10'),
    );
    const sourceOf = (id: string) =>
      linked.rules!.packs.flatMap((pack) => pack.rules).find((rule) => rule.id === id)!.source;
    expect(sourceOf('ear/ear-pain-side').link).toBe('https://www.cms.gov/icd10');
    expect(sourceOf('talk/talk-minutes')).not.toHaveProperty('link');
  });
});
