import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import type { Passage } from './passage.ts';
import type { IndicatorReading, QueryReading } from './read-query.ts';
import { placeOf } from './record-line.ts';

/** Whether an indicator is a treating provider's own note. */
export function isProvidersNote(
  { quote, source }: IndicatorReading,
  { channel, query }: QueryReading,
  edition: Edition,
): boolean {
  if (channel === 'inline') return true;
  return isOfProvider(query.form === 'text' ? (placeOf(quote, edition) ?? quote) : source, edition);
}

/** Whether a source is a provider's note: a nurse's, a result or a report is none. */
function isOfProvider({ tokens }: Passage, edition: Edition): boolean {
  const { notProviders, notNotes, providers, providerNotes } = edition.phrases;
  const notes = phrasesIn(providerNotes, tokens);
  // An "operative report" is the surgeon's own.
  const isOwn = (at: number): boolean => notes.some(({ from, to }) => at > from && at < to);
  if (tokens.some(({ text }, at) => notNotes.has(text) && !isOwn(at))) return false;
  const isOther =
    tokens.some(({ text }) => notProviders.has(text)) && !tokens.some(({ text }) => providers.has(text));
  return !isOther && notes.length > 0;
}
