/** A place in a text as people tell it: both from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells line and column of offsets of one text. "\n", "\r\n" and "\r" end a line. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const mark of text.matchAll(/\r\n|\r|\n/g)) starts.push(mark.index + mark[0].length);
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after < 0 ? starts.length : after;
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}
