/** The parts of a key event that say whether it is the shortcut. */
type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/**
 * Whether a key is Alt+Shift+Q. The letter counts, not its place: on a French keyboard it lies elsewhere. Only where Alt
 * makes another sign of it (macOS) the place has to serve.
 */
export function isNextKey(event: Key): boolean {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
  const letter = event.key.toLowerCase();
  return letter === 'q' || (event.code === 'KeyQ' && !/^[a-z]$/.test(letter));
}
