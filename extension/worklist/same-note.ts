import type { ChartNote } from './chart.ts';

/** Whether two notes are the same, whatever file each came in. */
export function isSameNote(a: ChartNote, b: ChartNote): boolean {
  return a.text === b.text && a.kind === b.kind && a.date === b.date;
}

/**
 * Whether two notes are the same document at two times: the same file again, of the same kind and day. Without a day only
 * where the chart was named, because two notes of no day may be any two.
 */
export function isVersion(a: ChartNote, b: ChartNote, isNamed: boolean): boolean {
  const isOne = a.file === b.file && a.place === b.place && a.kind === b.kind && a.date === b.date;
  return isOne && (isNamed || a.date !== null);
}

/** Whether two notes are one file brought in twice, whatever was said of the first meanwhile. */
export function isSameFile(a: ChartNote, b: ChartNote): boolean {
  return a.file === b.file && a.place === b.place && a.text === b.text;
}

/** Where a note is among others, as it may be by now: with codes that came in since. -1 where it is not there any more. */
export function placeOf(note: ChartNote, notes: readonly ChartNote[]): number {
  const at = notes.indexOf(note);
  return at < 0 ? notes.findIndex((each) => isSameFile(each, note) && isSameNote(each, note)) : at;
}

/** Whether two charts say the same, word for word: what was read of one holds for the other. */
export function areSameWords(notes: readonly ChartNote[], others: readonly ChartNote[]): boolean {
  return notes.length === others.length && notes.every(({ text }, at) => text === others[at]!.text);
}

/** Notes with the codes that the same notes came in with another time: charges follow a note. The very notes where none is new. */
export function withCodesOf(
  notes: readonly ChartNote[],
  others: readonly ChartNote[],
  isSame: (a: ChartNote, b: ChartNote) => boolean = isSameNote,
): readonly ChartNote[] {
  const listed = others.filter(({ codes = [] }) => codes.length > 0);
  const united = notes.map((note) => {
    const [before, more] = [note.codes ?? [], listed.filter((other) => isSame(note, other))];
    const codes = new Set([...before, ...more.flatMap((other) => other.codes ?? [])]);
    return codes.size === before.length ? note : { ...note, codes: [...codes] };
  });
  return united.every((note, at) => note === notes[at]) ? notes : united;
}
