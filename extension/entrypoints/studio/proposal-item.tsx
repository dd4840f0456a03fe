import { useId, useState } from 'preact/hooks';
import type { Ground, Proposal } from '#src/measures/proposals.ts';
import { accept, refuse } from '../../studio/decide.ts';
import type { KnownRule } from '../../studio/known-rules.ts';
import { latestVersion } from '../../studio/latest-version.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { dayOf } from '../../services/today.ts';
import { say } from '../../ui/say.ts';
import { rateText } from '../../ui/measure-words.ts';
import type { Hands } from './hands.ts';
import { DOES_WORDS, intervalText, percentText } from './outcome-words.ts';
import { Said } from './said.tsx';
import { placeOf } from './use-place.ts';

/** One proposal with its figures. Somebody accepts or refuses it by name and reason; accepted, it is in the pack's draft. */
export function ProposalItem(props: { hands: Hands; kept: KeptPacks; rule: KnownRule; proposal: Proposal }) {
  const { hands, kept, rule, proposal } = props;
  const id = useId();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [question, setQuestion] = useState(rule.question);
  const [said, setSaid] = useState<readonly string[]>([]);
  const isReword = proposal.does === 'reword';
  const isSigned = by.trim() !== '' && reason.trim() !== '';
  const isNew = !isReword || (question.trim() !== '' && question.trim() !== rule.question);
  const decider = { by: by.trim(), reason: reason.trim(), on: dayOf(new Date()) };
  const take = async (): Promise<void> => {
    const told = say('proposalTold', rule.id, say(DOES_WORDS[proposal.does]));
    const from = latestVersion(kept, rule.pack);
    const name = await accept(hands, proposal, decider, { from, question: question.trim(), told });
    if (name === null) setSaid([say('proposalNoRule')]);
    else location.hash = placeOf(rule.pack, name);
  };
  return (
    <li class="proposal">
      <h4>
        {say(DOES_WORDS[proposal.does])}: {rule.id}
      </h4>
      <p class="soft">{rule.question}</p>
      <ul>
        {proposal.grounds.map((ground) => (
          <li key={ground.by.id}>
            {ground.by.says} <strong>{figures(ground)}</strong> {ground.by.why}{' '}
            <span class="soft">{threshold(ground)}</span>
          </li>
        ))}
      </ul>
      {rule.isOurs ? (
        <form
          class="stacked"
          aria-label={say('proposalDecide', rule.id)}
          onSubmit={(event) => {
            event.preventDefault();
            if (isSigned && isNew) void take();
          }}
        >
          {isReword && (
            <>
              <label for={`${id}question`}>{say('proposalQuestion')}</label>
              <input
                id={`${id}question`}
                maxLength={160}
                value={question}
                onInput={(event) => setQuestion(event.currentTarget.value)}
              />
            </>
          )}
          <label for={`${id}by`}>{say('studioSignBy')}</label>
          <input
            id={`${id}by`}
            maxLength={80}
            value={by}
            onInput={(event) => setBy(event.currentTarget.value)}
          />
          <label for={`${id}reason`}>{say('proposalReason')}</label>
          <input
            id={`${id}reason`}
            maxLength={300}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <div class="buttons">
            <button type="submit" aria-disabled={!isSigned || !isNew} aria-describedby={`${id}why`}>
              {say('proposalAccept')}
            </button>
            <button
              type="button"
              aria-disabled={!isSigned}
              aria-describedby={`${id}why`}
              onClick={() => {
                if (isSigned) void refuse(hands.db, proposal, decider);
              }}
            >
              {say('proposalRefuse')}
            </button>
          </div>
          <p id={`${id}why`} class="soft">
            {!isSigned && say('proposalNeedsName')} {isSigned && !isNew && say('proposalNeedsQuestion')}
          </p>
          <Said lines={said} />
        </form>
      ) : (
        <p class="soft">{say('proposalPolicy')}</p>
      )}
    </li>
  );
}

/** "14 of 120, 11.7 % (95 % interval 7.1 % to 18.6 %)." */
function figures({ rate, estimate }: Ground): string {
  const { of, share } = rateText(rate);
  return say('proposalFigures', of, share, intervalText(estimate));
}

function threshold({ by: { atLeast, atMost, least } }: Ground): string {
  return atLeast === undefined
    ? say('proposalAtMost', percentText(atMost ?? 0), least)
    : say('proposalAtLeast', percentText(atLeast), least);
}
