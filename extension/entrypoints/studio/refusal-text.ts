import type { RefusalCode, Refused } from '../../studio/studio.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const WHY: Readonly<Record<RefusalCode, MessageKey>> = {
  malformed: 'studioRefusedMalformed',
  unsigned: 'studioRefusedUnsigned',
  altered: 'studioRefusedAltered',
  untrusted: 'studioRefusedUntrusted',
  unfit: 'studioRefusedUnfit',
  red: 'studioRefusedRed',
  'not-signed': 'studioRefusedNotSigned',
  'no-text': 'studioRefusedNoText',
  'version-taken': 'studioRefusedVersionTaken',
  'not-newest': 'studioRefusedNotNewest',
  'nothing-before': 'studioRefusedNothingBefore',
  'no-answer': 'studioRefusedNoAnswer',
};

/** Why something was refused: in the reader's language first, then what was found. */
export function refusalText({ code, reasons }: Refused): string[] {
  return [say(WHY[code]), ...reasons];
}
