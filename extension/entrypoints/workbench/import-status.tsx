import type { BenchState } from '../../worklist/bench.ts';
import type { FileRefusal } from '../../worklist/import-files.ts';
import { counted, paceText } from './words.ts';
import { refusalWords } from './refusal-words.ts';
import { say } from '../../ui/say.ts';

/** How far an import is, and a way to stop it. */
export function ImportProgress(props: {
  progress: NonNullable<BenchState['progress']>;
  onCancel: () => void;
}) {
  const { progress, onCancel } = props;
  const { stage, pace } = progress;
  return (
    <div class="progress">
      <progress
        aria-label={say(stage === 'files' ? 'benchReadingFiles' : 'benchReadingCharts')}
        max={Math.max(1, pace.total)}
        value={pace.done}
      />
      <span class="figures">{paceText(stage, pace)}</span>
      <button type="button" onClick={onCancel}>
        {say('benchStop')}
      </button>
    </div>
  );
}

/** Charts that a stopped import left unread, and a way to go on. */
export function LeftUnread({ count, onRead }: { count: number; onRead: () => void }) {
  if (count === 0) return null;
  return (
    <div class="progress">
      <span>{counted('benchLeft', count)}</span>
      <button type="button" onClick={onRead}>
        {say('benchReadThem')}
      </button>
    </div>
  );
}

/** Listed at most: a folder of pictures refuses by the thousand, and says it in one number. */
const MOST_LISTED = 200;

/** The files that were not read, each with its reason and what to do. */
export function Refusals({ refusals, onDone }: { refusals: readonly FileRefusal[]; onDone: () => void }) {
  if (refusals.length === 0) return null;
  const more = refusals.length - MOST_LISTED;
  return (
    <details class="refusals">
      <summary>{counted('benchNotRead', refusals.length)}</summary>
      <ul>
        {refusals.slice(0, MOST_LISTED).map((refusal, index) => (
          <Refused key={index} refusal={refusal} />
        ))}
      </ul>
      {more > 0 && <p class="soft">{counted('benchMore', more)}</p>}
      <button type="button" onClick={onDone}>
        {say('benchRefusalsDone')}
      </button>
    </details>
  );
}

function Refused({ refusal: { file, place, code } }: { refusal: FileRefusal }) {
  const { reason, mend } = refusalWords(code);
  return (
    <li>
      <strong>{[file, place].filter((part) => part !== '').join(', ')}</strong> {reason}{' '}
      <span class="soft">{mend}</span>
    </li>
  );
}
