/**
 * `work`, of which each answer is worked out once and kept: for what rests on knowledge alone, where notes ask for the same
 * few of many keys again and again.
 */
export function remembered<Key, Value extends object | boolean>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
