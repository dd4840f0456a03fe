import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accept, refuse } from '#extension/studio/decide.ts';
import { draftOf } from '#extension/studio/draft.ts';
import { fieldIn } from '#extension/studio/pack-rows.ts';
import { Studio } from '#extension/studio/studio.ts';
import { valuesIn } from '#extension/studio/yaml-fields.ts';
import { database } from '#extension/storage/database.ts';
import { livePacks } from '#extension/storage/live-packs.ts';
import type { Proposal, Proposed } from '#src/measures/proposals.ts';
import { earFiles } from '../../authoring/small-packs.ts';
import { asked } from './small-house.ts';

const db = database();
const DECIDER = { by: 'A. Example', reason: 'Our clinicians say so.', on: '2026-11-27' };
const CHANGE = { from: null, question: 'Which ear hurts?', told: 'As the figures say.' };
let studio: Studio;

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
  studio = new Studio(db, asked, () => 0);
});

function proposal(does: Proposed, rule = 'ear/ear-pain-side'): Proposal {
  const by = { id: 'wrong', does, levels: [], count: [], over: [], least: 100, says: '', why: '' };
  const estimate = { share: 0.5, low: 0.4, high: 0.6 };
  return { rule, does, grounds: [{ by, rate: { numerator: 50, denominator: 100 }, estimate }] };
}

const hands = () => ({ db, desk: asked, studio });
const draft = async (pack = 'ear') => (await db.drafts.get(pack))!;
const rule = async (pack?: string) => valuesIn((await draft(pack)).rules[0]!.text)!;

test('what is refused is in the history with its figures, and nothing else changes', async () => {
  await refuse(db, proposal('hint'), DECIDER);
  expect(await db.decisions.toArray()).toMatchObject([
    {
      rule: 'ear/ear-pain-side',
      does: 'hint',
      isAccepted: false,
      ...DECIDER,
      grounds: [{ id: 'wrong', count: 50, over: 100 }],
    },
  ]);
  expect(await db.drafts.count()).toBe(0);
});

test('what is accepted is in the draft of its pack, told in its changelog, and not live', async () => {
  expect(await accept(hands(), proposal('hint'), DECIDER, CHANGE)).toBe('ear-pain-side');
  expect((await rule())['level']).toBe('hint');
  expect((await draft()).manifest).toContain('As the figures say.');
  expect(fieldIn((await draft()).manifest, 'version')).toBe('1.1.0');
  expect((await studio.test('ear'))?.every(({ passed }) => passed)).toBe(true);
  expect(await livePacks(() => db)).toEqual([]);
  expect(await db.decisions.toArray()).toMatchObject([{ does: 'hint', isAccepted: true }]);
});

test('a rule that is retired and that nobody else would ask by is taken out', async () => {
  await accept(hands(), proposal('retire'), DECIDER, CHANGE);
  expect((await draft()).rules).toEqual([]);
});

test('a rule that is retired leaves alone what another would ask: its texts stay quiet, and are green', async () => {
  await studio.save(draftOf('ours', earFiles([], 'ours')));
  await accept(hands(), proposal('retire', 'ours/ear-pain-side'), DECIDER, CHANGE);
  const { level, asks, quiet } = await rule('ours');
  expect([level, asks]).toEqual(['off', undefined]);
  expect(quiet).toEqual(expect.arrayContaining(['Assessment: ear pain.']));
  expect((await studio.test('ours'))?.every(({ passed }) => passed)).toBe(true);
});

test('a question is reworded as somebody wrote it', async () => {
  await accept(hands(), proposal('reword'), DECIDER, CHANGE);
  expect((await rule())['question']).toBe('Which ear hurts?');
});

test('a change goes on top of what is being written, and adds to what its changelog tells', async () => {
  await accept(hands(), proposal('reword'), DECIDER, { ...CHANGE, told: 'Reworded.' });
  await accept(hands(), proposal('hint'), DECIDER, { ...CHANGE, told: 'Lowered.' });
  expect(await rule()).toMatchObject({ question: 'Which ear hurts?', level: 'hint' });
  expect((await draft()).manifest).toContain('Reworded. Lowered.');
});

test('nothing is decided on a rule that the draft does not have', async () => {
  expect(await accept(hands(), proposal('hint', 'ear/gone'), DECIDER, CHANGE)).toBe(null);
  expect(await db.decisions.count()).toBe(0);
});
