// A little more than 150 lines, because how a query ends and what is shown of that stand side by side.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueryLife } from '#src/queries/life.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { emptyDraft } from '../../queries/draft-of.ts';
import type { ArmedQuery } from '../../queries/armed-query.ts';
import { issuedOn } from '../../queries/issued-on.ts';
import { issueQuery } from '../../queries/issue-query.ts';
import type { DeskState, QueryDesk } from '../../queries/query-desk.ts';
import { queryText } from '../../queries/query-text.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import { dayOf } from '../../services/today.ts';
import type { Chart } from '../../worklist/chart.ts';
import { ChartHistory } from './chart-history.tsx';
import { ChartQuestions } from './chart-questions.tsx';
import { type Paper, PaperPanel } from './paper-panel.tsx';
import { QueryCard } from './query-card.tsx';
import { QueryEditor } from './query-editor.tsx';
import { SENT_SAYS, type SendWay } from './query-ends.tsx';
import { edition, specialist } from './query-tools.ts';
import { copyQuery, saveFhir, saveJson } from './send-query.tsx';
import type { SelectedPlace } from './use-selected.ts';
import { counted } from './words.ts';
import { type Writing, writingOf } from './writing.ts';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly chart: Chart;
  readonly desk: QueryDesk;
  readonly armed: ArmedQuery;
  readonly unfinished: Unfinished;
  readonly queries: readonly QueryLife[];
  readonly prompts: readonly Prompt[] | null | undefined;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly selected: SelectedPlace | null;
  /** Asks what a note is, counted from 0. */
  readonly onDescribe: (part: number) => void;
  /** The specialist's name, as it was last given. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly writing: Writing | null;
  readonly onWriting: (writing: Writing | null) => void;
}

/** What stands beside a chart's notes: its queries and its questions, or the query that is being written. */
export function ChartPane(props: Props) {
  const { chart, desk, armed, unfinished, queries, prompts, selected, name, onName, writing, onWriting } =
    props;
  const [paper, setPaper] = useState<Paper | null>(null);
  const [ended, setEnded] = useState<{ says: MessageKey | null; at: DeskState } | null>(null);
  const today = dayOf(new Date());
  const pane = useRef<HTMLElement>(null);
  // Until something else happens to a query.
  const said = writing === null && ended?.at === desk.state ? ended.says : null;
  const wasWriting = useRef(false);
  useLayoutEffect(() => {
    // There it is, the first of the queries; the question that was chosen, which scrolls to itself, stands below.
    if (wasWriting.current && writing === null) pane.current?.scrollTo(0, 0);
    wasWriting.current = writing !== null;
  }, [writing]);
  const close = (): void => {
    unfinished.done();
    onWriting(null);
  };
  const keep = async (draft: QueryDraft): Promise<MessageKey | null> => {
    onName(draft.assignee);
    try {
      if ((await unfinished.keep()) === null) return 'queryDoneBefore';
    } catch {
      return 'queryNotKept';
    }
    setPaper(null);
    close();
    setEnded({ says: 'queryKeptAsDraft', at: desk.state });
    return null;
  };
  const issue = async (draft: QueryDraft, way: SendWay): Promise<MessageKey | null> => {
    onName(draft.assignee);
    const issued = { id: '' };
    const record = async (): Promise<boolean> => {
      const id = await unfinished.keep();
      if (id === null) return false;
      issued.id = id;
      if (way === 'armed') {
        armed.arm(id);
        return true;
      }
      const how = way === 'json' || way === 'fhir' ? 'file' : way;
      const words = queryText(draft, today);
      return desk.record(id, { kind: 'issued', how, words }, specialist(draft.assignee));
    };
    const copy = way === 'copy' ? () => copyQuery(draft, today) : null;
    const fault = await issueQuery(draft, edition(), { copy, keep: record });
    const life = desk.state.get(issued.id);
    if (fault !== null || life === undefined) return fault; // without one it was locked meanwhile
    close();
    setEnded({ says: SENT_SAYS[way], at: desk.state });
    setPaper(way === 'print' ? { draft, on: today } : null);
    if (way === 'print') requestAnimationFrame(() => window.print()); // once the paper is drawn
    if (way === 'json') saveJson(life);
    if (way === 'fhir') saveFhir(life, desk.standing(life)?.dueAt ?? null);
    return null;
  };
  return (
    <aside ref={pane} class="chart-questions" aria-label={say('chartQuestions')}>
      <p role="status" class="said">
        {said !== null && say(said)}
      </p>
      {writing !== null ? (
        <QueryEditor
          key={writing.id ?? ''}
          {...{ chart, selected, unfinished }}
          query={writing.id}
          begun={writing.begun}
          subject={writing.subject}
          onDescribe={props.onDescribe}
          onPreview={(draft) => setPaper({ draft, on: today })}
          onKeep={keep}
          onIssue={issue}
          onDiscard={() => {
            setPaper(null);
            close();
          }}
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
                onShow={() => setPaper({ draft: life.draft, on: issuedOn(life) ?? today })}
              />
            ))}
          </section>
          <ChartQuestions
            {...{ chart, prompts, queries }}
            chosen={props.chosen}
            onChoose={props.onChoose}
            onQuery={(asked) => onWriting(writingOf(asked, chart, name))}
          />
          <ChartHistory {...{ chart, queries }} />
        </>
      )}
      {paper !== null && <PaperPanel key={paper.draft.question} {...paper} onClose={() => setPaper(null)} />}
    </aside>
  );
}
