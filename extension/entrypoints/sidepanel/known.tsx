import type { NoteProblem } from '../../services/note-problems.ts';
import { axisName } from '../../ui/axis-names.ts';
import { say } from '../../ui/say.ts';

/** What the note says of a problem already. */
export function Known({ name, known }: Pick<NoteProblem, 'name' | 'known'>) {
  return (
    <p class="known">
      <span class="soft">{name}</span>{' '}
      {known.map(({ axis, value }) => (
        <span key={axis + value} class="chip" title={axisName(axis)}>
          <span class="unseen">{say('axisIs', axisName(axis))} </span>
          {value}
        </span>
      ))}
    </p>
  );
}
