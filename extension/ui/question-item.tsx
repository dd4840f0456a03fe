import type { Answer, Prompt } from '#src/prompts/prompt.ts';
import type { ComponentChildren } from 'preact';
import { promptTitle } from './axis-names.ts';
import { say } from './say.ts';

export interface QuestionProps {
  readonly prompt: Prompt;
  /** The field it stands in; "" where there is one only. */
  readonly label: string;
  /** Answers that can be given here: all that write, and "unable to determine". */
  readonly onAnswer?: (answer: Answer) => void;
  readonly onShow?: () => void;
  /** What the note says of the problem already. */
  readonly children?: ComponentChildren;
}

/** One open question in a list: the note's words, the question, its answers, and on demand its reason and source. */
export function QuestionItem({ prompt, label, onAnswer, onShow, children }: QuestionProps) {
  const { source } = prompt;
  const given = prompt.answers.filter(({ kind }) => kind === 'value' || kind === 'undetermined');
  return (
    <article class="question">
      <p class="question-place">
        {prompt.kind === 'conflict' && <strong>{say('conflict')} </strong>}
        {promptTitle(prompt)}
        {label !== '' && <span class="soft"> {say('inField', label)}</span>}
      </p>
      <p class="question-quote">
        <q class={`quote quote-${prompt.level}`} dir="auto">
          {prompt.quote}
        </q>
      </p>
      {children}
      <p class="question-text">{prompt.question}</p>
      {onAnswer !== undefined && given.length > 0 && (
        <div class="answers" role="group" aria-label={prompt.question}>
          {given.map((answer) => (
            <button key={answer.label} type="button" class="answer" onClick={() => onAnswer(answer)}>
              {answer.label}
            </button>
          ))}
        </div>
      )}
      <div class="question-more">
        <details>
          <summary>{say('whyAsked')}</summary>
          <p>{prompt.why}</p>
          <p class="soft">
            {source.title}, {source.section} ({source.release})
          </p>
        </details>
        {onShow !== undefined && (
          <button
            type="button"
            class="plain show"
            aria-label={say('showQuote', prompt.quote)}
            onClick={onShow}
          >
            {say('showInNote')}
          </button>
        )}
      </div>
    </article>
  );
}
