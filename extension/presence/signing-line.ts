import type { OpenNamesReply } from '../services/protocol.ts';
import { axisName } from '../ui/axis-names.ts';
import { say, sayCount } from '../ui/say.ts';

/** More than this many questions are not named one by one. */
const MOST_NAMED = 3;

/** "2 questions open: side of osteoarthritis of knee, time of psychotherapy"; "" where none is. */
export function signingLine(names: OpenNamesReply['names']): string {
  if (names.length === 0) return '';
  const named = names
    .slice(0, MOST_NAMED)
    .map(({ axis, condition }) => say('axisOf', axisName(axis), condition));
  const rest = names.length - named.length;
  return sayCount(
    'signing',
    names.length,
    [...named, ...(rest > 0 ? [say('andMore', rest)] : [])].join(', '),
  );
}
