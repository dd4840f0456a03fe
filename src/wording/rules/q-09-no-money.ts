import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { authoredPassages, clinicalCompany } from '../reading/authored.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { watchwordsIn } from '../reading/watchwords.ts';
import type { Violation } from '../violation.ts';

/** no authored word of payment. */
export function noMoney(reading: QueryReading, edition: Edition): Violation[] {
  const company = clinicalCompany(reading);
  return authoredPassages(reading).flatMap((passage) =>
    watchwordsIn(passage, edition.money, company).flatMap(({ from, to }) =>
      breach(edition, reading.channel, 'Q-09', 'money', wordsAt(passage, from, to)),
    ),
  );
}
