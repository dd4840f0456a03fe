import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '#extension/intake/document.ts';
import { type Chart, noteName, recordsOf } from '#extension/worklist/chart.ts';
import { Charts } from '#extension/worklist/charts.ts';
import { noteOf, patient } from './made-charts.ts';

/** Of each chart the codes of its notes. */
function codesOf({ all }: Charts): unknown {
  return all.map(({ notes }) => notes.map(({ codes }) => codes));
}

const WEIGHT = { gaps: 1, conflicts: 0, hints: 0, weight: 2 };

describe('notes become charts', () => {
  it('by patient and encounter, the oldest first, with what the newest says', () => {
    const charts = new Charts();
    const at = { patient: patient('7', 'Lee Park'), encounter: 'E1' };
    charts.add(noteOf('Second.', { ...at, date: '2026-09-02T08:00', author: 'B', kind: 'Progress note' }));
    charts.add(noteOf('First.', { ...at, date: '2026-09-01', author: 'A', service: 'Surgery' }));
    charts.add(noteOf('Another stay.', { ...at, encounter: 'E2' }));
    expect(charts.all.map(({ notes }) => notes.map(({ text }) => text))).toEqual([
      ['First.', 'Second.'],
      ['Another stay.'],
    ]);
    expect(charts.all[0]).toMatchObject({
      author: 'B',
      service: 'Surgery',
      kind: 'Progress note',
      date: '2026-09-02',
    });
  });

  it('each by itself where the patient or the encounter is not known', () => {
    const charts = new Charts();
    const said = [{ patient: patient('7') }, { patient: patient('7') }, { encounter: 'E1' }, {}];
    for (const [at, facts] of said.entries())
      charts.add(noteOf('Knee pain.', { ...facts, file: `${at}.txt` }));
    expect(charts.all).toHaveLength(4);
  });

  it('once, though the same note comes twice', () => {
    const charts = new Charts();
    const note = noteOf('Knee pain.', { patient: patient('7'), encounter: 'E1' });
    charts.add(note);
    charts.weigh(charts.all[0]!, WEIGHT);
    charts.add({ ...note, file: 'copy.txt' });
    expect(charts.all).toMatchObject([{ notes: [note], weight: WEIGHT }]);
  });

  it('to be read again when a note comes in, and never with the weight of what they were', () => {
    const charts = new Charts();
    const facts = { patient: patient('7'), encounter: 'E1' };
    charts.add(noteOf('Knee pain.', facts));
    const before = charts.all[0]!;
    charts.add(noteOf('Left knee.', facts));
    expect(charts.weigh(before, WEIGHT)).toBe(charts.all[0]);
    expect(charts.unweighed).toHaveLength(1);
    charts.weigh(charts.all[0]!, null);
    expect(charts.all).toMatchObject([{ weight: null, isUnread: true }]);
    expect(charts.unweighed).toEqual([]);
  });
});

it('a file of text that is brought in again is no second chart, whatever was said of it meanwhile', () => {
  const charts = new Charts();
  for (const file of ['a.txt', 'b.txt', 'a.txt']) charts.add(noteOf('Knee pain.', { file }));
  expect(charts.all).toHaveLength(2); // the same words in two files are two notes
  const [chart] = charts.all as [Chart];
  charts.describe(chart.id, chart.notes[0]!, { ...NO_FACTS, date: '2026-11-23' });
  charts.add(noteOf('Knee pain.', { file: 'a.txt' }));
  expect(charts.all.map(({ date }) => date)).toEqual(['2026-11-23', null]);
  charts.add(noteOf('Hip pain.', { file: 'a.txt' }));
  expect(charts.all).toHaveLength(3);
});

it('a chart stays reviewed until another note comes in', () => {
  const charts = new Charts();
  const facts = { patient: patient('7'), encounter: 'E1' };
  charts.add(noteOf('Knee pain.', facts));
  const [{ id }] = charts.all as [Chart];
  charts.review(id, '2026-11-28');
  charts.add(noteOf('Knee pain.', facts)); // the same again
  expect(charts.get(id)?.reviewed).toBe('2026-11-28');
  charts.add(noteOf('Left knee.', facts));
  expect(charts.get(id)?.reviewed).toBeNull();
});

it('a chart that is reviewed and assigned while it is read stays so', () => {
  const charts = new Charts();
  charts.add(noteOf('Knee pain.'));
  const [read] = charts.all as [Chart];
  charts.review(read.id, '2026-11-28');
  charts.assign(read.id, 'Ann');
  charts.weigh(read, WEIGHT);
  expect(charts.all).toMatchObject([{ reviewed: '2026-11-28', assignee: 'Ann', weight: WEIGHT }]);
});

describe('codes that come in after a note are listed', () => {
  const stay = { patient: patient('7'), encounter: 'E1', date: '2026-11-23', kind: 'Progress note' };

  it('with the same note that comes again, and its chart needs no new reading', () => {
    const changed: Chart[] = [];
    const charts = new Charts((chart) => changed.push(chart));
    charts.add(noteOf('Knee pain.', { ...stay, codes: ['99291'] }));
    charts.weigh(charts.all[0]!, WEIGHT);
    charts.review(charts.all[0]!.id, '2026-11-28');
    charts.add(noteOf('Knee pain.', { ...stay, codes: ['99292', '99291'], file: 'copy.txt' }));
    expect(codesOf(charts)).toEqual([[['99291', '99292']]]);
    expect(charts.all).toMatchObject([{ weight: WEIGHT, reviewed: '2026-11-28' }]);
    expect(changed.at(-1)).toBe(charts.all[0]);
    const count = changed.length;
    charts.add(noteOf('Knee pain.', stay));
    expect(changed).toHaveLength(count); // nothing new
  });

  it('with a file that is a chart by itself', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.'));
    charts.add(noteOf('Knee pain.', { codes: ['99291'] }));
    expect(codesOf(charts)).toEqual([[['99291']]]);
  });

  it('and stay when the note is corrected', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.', { ...stay, codes: ['99291'] }));
    charts.add(noteOf('Left knee pain.', stay));
    expect(codesOf(charts)).toEqual([[['99291']]]);
  });

  it('of a chart that was kept without them, as those of before are', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.', { ...stay, codes: ['99291'] }));
    const { codes: _, ...before } = noteOf('Knee pain.', stay);
    charts.putBack({ key: 'kept', notes: [before], weight: null, isUnread: false, assignee: null });
    expect(codesOf(charts)).toEqual([[['99291']]]);
  });

  it('of a note that is told to be of an encounter which has it', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.', stay));
    charts.add(noteOf('Knee pain.', { file: 'more.txt', codes: ['99291'] }));
    const [, loose] = charts.all as [Chart, Chart];
    charts.describe(loose.id, loose.notes[0]!, { ...NO_FACTS, ...stay, codes: ['99291'] });
    expect(codesOf(charts)).toEqual([[['99291']]]);
  });
});

it('a chart to which codes come while it is read keeps what that came to', () => {
  const charts = new Charts();
  const facts = { patient: patient('7'), encounter: 'E1' };
  charts.add(noteOf('Knee pain.', facts));
  const [read] = charts.all as [Chart];
  charts.add(noteOf('Knee pain.', { ...facts, codes: ['99291'] }));
  expect(charts.weigh(read, WEIGHT)).toBeNull();
  expect(charts.all).toMatchObject([{ weight: WEIGHT, notes: [{ codes: ['99291'] }] }]);
});

describe('what a person says of a note that says nothing of itself', () => {
  const facts = { ...NO_FACTS, date: '2026-11-23', kind: 'Progress note' };
  const ruth = { patient: patient('7', 'Ruth Quill'), encounter: 'E1' };

  it('is what its chart goes by, which needs no new reading for it', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.'));
    charts.weigh(charts.all[0]!, WEIGHT);
    const [before] = charts.all;
    expect(charts.describe(before!.id, before!.notes[0]!, { ...facts, ...ruth })).toBeNull();
    expect(charts.all).toMatchObject([
      { key: before!.key, date: '2026-11-23', kind: 'Progress note', encounter: 'E1', weight: WEIGHT },
    ]);
    expect(recordsOf(charts.all[0]!)).toEqual(['["7","E1"]', before!.key]);
  });

  it('puts it into the chart of its encounter, and the next note of that with them', () => {
    const charts = new Charts();
    charts.add(noteOf('Left knee.', { ...ruth, date: '2026-11-24' }));
    charts.add(noteOf('Knee pain.'));
    const [there, here] = charts.all;
    expect(charts.describe(here!.id, here!.notes[0]!, { ...facts, ...ruth })).toBe(here!.key);
    charts.add(noteOf('Right knee.', { ...ruth, date: '2026-11-25' }));
    expect(charts.all.map(({ key, notes }) => [key, notes.map(({ text }) => text)])).toEqual([
      [there!.key, ['Knee pain.', 'Left knee.', 'Right knee.']],
    ]);
  });

  it.each([
    ['that a person gave', NO_FACTS],
    ['of its file', ruth],
  ])('corrects the encounter %s, whose next note is another chart', (_, file) => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.', file));
    const [{ id }] = charts.all as [Chart];
    charts.describe(id, charts.get(id)!.notes[0]!, { ...facts, ...ruth });
    charts.describe(id, charts.get(id)!.notes[0]!, { ...facts, patient: patient('8'), encounter: 'E2' });
    charts.add(noteOf('Left knee.', ruth));
    charts.add(noteOf('Hip pain.', { patient: patient('8'), encounter: 'E2' }));
    expect(charts.all.map((chart) => [chart.patient?.id, chart.notes.length])).toEqual([
      ['8', 2],
      ['7', 1],
    ]);
  });

  it('that its patient is not known leaves the encounter of its file to other notes', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.', ruth));
    const [chart] = charts.all as [Chart];
    charts.describe(chart.id, chart.notes[0]!, facts);
    charts.add(noteOf('Left knee.', ruth));
    expect(charts.all.map((each) => each.encounter)).toEqual([null, 'E1']);
  });

  it('leaves the chart that it joins known to its queries by what it was', () => {
    const charts = new Charts();
    charts.add(noteOf('Left knee.', ruth));
    charts.add(noteOf('Knee pain.'));
    const [there, here] = charts.all as [Chart, Chart];
    charts.describe(here.id, here.notes[0]!, { ...facts, ...ruth });
    charts.add(noteOf('Right knee.', ruth));
    expect(recordsOf(charts.all[0]!)).toEqual(['["7","E1"]', there.key, here.key]);
  });

  it('is said of the note to which codes came meanwhile, and of none that took its place', () => {
    const charts = new Charts();
    const stay = { ...ruth, date: '2026-11-22' };
    charts.add(noteOf('Knee pain.', stay));
    const [{ id, notes }] = charts.all as [Chart];
    charts.add(noteOf('Knee pain.', { ...stay, codes: ['99291'] }));
    expect(charts.has(id, notes[0]!)).toBe(true);
    const { codes: _, ...said } = { ...facts, ...ruth };
    charts.describe(id, notes[0]!, said);
    expect(charts.all).toMatchObject([{ kind: 'Progress note', notes: [{ codes: ['99291'] }] }]);
    const [before] = charts.get(id)!.notes;
    charts.add({ ...before!, text: 'Left knee pain.' });
    expect(charts.has(id, before!)).toBe(false);
    charts.describe(id, before!, { ...said, kind: 'Discharge summary' });
    expect(charts.all).toMatchObject([{ kind: 'Progress note', notes: [{ text: 'Left knee pain.' }] }]);
  });

  it('says of all notes of the chart whose they are, and of no other when each was written', () => {
    const charts = new Charts();
    charts.add(noteOf('Knee pain.'));
    charts.add(noteOf('Hip pain.', { file: 'more.txt' }), charts.all[0]!.id);
    const [chart] = charts.all;
    charts.describe(chart!.id, chart!.notes[0]!, { ...facts, ...ruth });
    expect(charts.all[0]!.notes.map(({ encounter, date }) => [encounter, date])).toEqual([
      ['E1', null],
      ['E1', '2026-11-23'],
    ]);
  });
});

it('calls a note by its kind and date, or by its file and place', () => {
  expect(noteName(noteOf('', { kind: 'Consult', date: '2026-09-02T08:00' }))).toBe(
    'Consult, 2026-09-02 08:00',
  );
  expect(noteName(noteOf('', { place: 'line 3' }))).toBe('note.txt, line 3');
});

it('charts of one encounter that were kept under two keys are known to their queries by both', () => {
  const charts = new Charts();
  const note = noteOf('Knee pain.', { patient: patient('7'), encounter: 'E1' });
  const kept = { notes: [note], weight: null, isUnread: false, assignee: null };
  expect(charts.putBack({ ...kept, key: 'a', aliases: ['z'] })).toBeNull();
  expect(charts.putBack({ ...kept, key: 'b' })).toBe('a');
  expect(recordsOf(charts.all[0]!)).toEqual(['["7","E1"]', 'b', 'z', 'a']);
});
