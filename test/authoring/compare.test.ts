import { describe, expect, test } from 'vitest';
import { comparePacks } from '#src/authoring/compare.ts';
import type { PackContent } from '#src/packs/content.ts';
import { ear } from './small-packs.ts';

const now = ear().packs[0]!.content;

/** The changes from the small pack to the same with parts exchanged, as "kind rule field". */
function changes(after: PackContent, before: PackContent = now): string[] {
  return comparePacks(before, after).map(({ kind, rule, field }) =>
    `${kind} ${rule ?? 'pack'} ${field}`.trim(),
  );
}

function withRule(change: Partial<PackContent['rules'][number]>, of: PackContent = now): PackContent {
  return { ...of, rules: of.rules.map((rule) => ({ ...rule, ...change })) };
}
function withPack(change: Partial<PackContent['pack']>): PackContent {
  return { ...now, pack: { ...now.pack, ...change } };
}

test('nothing changed where only layout, comments and the order of fields did', () => {
  const { content } = ear([
    ['title: Ears\nversion: 1.0.0\n', '# the same\nversion: 1.0.0\ntitle: "Ears"\n'],
    ['level: ask\nquestion: Which ear hurts?', 'question: "Which ear hurts?"\nlevel: ask'],
  ]).packs[0]!;
  expect(changes(content)).toEqual([]);
});

test('a change under the same version is told, since nobody could tell the two apart', () => {
  expect(changes(withRule({ level: 'hint' }))[0]).toBe('version-kept pack version');
  expect(changes(withPack({ version: '1.1.0' }))).toEqual(['version-changed pack version']);
});

describe('of a rule', () => {
  const of = (change: Partial<PackContent['rules'][number]>, before = now) =>
    changes(withRule(change, before), before)
      .filter((one) => !one.startsWith('version-kept'))
      .map((one) => one.replace(' ear-pain-side', ''));
  test.each([
    [{ level: 'hint' }, ['level-lowered level']],
    [{ question: 'Which side?' }, ['question-reworded question']],
    [{ why: 'Since the ears differ.' }, ['reason-reworded why']],
    [{ labels: { right: 'on the right' } }, ['answers-changed labels']],
    [{ check: 'details-disagree' }, ['check-changed check']],
    [{ asks: [...now.rules[0]!.asks, '[Otalgia].'] }, ['texts-added asks']],
    [{ quiet: [] }, ['texts-removed quiet']],
    [{ quiet: ['Nothing.', 'No ear pain.'] }, ['texts-added quiet', 'texts-removed quiet']],
    [{ when: { said: ['fever'] } }, ['limits-narrowed when.said']],
    [{ when: { else: 'off' } }, ['limits-changed when.else']],
    [{ statement: ['seen alone'] }, ['limits-narrowed statement']],
    [{ version: '1.0.1' }, ['version-changed version']],
    [{ condition: 'belly-pain' }, ['condition-changed condition']],
  ] as const)('%j', (change, told) => {
    expect(of(change as Partial<PackContent['rules'][number]>)).toEqual(told);
  });

  test('a level raised is not one lowered', () => {
    expect(of({ level: 'ask' }, withRule({ level: 'off' }))).toEqual(['level-raised level']);
  });

  test('more phrases to wait for let it speak more often, and phrases it must not see less often', () => {
    const waiting = withRule({ when: { said: ['fever'], unsaid: ['cold'] } });
    expect(of({ when: { said: ['fever', 'chills'], unsaid: ['cold'] } }, waiting)).toEqual([
      'limits-widened when.said',
    ]);
    expect(of({ when: { said: ['fever'], unsaid: ['cold', 'flu'] } }, waiting)).toEqual([
      'limits-narrowed when.unsaid',
    ]);
    expect(of({ when: { said: ['fever'], unsaid: ['cold'], else: 'off' } }, waiting)).toEqual([
      'limits-changed when.else',
    ]);
    expect(of({ when: undefined }, waiting)).toEqual([
      'limits-widened when.said',
      'limits-widened when.unsaid',
    ]);
  });

  test('families are widened and narrowed by what they hold, not by how they are written', () => {
    const two = withRule({ condition: undefined, families: ['I50.2', 'I50.3'] });
    expect(of({ families: ['I50'] }, two)).toEqual(['families-widened families']);
    expect(of({ families: ['I50.2'] }, two)).toEqual(['families-narrowed families']);
    expect(of({ families: ['I50.2', 'I50.4'] }, two)).toEqual([
      'families-widened families',
      'families-narrowed families',
    ]);
    expect(of({ except: ['I50.21'] }, two)).toEqual(['families-narrowed except']);
  });

  test('a number in a field that is not known here is a threshold', () => {
    const timed = withRule({ least: 30 } as object);
    expect(of({ least: 31 } as object, timed)).toEqual(['threshold-changed least']);
  });
});

describe('of the pack', () => {
  test.each([
    [{ until: '2027-09-30' }, ['dates-changed pack until']],
    [{ payers: ['acme'] }, ['scope-narrowed pack payers']],
    [{ title: 'The ear' }, ['papers-changed pack title']],
  ])('%j', (change, told) => {
    expect(changes(withPack({ version: '2.0.0', ...change })).slice(0)).toEqual(expect.arrayContaining(told));
  });

  test('a scope that names more is wider, and one that names nobody is for all', () => {
    const acme = withPack({ payers: ['acme'] });
    expect(changes(withPack({ payers: ['acme', 'other'] }), acme)).toContain('scope-widened pack payers');
    expect(changes(withPack({ payers: [] }), acme)).toContain('scope-widened pack payers');
    expect(changes(withPack({ payers: ['other'] }), acme)).toEqual(
      expect.arrayContaining(['scope-widened pack payers', 'scope-narrowed pack payers']),
    );
  });

  test('rules come and go by their ids, with the question that they ask', () => {
    const [rule] = now.rules;
    const two = { ...withPack({ version: '1.1.0' }), rules: [rule!, { ...rule!, id: 'otalgia-cause' }] };
    expect(comparePacks(now, two)).toContainEqual({
      kind: 'rule-added',
      rule: 'otalgia-cause',
      field: '',
      before: '',
      after: 'Which ear hurts?',
    });
    expect(changes(now, two)).toContain('rule-removed otalgia-cause');
  });
});
