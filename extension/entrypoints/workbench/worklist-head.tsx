import type { Order, SortKey } from '../../worklist/order.ts';
import type { Column } from './columns.tsx';
import { say } from '../../ui/say.ts';

/** The names of the columns, by which the worklist is ordered. */
export function WorklistHead(props: {
  columns: readonly Column[];
  order: Order;
  onOrder: (order: Order) => void;
}) {
  const { columns, order, onOrder } = props;
  const sort = (key: SortKey): void =>
    onOrder({ by: key, down: order.by === key ? !order.down : isBest(key) });
  return (
    <div role="row" class="line" aria-rowindex={1}>
      {columns.map(({ key, title, says, isNumber }) => (
        <span
          key={key}
          role="columnheader"
          class={`cell ${key}${isNumber === true ? ' number' : ''}`}
          aria-sort={order.by === key ? (order.down ? 'descending' : 'ascending') : 'none'}
        >
          <button type="button" class="plain" title={says && say(says)} onClick={() => sort(key)}>
            {say(title)}
            <span aria-hidden="true">{order.by === key ? (order.down ? ' ↓' : ' ↑') : ''}</span>
          </button>
        </span>
      ))}
    </div>
  );
}

/** Whether the most of it comes first when a column is first chosen. */
function isBest(key: SortKey): boolean {
  return key === 'rank' || key === 'age' || key === 'gaps' || key === 'conflicts' || key === 'status';
}
