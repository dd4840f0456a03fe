import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { supportOf } from '../reading/support.ts';
import type { Violation } from '../violation.ts';

/** no filler: each option is linked to an indicator or documented, and no blank of a template is left. */
export function noFiller(reading: QueryReading, edition: Edition): Violation[] {
  const { options, channel } = reading;
  return options.flatMap((option) => {
    const quote = shortened(option.label.text);
    if (option.kinds.has('blank')) return breach(edition, channel, 'Q-05', 'unfilled', quote);
    return supportOf(option, reading, edition) === 'none'
      ? breach(edition, channel, 'Q-05', 'unlinked', quote)
      : [];
  });
}
