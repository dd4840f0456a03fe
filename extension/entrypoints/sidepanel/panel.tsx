import type { PanelPrompt, PanelReply } from '../../services/protocol.ts';
import { pushToTab } from '../../services/push.ts';
import { QuestionItem } from '../../ui/question-item.tsx';
import { say, sayCount } from '../../ui/say.ts';
import { HostRow } from './host-row.tsx';
import { usePanelState } from './use-panel-state.ts';
import { WhyNothing } from './why-nothing.tsx';

/** The side panel: the host of the page beside it, and every open question of its note in the note's order. */
export function Panel() {
  const view = usePanelState();
  if (view === null) return <h1>ChartCue</h1>;
  const { tab, state } = view;
  const asked = state.prompts.filter(({ prompt }) => prompt.level === 'ask');
  const hints = state.prompts.filter(({ prompt }) => prompt.level === 'hint');
  return (
    <>
      <header>
        <h1>ChartCue</h1>
        <HostRow key={state.pattern} state={state} />
      </header>
      <main>
        <p class="count" role="status">
          {countOf(state, asked.length)}
        </p>
        {state.prompts.length === 0 && <WhyNothing state={state} />}
        <Questions tab={tab} prompts={asked} />
        {hints.length > 0 && (
          <>
            <h2>{say('hints')}</h2>
            <Questions tab={tab} prompts={hints} />
          </>
        )}
      </main>
      <footer class="soft">{say('nothingLeaves')}</footer>
    </>
  );
}

function Questions({ tab, prompts }: { tab: number; prompts: readonly PanelPrompt[] }) {
  if (prompts.length === 0) return null;
  return (
    <ol class="questions">
      {prompts.map(({ prompt, label, frameId }) => (
        <li key={prompt.key}>
          <QuestionItem
            prompt={prompt}
            label={label}
            onShow={() => void pushToTab(tab, { type: 'show-finding', key: prompt.key }, frameId)}
          />
        </li>
      ))}
    </ol>
  );
}

function countOf({ state }: PanelReply, open: number): string {
  if (state !== 'watching' || open === 0) return '';
  return sayCount('openQuestions', open);
}
