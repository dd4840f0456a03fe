/** The parts of a key event that say whether it is the shortcut. */
type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/** The shortcut that is suggested, as browsers name it: Chromium on macOS by signs. */
const SUGGESTED: readonly string[] = ['Alt+Shift+Q', '⌥⇧Q'];

let named = SUGGESTED[0]!;

/** What this browser's user has set as the shortcut: "" for none. Any but the suggested one is the browser's own to hear. */
export function setNextKey(name: string): void {
  named = name;
}

/** What opens the next question, in words: "" where no key does. */
export function nextKeyName(): string {
  return named;
}

/**
 * Whether a key is Alt+Shift+Q, and that is the shortcut still. The letter counts, not its place: on a French keyboard it lies elsewhere. Only where Alt
 * makes another sign of it (macOS) the place has to serve.
 */
export function isNextKey(event: Key): boolean {
  if (!SUGGESTED.includes(named)) return false;
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
  const letter = event.key.toLowerCase();
  return letter === 'q' || (event.code === 'KeyQ' && !/^[a-z]$/.test(letter));
}
