import { useId, useRef } from 'preact/hooks';
import type { Bench } from '../../worklist/bench.ts';
import type { Chart } from '../../worklist/chart.ts';
import { filesOfList } from '../../ui/chosen-files.ts';
import { say } from '../../ui/say.ts';

/** What is done with a chart as a whole: who has it, and notes that belong to it whatever they say. */
export function ChartTools(props: { bench: Bench; chart: Chart; assignees: readonly string[] }) {
  const { bench, chart, assignees } = props;
  const files = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div class="row">
      <label for={id}>{say('chartAssignee')}</label>
      <input
        id={id}
        type="text"
        list={`${id}-names`}
        value={chart.assignee ?? ''}
        onChange={(event) => bench.assign([chart], event.currentTarget.value.trim() || null)}
      />
      <datalist id={`${id}-names`}>
        {assignees.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="button" onClick={() => files.current?.click()}>
        {say('chartAddNotes')}
      </button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-into={chart.id}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) void bench.bringIn(filesOfList(currentTarget.files), chart.id);
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
    </div>
  );
}
