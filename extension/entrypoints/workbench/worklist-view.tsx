import type { Chart } from '../../worklist/chart.ts';
import { type Filter, servicesOf } from '../../worklist/filter.ts';
import type { Order } from '../../worklist/order.ts';
import { useMemo } from 'preact/hooks';
import { counted } from './words.ts';
import { WorklistGrid } from './worklist-grid.tsx';
import { WorklistTools } from './worklist-tools.tsx';

interface Props {
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
  const { all, charts, filter, onFilter } = props;
  const services = useMemo(() => servicesOf(all), [all]);
  const open = useMemo(
    () => charts.reduce((sum, { weight }) => sum + (weight?.gaps ?? 0) + (weight?.conflicts ?? 0), 0),
    [charts],
  );
  return (
    <section class="worklist" aria-labelledby="worklist-title">
      <div class="bar">
        <h2 id="worklist-title">Worklist</h2>
        <WorklistTools filter={filter} services={services} onFilter={onFilter} />
        <p class="figures soft" role="status">
          {charts.length === all.length
            ? counted(all.length, 'chart')
            : `${counted(charts.length, 'chart')} of ${all.length}`}
          , {counted(open, 'open question')}
        </p>
      </div>
      {charts.length === 0 ? <p class="nothing">No chart matches.</p> : <WorklistGrid {...props} />}
      <p class="keys-help soft">
        <kbd>↑</kbd> <kbd>↓</kbd> choose a chart, <kbd>Enter</kbd> opens it. In a chart: <kbd>n</kbd> next
        chart, <kbd>p</kbd> previous, <kbd>j</kbd> <kbd>k</kbd> next and previous question, <kbd>Esc</kbd>{' '}
        back.
      </p>
    </section>
  );
}
