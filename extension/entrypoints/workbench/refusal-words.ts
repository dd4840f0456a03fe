import type { RefusalCode } from '../../intake/refusal.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const WORDS: Readonly<Record<RefusalCode, readonly [reason: MessageKey, mend: MessageKey]>> = {
  empty: ['refusedEmpty', 'mendEmpty'],
  'too-large': ['refusedTooLarge', 'mendTooLarge'],
  'too-long': ['refusedTooLong', 'mendTooLong'],
  'too-deep': ['refusedTooDeep', 'mendTooDeep'],
  'unpacks-too-large': ['refusedUnpacksTooLarge', 'mendUnpacksTooLarge'],
  'too-slow': ['refusedTooSlow', 'mendTooSlow'],
  'unknown-format': ['refusedUnknownFormat', 'mendUnknownFormat'],
  'old-word': ['refusedOldWord', 'mendOldWord'],
  'not-docx': ['refusedNotDocx', 'mendNotDocx'],
  locked: ['refusedLocked', 'mendLocked'],
  cut: ['refusedCut', 'mendCut'],
  damaged: ['refusedDamaged', 'mendDamaged'],
  'no-text': ['refusedNoText', 'mendNoText'],
  'no-note': ['refusedNoNote', 'mendNoNote'],
  elsewhere: ['refusedElsewhere', 'mendElsewhere'],
  'bad-attachment': ['refusedBadAttachment', 'mendBadAttachment'],
  withdrawn: ['refusedWithdrawn', 'mendWithdrawn'],
};

/** What happened and what to do. */
export function refusalWords(code: RefusalCode): { readonly reason: string; readonly mend: string } {
  const [reason, mend] = WORDS[code];
  return { reason: say(reason), mend: say(mend) };
}
