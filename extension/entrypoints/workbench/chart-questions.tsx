import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { QueryLife } from '#src/queries/life.ts';
import { promptTitle } from '../../ui/axis-names.ts';
import { byProblem } from '../../worklist/by-problem.ts';
import type { Chart } from '../../worklist/chart.ts';
import { say } from '../../ui/say.ts';
import { Places } from './places.tsx';
import { stateName } from './query-words.ts';
import { counted } from './words.ts';

interface Props {
  readonly chart: Chart;
  /** Undefined while the chart is read, null when reading it broke down. */
  readonly prompts: readonly Prompt[] | null | undefined;
  readonly queries: readonly QueryLife[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Begins a query about these findings, all of one problem. */
  readonly onQuery: (prompts: readonly Prompt[]) => void;
}

/** What is asked about a chart, by problem. */
export function ChartQuestions({ chart, prompts, queries, chosen, onChoose, onQuery }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const button = list.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list}>
      <p role="status" class="soft">
        {saysOf(prompts)}
      </p>
      {byProblem(prompts ?? []).map((problem) => (
        <section key={problem.problem}>
          <h3>
            {problem.condition} <span class="code">{problem.family}</span>
          </h3>
          <ul>
            {problem.prompts.map((prompt) => (
              <li key={prompt.key} class={prompt.key === chosen ? 'question chosen' : 'question'}>
                <Question
                  chart={chart}
                  prompt={prompt}
                  queried={queries.find((life) => asksAbout(life, prompt))}
                  isChosen={prompt.key === chosen}
                  onChoose={onChoose}
                  onQuery={onQuery}
                />
              </li>
            ))}
          </ul>
          {problem.prompts.length > 1 && (
            <button type="button" onClick={() => onQuery(problem.prompts)}>
              {counted('queryAboutAll', problem.prompts.length)}
            </button>
          )}
        </section>
      ))}
    </div>
  );
}

function Question(props: {
  chart: Chart;
  prompt: Prompt;
  /** The query that asks about it already. */
  queried: QueryLife | undefined;
  isChosen: boolean;
  onChoose: (key: string) => void;
  onQuery: (prompts: readonly Prompt[]) => void;
}) {
  const { chart, prompt, queried, isChosen, onChoose, onQuery } = props;
  const { source } = prompt;
  return (
    <>
      <p class="question-place">
        {promptTitle(prompt)} <Kind prompt={prompt} />{' '}
        {queried !== undefined && <span class="tag">{say('chartQueried', stateName(queried.state))}</span>}
      </p>
      <button type="button" class="ask" aria-pressed={isChosen} onClick={() => onChoose(prompt.key)}>
        {prompt.question}
      </button>
      <Places prompt={prompt} chart={chart} />
      <button type="button" aria-label={say('queryAbout', prompt.question)} onClick={() => onQuery([prompt])}>
        {say('queryWrite')}
      </button>
      <details>
        <summary>{say('chartWhy')}</summary>
        <p>{prompt.why}</p>
        {prompt.kind === 'gap' && <p>{lookedText(prompt.looked.parts)}</p>}
        <p class="soft">
          {source.title}, {source.section} ({source.release})
        </p>
      </details>
    </>
  );
}

/** Whether a query, one that was not taken back, asks about what is asked here. */
function asksAbout({ state, draft }: QueryLife, { key }: Prompt): boolean {
  return state !== 'retracted' && draft.asks.some((asked) => asked.key === key);
}

function lookedText(notes: number): string {
  return counted('chartLooked', notes);
}

function Kind({ prompt }: { prompt: Prompt }) {
  if (prompt.kind === 'conflict') return <span class="tag wrong">{say('chartContradiction')}</span>;
  return prompt.level === 'hint' ? <span class="tag soft">{say('chartHint')}</span> : null;
}

function saysOf(prompts: readonly Prompt[] | null | undefined): string {
  if (prompts === undefined) return say('chartReading');
  if (prompts === null) return say('chartUnread');
  if (prompts.length === 0) return say('chartNothing');
  return counted('chartAsked', prompts.length);
}
