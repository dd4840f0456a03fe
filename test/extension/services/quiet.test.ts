import { describe, expect, it } from 'vitest';
import { atChosenLevels } from '#extension/services/chosen-rules.ts';
import { type Quiet, quieted } from '#extension/services/quiet.ts';
import { DEFAULTS } from '#extension/storage/settings.ts';
import type { AsideReason } from '#src/measures/day-count.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { promptOf } from '../watch/prompt-of.ts';

const NAMES = ['Knee', 'Hip', 'Wrist', 'Ankle', 'Elbow', 'Shoulder', 'Heel'];
const ask = (name: string, more: Partial<Prompt> = {}): Prompt =>
  promptOf(NAMES.join(' '), name, { key: name, problem: name, ...more });
const many = NAMES.map((name) => ask(name));

function shown(
  found: readonly Prompt[],
  more: { aside?: [string, AsideReason][]; marked?: readonly string[]; most?: number } = {},
): Quiet {
  return quieted(found, new Map(more.aside), more.marked ?? [], more.most ?? 5);
}
const keys = (prompts: readonly Prompt[]): string[] => prompts.map(({ key }) => key);

describe('what is marked', () => {
  it('is at most as many as the settings say, in the order of the engine', () => {
    expect(shown(many).marks).toEqual(NAMES.slice(0, 5));
    expect(shown(many, { most: 2 }).marks).toEqual(['Knee', 'Hip']);
    expect(shown(many, { most: 0 }).marks).toEqual([]);
    expect(keys(shown(many, { most: 0 }).prompts)).toEqual(NAMES);
  });

  it('stays marked when something is found before it', () => {
    expect(shown(many, { marked: ['Heel', 'Hip'], most: 2 }).marks).toEqual(['Hip', 'Heel']);
  });

  it('gives way to a contradiction', () => {
    const found = [...many, ask('Knee', { key: 'sides', problem: 'sides', kind: 'conflict' })];
    expect(shown(found, { marked: ['Hip', 'Heel'], most: 2 }).marks).toEqual(['sides', 'Hip']);
  });

  it('is nothing new of the section that is being written', () => {
    const unfinished = { part: 0, start: 0, end: 8 };
    const { marks, prompts } = quieted(many, new Map(), ['Hip'], 5, unfinished);
    expect(marks).toEqual(['Hip', 'Wrist', 'Ankle', 'Elbow', 'Shoulder']);
    expect(keys(prompts)).toEqual(NAMES);
    expect(quieted(many, new Map(), [], 5, { ...unfinished, part: 1 }).marks[0]).toBe('Knee');
  });

  it('is never a hint: hints are listed', () => {
    const { marks, prompts } = shown([ask('Knee', { level: 'hint' }), ask('Hip')]);
    expect(marks).toEqual(['Hip']);
    expect(keys(prompts)).toEqual(['Knee', 'Hip']);
  });
});

describe('of one problem', () => {
  const side = ask('Knee', { key: 'side', problem: 'M17' });
  const type = ask('Knee', { key: 'type', problem: 'M17' });

  it('one question is asked at a time', () => {
    expect(keys(shown([side, type]).prompts)).toEqual(['side']);
  });

  it('the next one comes when the first is set aside', () => {
    const { prompts, aside } = shown([side, type], { aside: [['side', 'not-now']] });
    expect(keys(prompts)).toEqual(['type']);
    expect(aside).toEqual([{ prompt: side, reason: 'not-now' }]);
  });
});

describe('levels that were chosen', () => {
  const found = [ask('Knee', { rule: 'icd10cm/site' }), ask('Hip', { rule: 'orthopaedics/hip-side' })];

  const chosen = (levels: typeof DEFAULTS.levels): string[] =>
    atChosenLevels(found, { ...DEFAULTS, levels }, []).map(({ key, level }) => `${key} ${level}`);

  it('make what the classification asks quieter, as a rule or as a whole', () => {
    expect(chosen({ 'icd10cm/site': 'hint' })).toEqual(['Knee hint', 'Hip ask']);
    expect(chosen({ icd10cm: 'off' })).toEqual(['Hip ask']);
    expect(chosen({ icd10cm: 'off', 'icd10cm/site': 'ask' })).toEqual(['Knee ask', 'Hip ask']);
  });

  it('leave out the packs that are off, and the rules that are off on this host', () => {
    expect(keys(atChosenLevels(found, { ...DEFAULTS, packsOff: ['orthopaedics'] }, []))).toEqual(['Knee']);
    expect(keys(atChosenLevels(found, DEFAULTS, ['icd10cm/site']))).toEqual(['Hip']);
    const spine = ask('Heel', { key: 'icd10cm/site icd10cm/M47', rule: 'icd10cm/site' });
    expect(keys(atChosenLevels([...found, spine], DEFAULTS, [spine.key]))).toEqual(['Knee', 'Hip']);
  });
});
