import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedView, SavedViews, WorklistLook } from '../../worklist/saved-views.ts';
import { COLUMNS, FIXED_COLUMN } from './columns.tsx';
import { SavedViewRow } from './saved-view-row.tsx';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly saved: SavedViews;
  readonly views: readonly SavedView[];
  readonly view: WorklistLook;
  /** Whether a vault is open, which then keeps them. */
  readonly isKept: boolean;
  readonly onView: (view: WorklistLook) => void;
  readonly onClose: () => void;
}

/** Which columns the worklist shows, and the views that were saved: made, chosen, named anew and deleted. */
export function ViewsDialog({ saved, views, view, isKept, onView, onClose }: Props) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState<MessageKey | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const write = async (work: () => Promise<unknown>, done: MessageKey): Promise<void> => {
    const outcome = await work().catch(() => null);
    setSaid(outcome === null ? 'viewNotKept' : outcome === false ? 'viewNameTaken' : done);
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    setName('');
    void write(() => saved.save(given, view), 'viewSaved');
  };
  const shown = new Set(view.columns);
  return (
    <dialog ref={dialog} class="saved-views" aria-labelledby="saved-views-title" onClose={onClose}>
      <h2 id="saved-views-title">{say('savedViews')}</h2>
      <p class="soft">{say(isKept ? 'viewsInVault' : 'viewsInMemory')}</p>
      <fieldset class="row">
        <legend>{say('viewColumns')}</legend>
        {COLUMNS.map(({ key, title }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={shown.has(key)}
              disabled={key === FIXED_COLUMN}
              onChange={({ currentTarget: { checked } }) =>
                onView({
                  ...view,
                  columns: COLUMNS.map((column) => column.key).filter((each) =>
                    each === key ? checked : shown.has(each),
                  ),
                })
              }
            />{' '}
            {say(title)}
          </label>
        ))}
      </fieldset>
      <form class="row" onSubmit={save}>
        <label>
          {say('viewName')}{' '}
          <input
            type="text"
            maxLength={60}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={name.trim() === ''}>
          {say('viewSave')}
        </button>
      </form>
      <ul>
        {views.map((each) => (
          <SavedViewRow
            key={each.id}
            view={each}
            onChoose={() => {
              onView(each);
              dialog.current?.close();
            }}
            onRename={(given) => void write(() => saved.rename(each.id, given), 'viewRenamed')}
            onRemove={() => void write(() => saved.remove(each.id), 'viewRemoved')}
          />
        ))}
      </ul>
      <p role="status">{said !== null && say(said)}</p>
      <div class="row">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('viewsClose')}
        </button>
      </div>
    </dialog>
  );
}
