import type { ToldPlace } from '#src/queries/told.ts';
import { type Chart, documentOf, noteDate, noteName } from '../worklist/chart.ts';
import { say } from '../ui/say.ts';
import { indicatorAt, sentenceAround } from './indicator.ts';
import type { SettlingWords } from './query-desk.ts';
import { indicatorText } from './query-text.ts';

/** What is said of the queries of a chart that was read again. `before` are its notes as they were read last, where they were. */
export function settlingWords({ notes }: Chart, before: Chart['notes'] = []): SettlingWords {
  // The note that came in, whatever its day; of a chart that was never read here, the last.
  const come = notes.find((note) => !before.includes(note));
  const came = before.length === 0 || come === undefined ? notes.at(-1)! : come;
  return {
    settled: (told) => {
      const places = told.flatMap((one) => (one.state === 'told' ? one.place : []));
      const last = notes[Math.max(...places.map(({ part }) => part))]!;
      return {
        note: { document: documentOf(last), date: noteDate(last) },
        reason: say('querySettledWhy', places.map((place) => placeWords(place, notes)).join('; ')),
      };
    },
    reopened: (told) => {
      const open = told.find((one) => one.state === 'open');
      return open === undefined
        ? say('queryGoneWhy', noteName(came))
        : say('queryReopenedWhy', noteName(notes[open.part]!));
    },
    untold: () => say('queryUntold', noteName(came)),
  };
}

/** left: “Left knee osteoarthritis.” (Progress, 2026-11-23, line 1) */
function placeWords({ part, start, end, value }: ToldPlace, notes: Chart['notes']): string {
  const note = notes[part]!;
  const words = indicatorText(indicatorAt(note, sentenceAround(note, { start, end })));
  return value === '' ? words : `${value}: ${words}`;
}
