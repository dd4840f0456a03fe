import type { Chart } from '../../worklist/chart.ts';
import { type Filter, namesIn } from '../../worklist/filter.ts';
import type { Order } from '../../worklist/order.ts';
import { useMemo } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { QueryLog } from './query-log.tsx';
import { counted } from './words.ts';
import { WorklistGrid } from './worklist-grid.tsx';
import { WorklistTools } from './worklist-tools.tsx';
import { say } from '../../ui/say.ts';

interface Props {
  readonly desk: QueryDesk;
  readonly all: readonly Chart[];
  /** Those the filter lets through, in their order. */
  readonly charts: readonly Chart[];
  readonly filter: Filter;
  readonly order: Order;
  readonly today: string;
  readonly active: number | null;
  readonly onFilter: (filter: Filter) => void;
  readonly onOrder: (order: Order) => void;
  readonly onActive: (id: number) => void;
  readonly onOpen: (id: number) => void;
}

export function WorklistView(props: Props) {
  const { all, charts, desk, filter, onFilter } = props;
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
        <WorklistTools filter={filter} services={services} assignees={assignees} onFilter={onFilter} />
        <p class="figures soft" role="status">
          {shownText(charts.length, all.length)}, {counted('benchOpen', open)}
        </p>
        <QueryLog desk={desk} />
      </div>
      {charts.length === 0 ? <p class="nothing">{say('worklistNone')}</p> : <WorklistGrid {...props} />}
      <p class="keys-help soft">
        <kbd>↑</kbd> <kbd>↓</kbd> {say('keysChoose')} <kbd>Enter</kbd> {say('keysOpen')} <kbd>n</kbd>{' '}
        <kbd>p</kbd> {say('keysCharts')} <kbd>j</kbd> <kbd>k</kbd> {say('keysQuestions')} <kbd>q</kbd>{' '}
        {say('keysQuery')} <kbd>Esc</kbd> {say('keysBack')}
      </p>
    </section>
  );
}

function shownText(shown: number, all: number): string {
  return shown === all
    ? counted('benchCharts', all)
    : say('benchChartsOf', counted('benchCharts', shown), all);
}
