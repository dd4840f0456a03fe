import { useEffect, useState } from 'preact/hooks';
import type { SavedViews, WorklistLook } from '../../worklist/saved-views.ts';
import { ViewsDialog } from './views-dialog.tsx';
import { say } from '../../ui/say.ts';

/** The saved views in the worklist's bar: one is chosen at once, and all else is behind a button. */
export function ChooseView(props: {
  saved: SavedViews;
  view: WorklistLook;
  isKept: boolean;
  onView: (view: WorklistLook) => void;
}) {
  const { saved, view, isKept, onView } = props;
  const [views, setViews] = useState(saved.state);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    setViews(saved.state);
    return saved.subscribe(() => setViews(saved.state));
  }, [saved]);
  const current = views.find((each) => isSame(each, view));
  return (
    <>
      {views.length > 0 && (
        <select
          aria-label={say('savedView')}
          value={current?.id ?? ''}
          onChange={(event) => {
            const chosen = views.find(({ id }) => id === event.currentTarget.value);
            if (chosen !== undefined) onView(chosen);
          }}
        >
          <option value="">{say('savedViewNone')}</option>
          {views.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button type="button" class="plain" onClick={() => setIsShown(true)}>
        {say('savedViews')}
      </button>
      {isShown && (
        <ViewsDialog {...{ saved, views, view, isKept, onView }} onClose={() => setIsShown(false)} />
      )}
    </>
  );
}

function isSame(one: WorklistLook, other: WorklistLook): boolean {
  return textOf(one) === textOf(other);
}

function textOf({
  filter: { words, service, assignee, open },
  order: { by, down },
  columns,
}: WorklistLook): string {
  return JSON.stringify([words, service, assignee, open, by, down, columns]);
}
