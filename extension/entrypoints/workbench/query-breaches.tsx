import { isBlocking } from '#src/wording/lint-query.ts';
import type { DraftCheck } from '../../queries/check-draft.ts';
import { say } from '../../ui/say.ts';
import { counted } from './words.ts';

/** What keeps a query from being issued and what might be better, each with its reason and how to mend it. */
export function QueryBreaches({ check }: { check: DraftCheck }) {
  const { violations, lacks, isFit } = check;
  const blocking = violations.filter(isBlocking).length + lacks.length;
  return (
    <section aria-labelledby="breaches-title" class="breaches">
      <h4 id="breaches-title">{say('queryWording')}</h4>
      <p role="status" class={isFit ? 'soft' : 'wrong'}>
        {isFit ? say('queryFit') : counted('queryBlocked', blocking)}
      </p>
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
