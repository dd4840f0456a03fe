import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { counted } from './words.ts';
import { say } from '../../ui/say.ts';

interface Props {
  /** How many charts the worklist shows. */
  readonly count: number;
  /** How many of them a specialist has. */
  readonly assigned: number;
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

function AssignDialog(props: Props & { readonly onClose: () => void }) {
  const { count, assigned, assignees, onAssign, onClose } = props;
  const [name, setName] = useState('');
  const given = name.trim();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const assign = (assignee: string | null): void => {
    onAssign(assignee);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{say('assignShown')}</h2>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== '') assign(given);
        }}
      >
        <label for={id}>{counted('assignTo', count)}</label>
        <input
          id={id}
          type="text"
          list={`${id}-names`}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <datalist id={`${id}-names`}>
          {assignees.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <p class="soft">{say('assignSome')}</p>
        <div class="row">
          <button type="submit" class="strong" disabled={given === ''}>
            {say('assignNow')}
          </button>
          {/* A button of its own: an empty field must not take a day's charts from everybody. */}
          <button type="button" disabled={assigned === 0} onClick={() => assign(null)}>
            {counted('assignTakeBack', assigned)}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('benchCancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
