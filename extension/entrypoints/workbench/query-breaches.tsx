import { isBlocking } from '#src/wording/lint-query.ts';
import type { DraftCheck } from '../../queries/check-draft.ts';
import { say } from '../../ui/say.ts';
import { counted } from './words.ts';

/** Whether a query can be issued, in a line that stays in sight while it is written. */
export function QueryStanding({ check: { violations, lacks, isFit } }: { check: DraftCheck }) {
  const blocking = violations.filter(isBlocking).length + lacks.length;
  return (
    <p role="status" class={isFit ? 'soft' : 'wrong'}>
      {isFit ? say('queryFit') : counted('queryBlocked', blocking)}
    </p>
  );
}

/** What keeps a query from being issued and what might be better, each with its reason and how to mend it. */
export function QueryBreaches({ check }: { check: DraftCheck }) {
  const { violations, lacks } = check;
  if (violations.length + lacks.length === 0) return null;
  return (
    <section aria-labelledby="breaches-title" class="breaches">
      <h4 id="breaches-title">{say('queryWording')}</h4>
      <ul>
        {lacks.map((key) => (
          <li key={key}>
            <span class="tag wrong">{say('queryBlocks')}</span> {say(key)}
          </li>
        ))}
        {violations.map((violation, index) => (
          <li key={index}>
            <span class={isBlocking(violation) ? 'tag wrong' : 'tag soft'}>
              {say(isBlocking(violation) ? 'queryBlocks' : 'queryBetter')}
            </span>{' '}
            <span class="code">{violation.rule}</span>{' '}
            {violation.quote !== '' && (
              <>
                <q>{violation.quote}</q>{' '}
              </>
            )}
            {violation.why} <span class="soft">{violation.mend}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
