/** What was flagged at one place, ready to be read by people. */
export interface Row {
  /** "12:5", or "12:5 in Assessment" */
  readonly place: string;
  readonly axis: string;
  readonly level: string;
  readonly words: string;
  readonly question: string;
  readonly answers: readonly string[];
}

const HEAD: Row = {
  place: 'place',
  axis: 'axis',
  level: 'level',
  words: 'words',
  question: 'question',
  answers: [],
};
const NARROWEST_QUESTION = 30;
const LONGEST_WORDS = 40;

/** A table of rows, a blank line after each, no line wider than `width` where the columns leave the room. */
export function table(rows: readonly Row[], width: number): string {
  const shown = [HEAD, ...rows].map((row) => ({ ...row, words: shortened(printable(row.words)) }));
  const columns = (['place', 'level', 'axis', 'words'] as const).map((name) => ({
    name,
    wide: Math.max(...shown.map((row) => row[name].length)),
  }));
  const before = columns.reduce((sum, { wide }) => sum + wide + 2, 2);
  const room = Math.max(NARROWEST_QUESTION, width - before);
  return shown
    .map((row) => {
      const left = columns.map(({ name, wide }) => row[name].padEnd(wide)).join('  ');
      const right = [
        ...wrapped(printable(row.question), room),
        ...wrapped(row.answers.map(printable).join(' | '), room),
      ];
      return right
        .map((line, index) => `  ${index === 0 ? left : ' '.repeat(left.length)}  ${line}`.trimEnd())
        .join('\n');
    })
    .join('\n');
}

/** A note's words with nothing in them that a terminal obeys. */
export function printable(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD');
}

function shortened(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words;
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
