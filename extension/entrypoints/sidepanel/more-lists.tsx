import type { PanelGroups } from '../../services/panel-groups.ts';
import type { PanelReply } from '../../services/protocol.ts';
import { REASONS } from '../../ui/aside-reasons.ts';
import { promptTitle } from '../../ui/axis-names.ts';
import { say, sayCount } from '../../ui/say.ts';
import { Known } from './known.tsx';
import { Questions, type QuestionHands } from './open-questions.tsx';

export interface MoreHands extends QuestionHands {
  readonly goTo: (problem: PanelReply['problems'][number]) => void;
  readonly takeUp: (key: string) => void;
}

/** What is no open question: hints, what is settled, what was set aside and why. Each list is opened when wanted. */
export function MoreLists({
  state,
  groups,
  hands,
}: {
  state: PanelReply;
  groups: PanelGroups;
  hands: MoreHands;
}) {
  const { hints, settled } = groups;
  const byHand = state.settled;
  const count = settled.length + byHand.length;
  return (
    <>
      {hints.length > 0 && (
        <details class="list">
          <summary>{sayCount('hints', hints.length)}</summary>
          <div class="questions">
            <Questions prompts={hints} hands={hands} />
          </div>
        </details>
      )}
      {count > 0 && (
        <details class="list">
          <summary>{sayCount('settled', count)}</summary>
          <ul>
            {byHand.map((each) => (
              <li key={each.key}>
                {promptTitle(each)}{' '}
                <span class="soft">{say(each.how === 'answered' ? 'byAnswer' : 'byAuthor')}</span>
              </li>
            ))}
            {settled.map((problem) => (
              <li key={problem.id} class="settled">
                <Known name={problem.name} known={problem.known} />
                <button
                  type="button"
                  class="plain"
                  aria-label={say('showQuote', problem.name)}
                  onClick={() => hands.goTo(problem)}
                >
                  {say('show')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {state.aside.length > 0 && (
        <details class="list">
          <summary>{sayCount('aside', state.aside.length)}</summary>
          <ul>
            {state.aside.map(({ prompt, reason }) => (
              <li key={prompt.key} class="settled">
                <p>
                  {promptTitle(prompt)} <span class="soft">{say(REASONS[reason])}</span>
                </p>
                <button
                  type="button"
                  class="plain"
                  aria-label={say('askAgainAbout', promptTitle(prompt))}
                  onClick={() => hands.takeUp(prompt.key)}
                >
                  {say('askAgain')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
