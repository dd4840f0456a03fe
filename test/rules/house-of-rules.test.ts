import { describe, expect, test } from 'vitest';
import { ownRules, rulesFiles } from './read-rules.ts';

const { rules, tests } = ownRules();
const files = rulesFiles();
const allRules = rules!.packs.flatMap((pack) => pack.rules);

/** The ids of a file's list, as they stand. */
function idsIn(path: string): string[] {
  const file = files.find((one) => one.path === path)!;
  return [...file.text.matchAll(/^ {2}- id: (.+)$/gmu)].map(([, id]) => id!);
}

describe('files', () => {
  test.each([
    'rules/vocabulary/sections.yaml',
    'rules/vocabulary/cues.yaml',
    'rules/vocabulary/sites.yaml',
    'rules/classification/conditions.yaml',
  ])('%s lists its ids in order', (path) => {
    const ids = idsIn(path);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids).toEqual(ids.toSorted());
  });

  test('of packs stand each in the folder of their pack, with a manifest', () => {
    const folders = files
      .filter(({ path }) => path.startsWith('rules/packs/'))
      .map(({ path }) => path.split('/')[2]);
    expect(new Set(folders)).toEqual(new Set(rules!.packs.map(({ id }) => id)));
  });
});

describe('every condition', () => {
  const { conditions } = rules!.knowledge;

  test('has a rule that asks on each axis on which the classification splits it, or one that sees a conflict of its times', () => {
    const silent = conditions.flatMap((condition) =>
      condition.axes
        .filter(
          ({ axis }) =>
            !allRules.some(
              (rule) =>
                rule.condition === condition.id && rule.axis === axis && rule.check !== 'details-disagree',
            ),
        )
        .map(({ axis }) => `${condition.id} ${axis}`),
    );
    expect(silent).toEqual([]);
  });

  test('has wordings that stay wordings: no empty one, none that is only a function word', () => {
    const little = new Set(Object.values(rules!.knowledge.words).flat());
    const bare = conditions.flatMap(({ terms }) =>
      terms.filter((term) => term.trim() === '' || little.has(term)),
    );
    expect(bare).toEqual([]);
  });

  test('that splits by side is in a part of the body that has two', () => {
    const sites = new Map(rules!.knowledge.sites.map((site) => [site.id, site]));
    const odd = conditions
      .filter(({ axes }) => axes.some(({ axis }) => axis === 'laterality'))
      .filter(({ site }) => site === null || !sites.get(site)!.paired)
      .map(({ id }) => id);
    expect(odd).toEqual([]);
  });
});

describe('every rule', () => {
  test('has at least three texts that ask, unless it is off, and four that stay quiet', () => {
    const off = new Set(allRules.filter(({ level }) => level === 'off').map(({ id }) => id));
    const thin = tests
      .filter(({ rule, asks, quiet }) => (asks.length < 3 && !off.has(rule)) || quiet.length < 4)
      .map(({ rule }) => rule);
    expect(thin).toEqual([]);
  });

  test('asks without a word of money or of quality scores', () => {
    const unfit =
      /\b(?:reimburse\w*|revenue|payment|DRG|MCC|RVU|HCC|RAF|denial|audit|billing|capture|PSI|HAC|SOI|ROM|readmission|star rating|quality score)\b/iu;
    const said = allRules.filter(({ question, why }) => unfit.test(`${question} ${why}`)).map(({ id }) => id);
    expect(said).toEqual([]);
  });

  test('asks openly: it neither tells what to write nor names an answer', () => {
    const leading =
      /\b(?:please|document|confirm|agree|isn't|is it|consistent with|right or left|left or right)\b/iu;
    const said = allRules.filter(({ question }) => leading.test(question)).map(({ id }) => id);
    expect(said).toEqual([]);
  });

  test('gives its reason in one sentence', () => {
    const long = allRules
      .filter(({ why }) => !/^[^.!?]+\.$/u.test(why))
      .map(({ id, why }) => `${id}: ${why}`);
    expect(long).toEqual([]);
  });

  test('is tried on a text of its own: no two of a rule’s texts are the same', () => {
    for (const { rule, asks, quiet } of tests) {
      const all = [...asks.map(({ text }) => text), ...quiet];
      expect(new Set(all).size, rule).toBe(all.length);
    }
  });
});
