import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { counted } from './words.ts';
import { say } from '../../ui/say.ts';

interface Props {
  /** How many charts the worklist shows. */
  readonly count: number;
  /** Specialists who have charts. */
  readonly assignees: readonly string[];
  /** Null takes them back. */
  readonly onAssign: (assignee: string | null) => void;
}

/** Gives all charts that the worklist shows to one specialist: whoever parts a day's charts filters and gives. */
export function AssignShown(props: Props) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <button type="button" class="plain" disabled={props.count === 0} onClick={() => setIsShown(true)}>
        {say('assignShown')}
      </button>
      {isShown && <AssignDialog {...props} onClose={() => setIsShown(false)} />}
    </>
  );
}

function AssignDialog({ count, assignees, onAssign, onClose }: Props & { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const assign = (event: Event): void => {
    event.preventDefault();
    onAssign(name.trim() || null);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{say('assignShown')}</h2>
      <form onSubmit={assign} class="field">
        <label for={id}>{counted('assignTo', count)}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          list={`${id}-names`}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <datalist id={`${id}-names`}>
          {assignees.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <p class="soft">{say('assignNobody')}</p>
        <div class="row">
          <button type="submit" class="strong">
            {say('assignNow')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('benchCancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
