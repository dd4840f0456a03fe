import { expect, test } from 'vitest';
import { HISTORICAL, NEGATED } from '#src/note/assertion.ts';
import { createMemory } from '#src/note/memory.ts';
import { createLexicon, type Lexicon } from '#src/match/lexicon.ts';
import { mentionsByCondition } from '#src/note/named.ts';
import { type Note, noteOf } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { classified, classifiedLexicon, curated } from '../fixtures/classified.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon, noteOfParts, wordsAt } from '../fixtures/reading.ts';

/** The mentions of each condition as "part words (site)". */
function named(note: Note): Record<string, string[]> {
  const reading = readNote(note, lexicon, createMemory());
  return Object.fromEntries(
    [...mentionsByCondition(reading, lexicon)].map(([condition, list]) => [
      knowledge.conditions[condition]!.id,
      list.map(({ mention }) => {
        const text = reading.textOf(mention.sentence.part);
        expect(reading.sentences[mention.at]).toBe(mention.sentence);
        const site = mention.site === null ? '' : ` (${wordsAt(text, mention.site)})`;
        return `${mention.sentence.part} ${wordsAt(text, mention)}${site}`;
      }),
    ]),
  );
}

test('mentions are gathered by condition, in the order of the note, each in its place', () => {
  const note = noteOfParts({ HPI: 'Stable. Pain in the left knee.\nCKD.', Plan: 'Knee pain: ice.' }, [
    'Old knee pain',
  ]);
  expect(named(note)).toEqual({
    'knee-pain': ['0 Pain in the left knee (knee)', '1 Knee pain (Knee)', '2 knee pain (knee)'],
    'chronic-kidney-disease': ['0 CKD'],
  });
});

test('what the section implies is said of each mention under it', () => {
  const reading = readNote(noteOfParts({ note: 'PMH: no knee pain' }), lexicon, createMemory());
  const [list] = mentionsByCondition(reading, lexicon).values();
  expect(list![0]!.mention.assertion).toBe(HISTORICAL | NEGATED);
});

test('a note that names nothing has none', () => {
  expect(named(noteOfParts({ HPI: 'All is well.' }))).toEqual({});
});

/** The families of the conditions that a text names. */
function familiesIn(own: Lexicon, text: string): string[] {
  const reading = readNote(noteOf(text), own, createMemory());
  return [...mentionsByCondition(reading, own).keys()].map((at) => own.conditions.at(at).family);
}

test('a condition is named by what its abbreviation means in this note, and by what is left where it means nothing', () => {
  const short = { short: 'NP', exact: true, means: 'neuropathy', topic: 'joint' } as const;
  const own = createLexicon({ ...classified, curated: { ...curated, abbreviations: [short] } });
  expect(familiesIn(own, 'Diabetes with NP. The joint is red.')).toEqual(['E11.4']);
  expect(familiesIn(own, 'Diabetes with NP. Seen today.')).toEqual(['E11']);
});

test('a name of two abbreviations is one only where the note bears both', () => {
  const abbreviations = [
    { short: 'NP', exact: true, means: 'neuropathy', topic: 'joint' },
    { short: 'DB', exact: true, means: 'diabetes', unless: 'ear' },
  ] as const;
  const own = createLexicon({ ...classified, curated: { ...curated, abbreviations } });
  const joint = 'The joint is red. Joint stiff.';
  expect(familiesIn(own, `DB with NP. ${joint}`)).toEqual(['E11.4']);
  expect(familiesIn(own, `DB with NP. ${joint} The ear is red. Hearing is good. Ear drum intact.`)).toEqual(
    [],
  );
});

/** How each mention of a text is meant: bits of `assertion.ts`. */
function meantIn(text: string): number[] {
  const reading = readNote(noteOf(text), classifiedLexicon, createMemory());
  return [...mentionsByCondition(reading, classifiedLexicon).values()].flatMap((list) =>
    list.map(({ mention }) => mention.assertion),
  );
}

test('an event that is told with a year that has gone by is history, and nothing else is', () => {
  for (const old of [
    'Broken wrist 2015',
    'Broken wrist in 2015.',
    'Broken wrist (2019), healed',
    'Broken wrist, 1998',
    'Broken wrist in 2015 and well',
    'Broken wrist on 2/3/2025',
    'Broken wrist (3/2019)',
    'Broken wrist 1950',
  ])
    expect(meantIn(old), old).toEqual([HISTORICAL]);
  // The release in force is of 2026.
  for (const now of [
    'Broken wrist 2026',
    'Broken wrist, seen 2015',
    'Broken wrist 20152',
    'Broken wrist 1850',
    'Broken wrist 1949',
    'Broken wrist 3/4/2026',
    'Gout 2015',
  ])
    expect(meantIn(now), now).toEqual([0]);
});

test('so is one told of such a year that stands before it', () => {
  for (const old of [
    'Seen in 1996 with a broken wrist and well since',
    'In 2015, she had a broken wrist',
    'In 2015 he had a broken wrist.',
  ])
    expect(meantIn(old), old).toEqual([HISTORICAL]);
  for (const now of [
    'Seen in 2026 with a broken wrist',
    'Well in 2015 and now has a broken wrist',
    'Well in 2015, now a broken wrist',
    'Seen 1996 with a broken wrist',
    'In 2015 she had gout',
    'In 2015 she moved here and has worked as a baker and then as a cook, broken wrist today',
  ])
    expect(meantIn(now), now).toEqual([0]);
});

test('four figures that are a time of day or an amount are no year', () => {
  for (const now of [
    'Broken wrist at 1950',
    'Broken wrist @ 2015',
    'Broken wrist at 2015 hours',
    'Broken wrist - 1930 last seen well',
    'Broken wrist 2015 hrs',
    'Broken wrist, 2000 mL bolus',
    'Broken wrist: 2000 mg',
    'Broken wrist - 2025 radiograph reviewed',
    'Broken wrist 2015:30',
  ])
    expect(meantIn(now), now).toEqual([0]);
});

test('what stands in for several readings is named only where the note bears none of them', () => {
  const abbreviations = [
    { short: 'NP', exact: true, means: 'neuropathy', topic: 'joint' },
    { short: 'NP', exact: true, means: 'neuropathy', topic: 'ear' },
  ] as const;
  const own = createLexicon({ ...classified, curated: { ...curated, abbreviations } });
  const [joint, ear] = ['The joint is red. Joint stiff.', 'The ear is red. Hearing well.'];
  expect(familiesIn(own, 'Diabetes with NP. Seen today.')).toEqual(['E11']);
  expect(familiesIn(own, `Diabetes with NP. ${joint}`)).not.toContain('E11');
  expect(familiesIn(own, `Diabetes with NP. ${ear}`)).not.toContain('E11');
});
