// A little more than 150 lines, because the keys of a chart and what each of them changes stand side by side.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { QueryLife } from '#src/queries/life.ts';
import type { ArmedQuery } from '../../queries/armed-query.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import type { Bench } from '../../worklist/bench.ts';
import { byProblem } from '../../worklist/by-problem.ts';
import { type Chart, titleOf } from '../../worklist/chart.ts';
import { ChartNotes } from './chart-notes.tsx';
import { ChartMinutes } from './chart-minutes.tsx';
import { KeysHelp } from './keys-help.tsx';
import { ChartTools } from './chart-tools.tsx';
import { ChartPane } from './chart-pane.tsx';
import { isTyping } from './is-typing.ts';
import { headline } from './headline.ts';
import { useDescribed } from './use-described.ts';
import { useSelected } from './use-selected.ts';
import { type Writing, writingOf } from './writing.ts';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly bench: Bench;
  readonly chart: Chart;
  readonly desk: QueryDesk;
  readonly armed: ArmedQuery;
  readonly unfinished: Unfinished;
  readonly queries: readonly QueryLife[];
  /** Specialists who have charts. */
  readonly assignees: readonly string[];
  readonly name: string;
  readonly onName: (name: string) => void;
  /** "3 of 312" */
  readonly position: string;
  /** Goes on to another chart; false where there is none. */
  readonly onMove: (by: 1 | -1) => boolean;
  readonly onClose: () => void;
}

/** One chart: its notes with what is asked about them marked, and the questions by problem. */
export function ChartView(props: Props) {
  const { bench, chart, desk, armed, unfinished, queries, name, onName, position, onMove, onClose } = props;
  const [read, setRead] = useState<{ chart: Chart; prompts: readonly Prompt[] | null } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const selected = useSelected(writing !== null);
  const title = useRef<HTMLHeadingElement>(null);
  const notSaved = (): void => {
    setSaid('noteFactsGone');
    title.current?.focus(); // the form took the focus with it
  };
  const [described, describe] = useDescribed(chart, notSaved);
  useEffect(() => {
    let isLeft = false;
    const take = (prompts: readonly Prompt[] | null): void => {
      if (!isLeft) setRead({ chart, prompts });
    };
    bench.read(chart).then(take, () => take(null));
    return () => {
      isLeft = true;
    };
  }, [bench, chart.id, chart.notes]);
  // At once: what had the focus goes with the chart before, and the next key must find its way.
  useLayoutEffect(() => {
    setChosen(null);
    setWriting(null);
    setSaid(null);
    title.current?.focus();
    window.scrollTo(0, 0);
  }, [chart.id]);
  const review = (): void => bench.review(chart, chart.reviewed === null);
  const move = (by: 1 | -1): void => setSaid(onMove(by) ? null : 'chartNoMore');
  const wasWriting = useRef(false);
  useLayoutEffect(() => {
    if (wasWriting.current && writing === null) title.current?.focus(); // the editor took the focus with it
    wasWriting.current = writing !== null;
  }, [writing]);
  const prompts = read?.chart.id === chart.id ? read.prompts : undefined;
  const inOrder = byProblem(prompts ?? []).flatMap((problem) => problem.prompts);
  const step = (by: 1 | -1): void => {
    const at = inOrder.findIndex(({ key }) => key === chosen);
    const next = inOrder[at < 0 ? (by > 0 ? 0 : inOrder.length - 1) : at + by];
    if (next !== undefined) setChosen(next.key);
  };
  const write = (): void => {
    const asked = inOrder.find(({ key }) => key === chosen);
    if (asked !== undefined) setWriting(writingOf([asked], chart, name));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (writing !== null) return; // what is written is left by its own buttons
    const act = {
      n: () => move(1),
      p: () => move(-1),
      j: () => step(1),
      k: () => step(-1),
      q: () => write(),
      r: () => review(),
      Escape: onClose,
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <section class="chart" aria-labelledby="chart-title" onKeyDown={onKeyDown}>
      <div class="bar">
        <div class="chart-head">
          <h2 id="chart-title" ref={title} tabIndex={-1}>
            {titleOf(chart)}
          </h2>
          <p class="soft">{headline(chart)}</p>
          <ChartTools {...{ bench, chart }} assignees={props.assignees} />
          <ChartMinutes key={chart.id} {...{ bench, chart }} />
        </div>
        <div class="row">
          <span role="status">{said !== null && say(said)}</span>
          <span class="figures soft">{position}</span>
          <button type="button" aria-pressed={chart.reviewed !== null} onClick={review}>
            {say('chartReviewed')} <kbd>r</kbd>
          </button>
          <button type="button" onClick={() => move(-1)}>
            {say('chartPrevious')} <kbd>p</kbd>
          </button>
          <button type="button" onClick={() => move(1)}>
            {say('chartNext')} <kbd>n</kbd>
          </button>
          <button type="button" onClick={onClose}>
            {say('worklist')} <kbd>Esc</kbd>
          </button>
        </div>
      </div>
      <div class="sides">
        <ChartNotes
          {...{ chart, chosen, described }}
          prompts={prompts ?? []}
          onChoose={setChosen}
          onDescribed={describe}
          onFacts={(note, facts) => {
            if (!bench.describe(chart, note, facts)) notSaved();
          }}
        />
        <ChartPane
          key={chart.id}
          {...{ chart, desk, armed, unfinished, queries, prompts, chosen, selected, name, onName, writing }}
          onChoose={setChosen}
          onDescribe={describe}
          onWriting={setWriting}
        />
      </div>
      <KeysHelp />
    </section>
  );
}
