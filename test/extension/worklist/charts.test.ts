import { describe, expect, it } from 'vitest';
import { noteName } from '#extension/worklist/chart.ts';
import { Charts } from '#extension/worklist/charts.ts';
import { noteOf, patient } from './made-charts.ts';

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
    for (const facts of [{ patient: patient('7') }, { patient: patient('7') }, { encounter: 'E1' }, {}]) {
      charts.add(noteOf('Knee pain.', facts));
    }
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
    charts.weigh(before, WEIGHT);
    expect(charts.unweighed).toHaveLength(1);
    charts.weigh(charts.all[0]!, null);
    expect(charts.all).toMatchObject([{ weight: null, isUnread: true }]);
    expect(charts.unweighed).toEqual([]);
  });
});

it('calls a note by its kind and date, or by its file and place', () => {
  expect(noteName(noteOf('', { kind: 'Consult', date: '2026-09-02T08:00' }))).toBe(
    'Consult, 2026-09-02 08:00',
  );
  expect(noteName(noteOf('', { place: 'line 3' }))).toBe('note.txt, line 3');
});
