import { useState } from 'preact/hooks';
import { dayOf } from '../../services/today.ts';
import { newManifest } from '../../studio/new-pack.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { placeOf } from './use-place.ts';

/** Begins a pack of one's own. */
export function NewPackForm({ hands, taken }: { hands: Hands; taken: readonly string[] }) {
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const id = idOf(title);
  const isTaken = taken.includes(id);
  const isReady = id !== '' && author.trim() !== '' && !isTaken;
  const begin = async (): Promise<void> => {
    const manifest = newManifest({
      id,
      title: title.trim(),
      author: author.trim(),
      today: dayOf(new Date()),
      source: {
        title: say('studioGuidelines'),
        section: say('studioGuidelinesSection'),
        release: await hands.desk.ask('release'),
      },
      change: say('studioFirstVersion'),
    });
    await hands.studio.save({ pack: id, manifest, rules: [], isGreen: false, changed: 0 });
    location.hash = placeOf(id);
  };
  return (
    <details class="more">
      <summary>{say('studioNew')}</summary>
      <form
        class="stacked"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void begin();
        }}
      >
        <label for="new-title">{say('studioNewTitle')}</label>
        <input
          id="new-title"
          maxLength={60}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <label for="new-author">{say('studioNewAuthor')}</label>
        <input
          id="new-author"
          maxLength={80}
          value={author}
          onInput={(event) => setAuthor(event.currentTarget.value)}
        />
        <button type="submit" aria-disabled={!isReady} aria-describedby="new-why">
          {say('studioNewDo')}
        </button>
        <p id="new-why" class="soft">
          {isTaken ? say('studioNewTaken', id) : id !== '' && say('studioNewId', id)}
        </p>
      </form>
    </details>
  );
}

/** The name of a pack's folder, of its title: "foot-and-knee". */
function idOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  return words
    .join('-')
    .replace(/^[0-9-]+/u, '')
    .slice(0, 60)
    .replace(/-$/u, '');
}
