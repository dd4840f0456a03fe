import { canonicalText, type Json } from '#src/packs/bundle/canonical-text.ts';

/** A digest of a text: lower-case hex of SHA-256, or another that nobody can aim at. */
export type Hash = (text: string) => Promise<string>;

/** What a log needs from outside: a digest, and letters that nobody can guess, new for every entry. */
export interface LogTools {
  readonly hash: Hash;
  readonly salt: () => string;
}

/**
 * One entry. The chain goes over `digest` and not over the content, so that a content can be erased and the chain still
 * verifies. Salted: the digest of a content of few words would give it away to whoever tries them all.
 */
export interface LogEntry<Content> {
  /** From 1, without a gap. */
  readonly number: number;
  /** A moment, RFC 3339 with an offset. */
  readonly at: string;
  /** The hash of the entry before; empty for the first. */
  readonly before: string;
  /** Over salt and content. */
  readonly digest: string;
  /** Over number, at, before and digest. */
  readonly hash: string;
  /** Null once it was erased. */
  readonly content: Content | Erasure | null;
  /** Empty once the content was erased. */
  readonly salt: string;
}

/** The content of the entry that says that another was erased. */
export interface Erasure {
  readonly kind: 'erasure';
  /** The number of the entry that was. */
  readonly of: number;
  readonly reason: string;
}

/** Where a log ends: its last entry, noted apart from it. */
export type LogEnd = Pick<LogEntry<unknown>, 'number' | 'hash'>;

/** What is wrong with a log, and at which entry. */
export type LogVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly erased: number; readonly last: string }
  | {
      readonly isWhole: false;
      readonly number: number;
      readonly code: 'out-of-order' | 'broken-chain' | 'changed' | 'erased-unsaid' | 'cut';
    };

/** The entry that comes after the end of a log; null where it is empty. */
export async function nextEntry<Content>(
  last: LogEnd | null,
  { at, content }: { readonly at: string; readonly content: Content | Erasure },
  { hash, salt: newSalt }: LogTools,
): Promise<LogEntry<Content>> {
  const salt = newSalt();
  const digest = await hash(digested(salt, content));
  const chained = { number: (last?.number ?? 0) + 1, at, before: last?.hash ?? '', digest };
  return { ...chained, hash: await hash(canonicalText(chained)), content, salt };
}

/** An entry without its content, and the entry after `last` that says when and why it was taken out. */
export async function erased<Content>(
  entry: LogEntry<Content>,
  last: LogEnd,
  { at, reason }: { readonly at: string; readonly reason: string },
  tools: LogTools,
): Promise<{ readonly emptied: LogEntry<Content>; readonly said: LogEntry<Content> }> {
  const content: Erasure = { kind: 'erasure', of: entry.number, reason };
  return {
    emptied: { ...entry, content: null, salt: '' },
    said: await nextEntry<Content>(last, { at, content }, tools),
  };
}

/**
 * Whether a log, the first entry first, is as it was written. Entries cut off at its end show only against `end`, as it was
 * noted elsewhere; entries that were written after it was noted are no fault.
 */
export async function verified<Content>(
  entries: readonly LogEntry<Content>[],
  hash: Hash,
  end?: LogEnd | null,
): Promise<LogVerdict> {
  const wrong = (number: number, code: Extract<LogVerdict, { isWhole: false }>['code']): LogVerdict => ({
    isWhole: false,
    number,
    code,
  });
  const said = new Set(entries.flatMap(({ content }) => (isErasure(content) ? [content.of] : [])));
  let before = '';
  for (const [index, entry] of entries.entries()) {
    const { number, at, digest, content, salt } = entry;
    if (number !== index + 1) return wrong(number, 'out-of-order');
    if (entry.before !== before) return wrong(number, 'broken-chain');
    // oxlint-disable-next-line no-await-in-loop -- a chain is followed link by link
    if (entry.hash !== (await hash(canonicalText({ number, at, before, digest }))))
      return wrong(number, 'changed');
    if (content === null && !said.has(number)) return wrong(number, 'erased-unsaid');
    // oxlint-disable-next-line no-await-in-loop -- the same
    if (content !== null && digest !== (await hash(digested(salt, content)))) return wrong(number, 'changed');
    before = entry.hash;
  }
  if (end != null && (entries[end.number - 1]?.hash ?? '') !== end.hash)
    return wrong(entries.length + 1, 'cut');
  const gone = entries.filter(({ content }) => content === null).length;
  return { isWhole: true, entries: entries.length, erased: gone, last: before };
}

export function isErasure(content: unknown): content is Erasure {
  return typeof content === 'object' && content !== null && 'kind' in content && content.kind === 'erasure';
}

/** What is digested is what JSON keeps of a content: a log that was written to a file and read again is the same. */
function digested(salt: string, content: unknown): string {
  const kept: Json = JSON.parse(JSON.stringify(content ?? null));
  return canonicalText([salt, kept]);
}
