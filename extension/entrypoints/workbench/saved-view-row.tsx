import { useState } from 'preact/hooks';
import type { SavedView } from '../../worklist/saved-views.ts';
import { say } from '../../ui/say.ts';

/** One saved view, with all that can be done with it. */
export function SavedViewRow(props: {
  view: SavedView;
  onChoose: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
}) {
  const { view, onChoose, onRename, onRemove } = props;
  const [name, setName] = useState<string | null>(null);
  const rename = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name !== null && name.trim() !== '') onRename(name.trim());
    setName(null);
  };
  if (name !== null) {
    return (
      <li>
        <form class="row" onSubmit={rename}>
          <input
            type="text"
            aria-label={say('viewNewName', view.name)}
            maxLength={60}
            value={name}
            ref={(input) => input?.focus()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit">{say('viewRename')}</button>
        </form>
      </li>
    );
  }
  return (
    <li class="row">
      <button type="button" onClick={onChoose}>
        {view.name}
      </button>
      <button
        type="button"
        class="plain"
        aria-label={say('viewRenameOf', view.name)}
        onClick={() => setName(view.name)}
      >
        {say('viewRename')}
      </button>
      <button type="button" class="plain" aria-label={say('viewRemoveOf', view.name)} onClick={onRemove}>
        {say('viewRemove')}
      </button>
    </li>
  );
}
