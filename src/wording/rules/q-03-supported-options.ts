import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { supportOf } from '../reading/support.ts';
import type { Violation } from '../violation.ts';

/** a diagnosis that is not documented is offered only with indicators of this query that support it. */
export function supportedOptions(reading: QueryReading, edition: Edition): Violation[] {
  return reading.options
    .filter((option) => supportOf(option, reading, edition) === 'none')
    .flatMap(({ label }) => breach(edition, reading.channel, 'Q-03', 'unsupported', shortened(label.text)));
}
