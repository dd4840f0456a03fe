import { useState } from 'preact/hooks';
import { answerIn, goToIn, showIn, takeUp } from '../../services/ask-frame.ts';
import { panelGroups } from '../../services/panel-groups.ts';
import type { PanelAnswered } from '../../services/protocol.ts';
import { NoteBox } from '../../ui/note-box.tsx';
import { type MessageKey, say, sayCount } from '../../ui/say.ts';
import { HostRow } from './host-row.tsx';
import { MoreLists } from './more-lists.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { Progress } from './progress.tsx';
import { usePanelState } from './use-panel-state.ts';
import { WhyNothing } from './why-nothing.tsx';

const ANSWERED: Readonly<Record<PanelAnswered, MessageKey>> = {
  done: 'answered',
  asked: 'answeredOnCard',
  gone: 'answeredGone',
};

/** The side panel: the host of the page beside it, what is open in its note, what is settled, what was set aside. */
export function Panel() {
  const view = usePanelState();
  const [said, setSaid] = useState('');
  if (view === null) return <h1>{say('chartcue')}</h1>;
  const { tab, state } = view;
  const groups = panelGroups(state);
  const hands = {
    show: showIn(tab),
    goTo: goToIn(tab),
    takeUp: (key: string) => takeUp(tab, key),
    answer(...answer: Parameters<ReturnType<typeof answerIn>>) {
      setSaid('');
      void answerIn(tab)(...answer).then((how) => setSaid(say(ANSWERED[how])));
    },
  };
  const isWatching = state.state === 'watching' && !state.isSilent;
  return (
    <>
      <header>
        <h1>{say('chartcue')}</h1>
        <HostRow key={state.pattern} state={state} />
      </header>
      <main>
        {state.isFull && <p class="warning">{say('storageFull')}</p>}
        <div role="status">
          <p class="count">
            {isWatching && groups.open.length > 0 && sayCount('openQuestions', groups.open.length)}
          </p>
          <p class="soft">{said}</p>
        </div>
        {isWatching && <Progress counts={groups.counts} />}
        {groups.open.length === 0 && <WhyNothing state={state} />}
        <OpenQuestions groups={groups.open} hands={hands} />
        <MoreLists state={state} groups={groups} hands={hands} />
      </main>
      <footer>
        <details class="list">
          <summary>{say('pasteTitle')}</summary>
          <p class="soft">{say('pasteText')}</p>
          <NoteBox start="" rows={6} label={say('pasteTitle')} canCopy />
        </details>
        <p class="soft small">{say('nothingLeaves')}</p>
      </footer>
    </>
  );
}
