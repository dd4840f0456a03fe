import { useState } from 'preact/hooks';
import type { Subject } from '#src/authoring/find-subjects.ts';
import { axisName } from '../../ui/axis-names.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';

/** What a rule may speak for, looked up by words of a note or by a code. */
export function FindSubject({ hands, onTake }: { hands: Hands; onTake: (subject: Subject) => void }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Subject[] | null>(null);
  return (
    <section aria-labelledby="find-title">
      <h3 id="find-title">{say('studioFind')}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void hands.desk.ask('find', words).then(setFound);
        }}
      >
        <label for="find-words">{say('studioFindWords')}</label>
        <input id="find-words" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        <button type="submit">{say('studioFindDo')}</button>
      </form>
      <p role="status">{found?.length === 0 && say('studioFindNone')}</p>
      <ul class="rows">
        {found?.map((subject) => (
          <li key={`${subject.kind} ${subject.id}`}>
            <p>
              <strong>{subject.id}</strong> {subject.name}
            </p>
            <p class="soft">
              {subject.axes.length === 0
                ? say('studioFindNoAxis')
                : say('studioFindAxes', subject.axes.map(({ axis }) => axisName(axis)).join(', '))}
            </p>
            <button
              type="button"
              aria-label={say('studioFindTakeName', subject.id)}
              onClick={() =>
                onTake({ ...subject, name: subject.name || (subject.id === words ? '' : words) })
              }
            >
              {say('studioFindTake')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
