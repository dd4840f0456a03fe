import { useRef, useState } from 'preact/hooks';
import type { QueryLife } from '#src/queries/life.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { draftOf, emptyDraft, wordsOf } from '../../queries/draft-of.ts';
import type { ArmedQuery } from '../../queries/armed-query.ts';
import { issueQuery } from '../../queries/issue-query.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { queryText } from '../../queries/query-text.ts';
import type { TemplateSubject } from '../../queries/use-template.ts';
import type { Chart } from '../../worklist/chart.ts';
import { ChartQuestions } from './chart-questions.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { QueryCard } from './query-card.tsx';
import { QueryEditor, type SendWay } from './query-editor.tsx';
import { edition, specialist } from './query-tools.ts';
import { copyQuery, saveFhir, saveJson } from './send-query.tsx';
import type { SelectedPlace } from './use-selected.ts';
import { counted } from './words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** A query that is being written. */
export interface Writing {
  /** Null until it was kept for the first time. */
  readonly id: string | null;
  readonly begun: QueryDraft;
  readonly subject: TemplateSubject | null;
}

interface Props {
  readonly chart: Chart;
  readonly desk: QueryDesk;
  readonly armed: ArmedQuery;
  readonly queries: readonly QueryLife[];
  readonly prompts: readonly Prompt[] | null | undefined;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly selected: SelectedPlace | null;
  /** The specialist's name, as it was last given. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly writing: Writing | null;
  readonly onWriting: (writing: Writing | null) => void;
}

/** What stands beside a chart's notes: its queries and its questions, or the query that is being written. */
export function ChartPane(props: Props) {
  const { chart, desk, armed, queries, prompts, selected, name, onName, writing, onWriting } = props;
  const [paper, setPaper] = useState<QueryDraft | null>(null);
  const keep = async (draft: QueryDraft): Promise<string> => {
    const me = specialist(draft.assignee);
    onName(draft.assignee);
    if (writing?.id == null) return desk.begin(draft, me);
    if (draft !== writing.begun) await desk.record(writing.id, { kind: 'edited', draft }, me);
    return writing.id;
  };
  const isDone = useRef(false);
  const close = (): void => {
    isDone.current = true;
    setPaper(null);
    onWriting(null);
  };
  const issue = async (draft: QueryDraft, way: SendWay): Promise<MessageKey | null> => {
    const record = async (): Promise<void> => {
      const id = await keep(draft);
      if (way === 'armed') {
        armed.arm(id);
        return close();
      }
      const how = way === 'json' || way === 'fhir' ? 'file' : way;
      await desk.record(id, { kind: 'issued', how, words: queryText(draft) }, specialist(draft.assignee));
      isDone.current = true;
      onWriting(null);
      const life = desk.state.get(id);
      setPaper(way === 'print' ? draft : null);
      if (way === 'print') requestAnimationFrame(() => window.print()); // once the paper is drawn
      if (life !== undefined && way === 'json') saveJson(life);
      if (life !== undefined && way === 'fhir') saveFhir(life, desk.standing(life)?.dueAt ?? null);
    };
    const copy = way === 'copy' ? () => copyQuery(draft) : null;
    return issueQuery(draft, edition(), { copy, keep: record });
  };
  return (
    <aside class="chart-questions" aria-label={say('chartQuestions')}>
      {writing !== null ? (
        <QueryEditor
          key={writing.id ?? ''}
          {...{ chart, selected }}
          begun={writing.begun}
          subject={writing.subject}
          onLeft={(draft) => {
            // What was begun is kept, wherever the specialist went from here.
            if (!isDone.current && draft !== writing.begun) void keep(draft);
            isDone.current = false;
          }}
          onPreview={setPaper}
          onKeep={(draft) => void keep(draft).then(close)}
          onIssue={issue}
        />
      ) : (
        <>
          <section aria-labelledby="queries-title" class="queries">
            <div class="bar">
              <h3 id="queries-title">{counted('chartQueries', queries.length)}</h3>
              <button
                type="button"
                onClick={() => onWriting({ id: null, begun: emptyDraft(chart, name), subject: null })}
              >
                {say('queryBegin')}
              </button>
            </div>
            {queries.map((life) => (
              <QueryCard
                key={life.id}
                {...{ life, desk }}
                me={specialist(name || life.draft.assignee)}
                onEdit={() => onWriting({ id: life.id, begun: life.draft, subject: null })}
                onShow={() => setPaper(life.draft)}
              />
            ))}
          </section>
          <ChartQuestions
            {...{ chart, prompts }}
            chosen={props.chosen}
            onChoose={props.onChoose}
            onQuery={(asked) => onWriting(writingOf(asked, chart, name))}
          />
        </>
      )}
      {paper !== null && <PaperPanel key={paper.question} draft={paper} onClose={() => setPaper(null)} />}
    </aside>
  );
}

/** A query about findings of one problem, as it is begun. */
export function writingOf(prompts: readonly Prompt[], chart: Chart, name: string): Writing {
  const subject = {
    family: prompts[0]!.family,
    axes: prompts.map(({ axis }) => axis),
    words: wordsOf(prompts[0]!),
  };
  return { id: null, begun: draftOf(prompts, chart, name), subject };
}
