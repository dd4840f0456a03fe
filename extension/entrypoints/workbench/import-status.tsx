import type { BenchState } from '../../worklist/bench.ts';
import type { FileRefusal } from '../../worklist/import-files.ts';
import { counted, paceText } from './words.ts';

/** How far an import is, and a way to stop it. */
export function ImportProgress(props: {
  progress: NonNullable<BenchState['progress']>;
  onCancel: () => void;
}) {
  const { progress, onCancel } = props;
  const { stage, pace } = progress;
  return (
    <div class="progress">
      <progress aria-label={`Reading ${stage}`} max={Math.max(1, pace.total)} value={pace.done} />
      <span class="figures">{paceText(stage, pace)}</span>
      <button type="button" onClick={onCancel}>
        Stop
      </button>
    </div>
  );
}

/** Listed at most: a folder of pictures refuses by the thousand, and says it in one number. */
const MOST_LISTED = 200;

/** The files that were not read, each with its reason and what to do. */
export function Refusals({ refusals }: { refusals: readonly FileRefusal[] }) {
  if (refusals.length === 0) return null;
  const more = refusals.length - MOST_LISTED;
  return (
    <details class="refusals">
      <summary>{counted(refusals.length, 'file or part of one', 'files or parts of them')} not read</summary>
      <ul>
        {refusals.slice(0, MOST_LISTED).map(({ file, place, reason, mend }, index) => (
          <li key={index}>
            <strong>{[file, place].filter((part) => part !== '').join(', ')}</strong> {reason}{' '}
            <span class="soft">{mend}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">And {counted(more, 'other')}.</p>}
    </details>
  );
}
