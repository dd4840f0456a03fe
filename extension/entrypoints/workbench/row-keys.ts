/** The row that a key leads to from this one, or null for a key that leads nowhere. `page` is how many rows a page has. */
export function rowAfterKey(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  row: number,
  count: number,
  page: number,
): number | null {
  if (altKey || ctrlKey || metaKey) return null;
  const to = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
