/** A digest of a text that nobody can aim at, as hexadecimal digits of one length. */
type Hash = (text: string) => Promise<string>;

/**
 * So many items by a seed: those whose digest with it comes first. The same seed draws the same of the same items, in
 * whatever order they come, and each item is as likely as any other.
 */
export async function drawn<Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: string,
  count: number,
  hash: Hash,
): Promise<Item[]> {
  const placed = await Promise.all(
    items.map(async (item) => ({ item, place: await hash(JSON.stringify([seed, item.id])) })),
  );
  return placed
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
