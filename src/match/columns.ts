/** The column, or twice as long a copy where it is too short: growing by little costs more than all the adding. */
export function roomFor(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const longer = new Int32Array(length * 2);
  longer.set(column);
  return longer;
}
