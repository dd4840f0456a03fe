import type { Bench } from '../../worklist/bench.ts';
import type { Chart } from '../../worklist/chart.ts';
import { namesIn } from '../../worklist/filter.ts';
import type { SavedViews, WorklistLook } from '../../worklist/saved-views.ts';
import { AssignShown } from './assign-shown.tsx';
import { ChooseView } from './choose-view.tsx';
import { useMemo } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { KeysHelp } from './keys-help.tsx';
import { QueryLog } from './query-log.tsx';
import { QueryPolicies } from './query-policies.tsx';
import { counted } from './words.ts';
import { WorklistGrid } from './worklist-grid.tsx';
import { WorklistTools } from './worklist-tools.tsx';
import { say } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';

interface Props {
  readonly bench: Bench;
  readonly desk: QueryDesk;
  readonly hands: SettingsHands | null;
  readonly all: readonly Chart[];
  /** Those the filter lets through, in their order. */
  readonly charts: readonly Chart[];
  readonly saved: SavedViews;
  /** Whether a vault is open. */
  readonly isKept: boolean;
  readonly view: WorklistLook;
  readonly today: string;
  readonly active: number | null;
  readonly onView: (view: WorklistLook) => void;
  readonly onActive: (id: number) => void;
  readonly onOpen: (id: number) => void;
}

export function WorklistView(props: Props) {
  const { bench, all, charts, desk, hands, saved, isKept, view, today, active } = props;
  const { onView, onActive, onOpen } = props;
  const { filter, order, columns } = view;
  const services = useMemo(() => namesIn(all, 'service'), [all]);
  const assignees = useMemo(() => namesIn(all, 'assignee'), [all]);
  const open = useMemo(
    () => charts.reduce((sum, { weight }) => sum + (weight?.gaps ?? 0) + (weight?.conflicts ?? 0), 0),
    [charts],
  );
  return (
    <section class="worklist" aria-labelledby="worklist-title">
      <div class="bar">
        <h2 id="worklist-title">{say('worklist')}</h2>
        <WorklistTools
          {...{ filter, services, assignees }}
          onFilter={(narrowed) => onView({ ...view, filter: narrowed })}
        />
        <div class="list-actions">
          <ChooseView {...{ saved, view, isKept, onView }} />
          <p class="figures soft" role="status">
            {shownText(charts.length, all.length)}, {counted('benchOpen', open)}
          </p>
          <AssignShown
            {...{ assignees }}
            count={charts.length}
            assigned={charts.filter(({ assignee }) => assignee !== null).length}
            onAssign={(name) => bench.assign(charts, name)}
          />
          <QueryPolicies {...{ desk, hands }} />
          <QueryLog desk={desk} />
        </div>
      </div>
      {charts.length === 0 ? (
        <p class="nothing">{say('worklistNone')}</p>
      ) : (
        <WorklistGrid
          {...{ charts, order, columns, today, active, onActive, onOpen }}
          onOrder={(by) => onView({ ...view, order: by })}
        />
      )}
      <KeysHelp />
    </section>
  );
}

function shownText(shown: number, all: number): string {
  return shown === all
    ? counted('benchCharts', all)
    : say('benchChartsOf', counted('benchCharts', shown), all);
}
