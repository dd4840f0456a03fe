import type { KeptDecision } from '../../storage/kept-outcomes.ts';
import { say, sayCount } from '../../ui/say.ts';
import { rateText } from '../../ui/measure-words.ts';
import { DOES_WORDS } from './outcome-words.ts';

/** What was decided on proposals, the latest first. `says` tells what a ground was, by its id. */
export function DecisionList(props: {
  decisions: readonly KeptDecision[];
  says: (ground: string) => string;
}) {
  const { decisions, says } = props;
  return (
    <details class="more">
      <summary>{sayCount('decisions', decisions.length)}</summary>
      <ul class="rows">
        {decisions.toReversed().map(({ id, rule, does, isAccepted, by, on, reason, grounds }) => (
          <li key={id}>
            <p>
              <strong>
                {say(isAccepted ? 'decisionAccepted' : 'decisionRefused', say(DOES_WORDS[does]), rule)}
              </strong>{' '}
              {say('decisionBy', by, on)}
            </p>
            <p>{reason}</p>
            {grounds.map((ground) => (
              <p key={ground.id} class="soft">
                {says(ground.id)} {rateText({ numerator: ground.count, denominator: ground.over }).of}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
