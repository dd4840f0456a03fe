import type { Prompt } from '#src/prompts/prompt.ts';
import { promptTitle } from './axis-names.ts';
import { say } from './say.ts';

/** One open question in a list: the note's words, the question, where it stands, and on demand its reason and source. */
export function QuestionItem(props: { prompt: Prompt; label: string; onShow?: () => void }) {
  const { prompt, label, onShow } = props;
  const { source } = prompt;
  return (
    <article class="question">
      <p class="question-place">
        {promptTitle(prompt)}
        {label !== '' && <span class="soft"> {say('inField', label)}</span>}
      </p>
      <p class="question-quote">
        <q class={`quote quote-${prompt.level}`}>{prompt.quote}</q>
      </p>
      <p class="question-text">{prompt.question}</p>
      <details>
        <summary>{say('whyAsked')}</summary>
        <p>{prompt.why}</p>
        <p class="soft">
          {source.title}, {source.section} ({source.release})
        </p>
      </details>
      {onShow !== undefined && (
        <button type="button" class="show" onClick={onShow}>
          {say('showInNote')}
        </button>
      )}
    </article>
  );
}
